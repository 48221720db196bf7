namespace SendEvent.Benchmarks.Peers;

/// <summary>The input of SendEvent as a user of System.Text.Json writes it.</summary>
internal sealed record ChatEvent
{
    public required string ContentType { get; init; }

    public string? Content { get; init; }

    public string? ClientToken { get; init; }

    public required string ConnectionToken { get; init; }
}
