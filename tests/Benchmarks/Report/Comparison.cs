namespace SendEvent.Benchmarks.Report;

/// <summary>A row of the table: a case, ours and one peer.</summary>
internal sealed record Comparison(string Case, string Peer, Measure Ours, Measure Theirs, double TimeTarget, double BytesTarget)
{
    public double TimeRatio => Ours.Nanoseconds / Theirs.Nanoseconds;

    /// <summary>0 where ours allocates nothing, NaN where nothing was measured.</summary>
    public double BytesRatio => (Ours.Bytes, Theirs.Bytes) switch
    {
        (0, _) => 0,
        ({ } ours, > 0 and var theirs) => (double)ours / theirs,
        (not null, _) => double.PositiveInfinity,
        _ => double.NaN,
    };

    public bool HasTarget => !double.IsNaN(TimeTarget) || !double.IsNaN(BytesTarget);

    /// <summary>Whether the ratios are within the targets, as precisely as the table shows them.</summary>
    public bool IsMet => IsWithin(TimeRatio, TimeTarget) && IsWithin(BytesRatio, BytesTarget);

    /// <summary>The faster run of each side.</summary>
    public Comparison Least(Comparison other) => this with
    {
        Ours = Ours.Nanoseconds <= other.Ours.Nanoseconds ? Ours : other.Ours,
        Theirs = Theirs.Nanoseconds <= other.Theirs.Nanoseconds ? Theirs : other.Theirs,
    };

    private static bool IsWithin(double ratio, double target) => double.IsNaN(target) || Math.Round(ratio, 2) <= target;
}
