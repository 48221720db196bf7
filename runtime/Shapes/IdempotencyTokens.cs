namespace SendEvent.Runtime;

/// <summary>Where the idempotency tokens come from that are filled in when a request is sent without one.</summary>
public static class IdempotencyTokens
{
    private static volatile Func<string> _provider = static () => Guid.NewGuid().ToString();

    /// <summary>Gives a new token with each call. By default random UUIDs (RFC 9562, version 4) in lower case.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <remarks>The provider is called by many threads at once.</remarks>
    public static Func<string> Provider
    {
        get => _provider;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _provider = value;
        }
    }

    /// <summary>Gives a new token.</summary>
    internal static string Next() =>
        _provider() ?? throw new InvalidOperationException("The provider of idempotency tokens gave null.");
}
