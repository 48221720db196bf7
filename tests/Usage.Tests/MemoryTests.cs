namespace SendEvent.Usage.Tests;

/// <summary>Tests that measure the memory of the process, in which nothing else may be going on.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "memory";
}
