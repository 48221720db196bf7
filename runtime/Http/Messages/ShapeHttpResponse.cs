namespace SendEvent.Runtime;

/// <summary>A response as a protocol reads it, whatever brought it here.</summary>
public sealed class ShapeHttpResponse
{
    /// <summary>The status code.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The headers.</summary>
    public ShapeHttpHeaders Headers { get; init; } = new();

    /// <summary>The whole body. What is read from it may keep it; it must not change any more.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The body where it is not in memory, as what a service sends may be; null where it is. Whoever sends the response disposes of it.</summary>
    public Stream? BodyStream { get; init; }

    /// <summary>Whether the status code says success (RFC 9110, section 15.3).</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Status, headers and the size of the body, for people and logs; see <see cref="ShapeHttpHeaders.ToString"/>.</summary>
    public override string ToString() => MessageText.Of($"HTTP {HttpText.Of(StatusCode)}", Headers, Body.Length);
}
