using System.IO.Compression;
using System.Text;
using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class RequestFinishTests
{
    private static readonly OperationDescriptor Compressed = new("Op", Service) { RequestUri = "/{id}", CompressionEncodings = ["gzip"] };

    private static readonly OperationDescriptor Checked = new("Op", Service) { RequestUri = "/{id}", HttpChecksumRequired = true };

    [Fact]
    public void Large_body_is_compressed()
    {
        var text = new string('x', 10240);
        var request = RestJsonProtocol.ToHttpRequest(Compressed, Input with { Text = text, BodyToken = "t" });
        Assert.Equal("gzip", request.Headers["Content-Encoding"]);
        Assert.Equal(request.Body.Length.ToString(), request.Headers["Content-Length"]);
        Assert.True(request.Body.Length < 1000);
        using var gzip = new GZipStream(new MemoryStream(request.Body.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        Assert.Equal($$"""{"text":"{{text}}","BodyToken":"t"}""", reader.ReadToEnd());

        request = RestJsonProtocol.ToHttpRequest(Compressed, Input with { Text = text, Encoding = "custom" });
        Assert.Equal("custom, gzip", request.Headers["content-encoding"]);
    }

    [Fact]
    public void Small_body_is_not_compressed()
    {
        var request = RestJsonProtocol.ToHttpRequest(Compressed, Input with { Text = "small" });
        Assert.False(request.Headers.Contains("Content-Encoding"));
    }

    [Fact]
    public void Checksum_is_added_where_the_input_has_none()
    {
        var request = RestJsonProtocol.ToHttpRequest(Checked, Input with { Text = "a", BodyToken = "t" });
        Assert.Equal("""{"text":"a","BodyToken":"t"}""", BodyOf(request));
        Assert.Equal(Md5(request.Body), request.Headers["Content-MD5"]);
        request = RestJsonProtocol.ToHttpRequest(Checked, Input with { Md5 = "mine" });
        Assert.Equal("mine", request.Headers["Content-MD5"]);
    }

#pragma warning disable CA5351
    private static string Md5(ReadOnlyMemory<byte> body) =>
        Convert.ToBase64String(System.Security.Cryptography.MD5.HashData(body.Span));
#pragma warning restore CA5351
}
