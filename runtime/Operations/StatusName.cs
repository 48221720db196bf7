using System.Net;

namespace SendEvent.Runtime;

/// <summary>What HTTP calls a status (RFC 9110, section 15), for errors that say nothing else: a response to HEAD has no body.</summary>
internal static class StatusName
{
    /// <summary>Gives a status to an error without a code.</summary>
    /// <param name="details">What the response says.</param>
    /// <param name="status">The status code.</param>
    public static ErrorDetails Stand(ErrorDetails details, int status)
    {
        if (details.Code.Length > 0 || status is < 300 or > 999)
        {
            return details;
        }

        using var message = new HttpResponseMessage((HttpStatusCode)status);
        return message.ReasonPhrase is { Length: > 0 } phrase
            ? details with { Code = phrase.Replace(" ", "", StringComparison.Ordinal), Message = details.Message ?? phrase }
            : details;
    }
}
