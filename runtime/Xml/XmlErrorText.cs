namespace SendEvent.Runtime;

/// <summary>Takes what an error says of itself as it is read, so that what stands before a flaw is not lost.</summary>
internal sealed class XmlErrorText
{
    /// <summary>The code, or null.</summary>
    public string? Code { get; set; }

    /// <summary>A text for people, or null.</summary>
    public string? Message { get; set; }

    /// <summary>Whose fault it is, or null.</summary>
    public string? Type { get; set; }

    /// <summary>The name of the request in the service's logs, or null.</summary>
    public string? RequestId { get; set; }

    /// <summary>Gives all of it.</summary>
    public XmlError ToError() => new(Code, Message, Type, RequestId);
}
