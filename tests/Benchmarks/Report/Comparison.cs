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

    public bool IsMet =>
        (double.IsNaN(TimeTarget) || TimeRatio <= TimeTarget) && (double.IsNaN(BytesTarget) || BytesRatio <= BytesTarget);
}
