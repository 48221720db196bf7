namespace SendEvent.Benchmarks.Report;

/// <summary>What one run of something takes.</summary>
/// <param name="Nanoseconds">The median time.</param>
/// <param name="Bytes">What is allocated on the managed heap; null if it was not measured.</param>
internal readonly record struct Measure(double Nanoseconds, long? Bytes);
