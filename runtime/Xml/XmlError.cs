namespace SendEvent.Runtime;

/// <summary>What every error of an AWS XML protocol says of itself.</summary>
/// <param name="Code">The code, such as <c>NoSuchBucket</c>, or null.</param>
/// <param name="Message">A text for people, or null.</param>
/// <param name="Type">Whose fault it is: <c>Sender</c> or <c>Receiver</c>; null if it does not say.</param>
/// <param name="RequestId">The name of the request in the service's logs, or null.</param>
public sealed record XmlError(string? Code, string? Message, string? Type, string? RequestId);
