using System.Globalization;

namespace SendEvent.Runtime;

/// <summary>
/// Takes the frames off a body that was signed in chunks. See "Signature calculations for the authorization header: transferring payload in
/// multiple chunks" of Amazon S3.
/// </summary>
internal static class AwsChunked
{
    private const string Framing = "aws-chunked";

    /// <summary>Gives the request as it was before, with a body that is read while it arrives; one that is not in frames as it is. Signatures are not looked at.</summary>
    public static ShapeHttpRequest Undo(ShapeHttpRequest request)
    {
        var encodings = request.Headers["Content-Encoding"];
        if (encodings?.Contains(Framing, StringComparison.OrdinalIgnoreCase) != true
            && request.Headers["x-amz-content-sha256"]?.StartsWith("STREAMING-", StringComparison.Ordinal) != true)
        {
            return request;
        }

        var others = (encodings ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(static encoding => !encoding.Equals(Framing, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        var length = long.TryParse(request.Headers["x-amz-decoded-content-length"], NumberStyles.None, CultureInfo.InvariantCulture, out var decoded) ? decoded : -1;
        var headers = request.Headers.With(
            ("Content-Encoding", others.Length > 0 ? string.Join(", ", others) : null),
            ("Content-Length", length < 0 ? null : length.ToString(CultureInfo.InvariantCulture)));
        return request.WithStream(headers, new AwsChunkedStream(request.BodyStream!, length, headers));
    }
}
