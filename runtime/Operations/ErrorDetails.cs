namespace SendEvent.Runtime;

/// <summary>What an error response says before it is known which error of the model it is.</summary>
internal sealed record ErrorDetails
{
    /// <summary>The code, without namespace and address; empty where the response has none.</summary>
    public string Code { get; init; } = string.Empty;

    /// <summary>The name of the error's shape where it differs from the code, or null.</summary>
    public string? Type { get; init; }

    /// <summary>The message of the service, or null.</summary>
    public string? Message { get; init; }

    /// <summary>
    /// The text of the body's <c>message</c> or <c>Message</c>, or null. It is also that of the member which the model
    /// spells the other way: models say <c>message</c> of errors in which services write <c>Message</c>.
    /// </summary>
    public string? MemberText { get; init; }

    /// <summary>The identifier of the request, or null.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether the error came in a stream of events, as a part of a response of success.</summary>
    public bool InStream { get; init; }

    /// <summary>Why the body could not be read, or null.</summary>
    public ShapeException? Failure { get; init; }

    /// <summary>Takes namespace and address off a code: <c>aws.example#FooError:http://…</c> is <c>FooError</c>.</summary>
    public static string Clean(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return string.Empty;
        }

        var text = code.AsSpan();
        var colon = text.IndexOf(':');
        if (colon >= 0)
        {
            text = text[..colon];
        }

        return text[(text.LastIndexOf('#') + 1)..].Trim().ToString();
    }

    /// <summary>The code in the headers of a response, or null; a header without a text has none.</summary>
    public static string? CodeOf(ShapeHttpHeaders headers) =>
        headers["x-amzn-errortype"] is { } code && !string.IsNullOrWhiteSpace(code) ? code : null;

    /// <summary>The identifier that headers give to a request, or null.</summary>
    public static string? RequestIdOf(ShapeHttpHeaders headers) =>
        headers["x-amzn-requestid"] ?? headers["x-amz-request-id"] ?? headers["x-amzn-request-id"];
}
