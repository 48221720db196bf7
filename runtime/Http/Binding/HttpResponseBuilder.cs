using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>Collects the parts of a response that are not its body, and makes the response of them.</summary>
/// <param name="operation">The operation that is answered.</param>
/// <param name="shape">The output or error.</param>
/// <param name="statusCode">The status code where no member gives one.</param>
/// <param name="requestId">What the client can call the request by, or null.</param>
internal sealed class HttpResponseBuilder(OperationDescriptor operation, ShapeDescriptor shape, int statusCode, string? requestId) : HttpMessageBuilder(shape)
{
    private int _statusCode = statusCode;

    /// <summary>What the client can call the request by, or null.</summary>
    public string? RequestId => requestId;

    public override string Owner => operation.Name;

    public override bool IsResponse => true;

    public override void Put(MemberDescriptor member, string text)
    {
        if (member.Location == MemberLocation.StatusCode)
        {
            _statusCode = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 100 and <= 999
                ? code
                : throw Invalid(member, "is the status code and must be from 100 to 999");
        }
    }

    public override void AddQueryEntry(string key, string text) => throw new InvalidOperationException("A response has no query.");

    /// <summary>Makes the response. The body's buffer is given back.</summary>
    public ShapeHttpResponse ToResponse(RequestBody body)
    {
        AddHeaderEntries();
        if (ContentType is not null && !Headers.Contains("Content-Type"))
        {
            Headers.Add("Content-Type", ContentType);
        }

        if (requestId is not null && !Headers.Contains("x-amzn-RequestId"))
        {
            Headers.Add("x-amzn-RequestId", requestId);
        }

        if (Stream is not null)
        {
            body.Return();
            return ToResponse(Stream);
        }

        var bytes = Payload ?? body.ToMemory();
        body.Return();
        if (operation.Method == "HEAD")
        {
            // What the body would be long is up to a member, if there is one (RFC 9110, section 9.3.2).
            if (!Headers.Contains("Content-Length"))
            {
                ContentLength.Set(Headers, bytes.Length);
            }

            bytes = default;
        }
        else if (_statusCode is not (< 200 or 204 or 304))
        {
            ContentLength.Set(Headers, bytes.Length);
        }

        return new ShapeHttpResponse { StatusCode = _statusCode, Headers = Headers, Body = bytes };
    }

    private ShapeHttpResponse ToResponse(StreamingBlob stream)
    {
        var isSent = operation.Method != "HEAD" && _statusCode is not (< 200 or 204 or 304);
        if (stream.Length is { } length && (isSent || operation.Method == "HEAD") && !(operation.Method == "HEAD" && Headers.Contains("Content-Length")))
        {
            ContentLength.Set(Headers, length);
        }

        if (!isSent)
        {
            stream.Dispose();
        }

        return new ShapeHttpResponse { StatusCode = _statusCode, Headers = Headers, BodyStream = isSent ? stream.OpenRead() : null };
    }
}
