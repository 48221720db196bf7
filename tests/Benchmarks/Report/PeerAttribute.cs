namespace SendEvent.Benchmarks.Report;

/// <summary>With what ours is compared, and how far ahead it must be. A target that is not given is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>The most that ours may take of the peer's time, as a ratio.</summary>
    public double Time { get; init; } = double.NaN;

    /// <summary>The most that ours may allocate of what the peer allocates, as a ratio; 0 for nothing at all.</summary>
    public double Bytes { get; init; } = double.NaN;
}
