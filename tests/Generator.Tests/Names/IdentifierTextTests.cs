using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Emitting.Names;

namespace SendEvent.Generators.Tests.Names;

public class IdentifierTextTests
{
    [Theory]
    [InlineData("webhookCreateTime", "WebhookCreateTime")]
    [InlineData("__string", "String")]
    [InlineData("__listOf__string", "ListOfString")]
    [InlineData("__integerMin1Max25", "IntegerMin1Max25")]
    [InlineData("OtaaV1_1", "OtaaV1_1")]
    [InlineData("OtaaV1_0_x", "OtaaV1_0X")]
    [InlineData("DBInstance", "DBInstance")]
    [InlineData("ARN", "ARN")]
    [InlineData("session_id", "SessionId")]
    [InlineData("US_EAST_1", "UsEast1")]
    [InlineData("X-Amz-Date", "XAmzDate")]
    [InlineData("a.b/c:d e", "ABCDE")]
    [InlineData("long", "Long")]
    [InlineData("5m", "_5m")]
    [InlineData("0.5", "_0_5")]
    [InlineData("", "Empty")]
    [InlineData("---", "Empty")]
    [InlineData("größe", "Größe")]
    [InlineData("µs", "µs")]
    [InlineData("ſ_ı", "ſı")]
    [InlineData("ÿ_œ", "ŸŒ")]
    [InlineData("类型", "类型")]
    [InlineData("\u0301a", "_\u0301a")]
    [InlineData("a\u200Db", "AB")]
    [InlineData("a\U0001F600b\uD800", "AB")]
    public void Pascal_case(string text, string expected) => Assert.Equal(expected, IdentifierText.ToPascalCase(text));

    [Theory]
    [InlineData("ARN", "arn")]
    [InlineData("ARNs", "arns")]
    [InlineData("DBName", "dbName")]
    [InlineData("S3Key", "s3Key")]
    [InlineData("MD5OfBody", "md5OfBody")]
    [InlineData("IPv6Address", "ipv6Address")]
    [InlineData("VPCIds", "vpcIds")]
    [InlineData("ContentType", "contentType")]
    [InlineData("A", "a")]
    [InlineData("_5m", "_5m")]
    [InlineData("Namespace", "namespace")]
    public void Camel_case(string pascal, string expected) => Assert.Equal(expected, IdentifierText.ToCamelCase(pascal));

    [Theory]
    [InlineData("namespace", "@namespace")]
    [InlineData("and", "@and")]
    [InlineData("field", "@field")]
    [InlineData("value", "value")]
    [InlineData("content", "content")]
    public void Keywords_are_escaped(string name, string expected) => Assert.Equal(expected, IdentifierText.Escape(name));

    [Fact]
    public void Any_text_becomes_an_identifier()
    {
        var random = new Random(1);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(8)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x80)))]);
            var pascal = IdentifierText.ToPascalCase(text);

            Assert.True(SyntaxFacts.IsValidIdentifier(pascal), pascal);
            Assert.Equal(pascal, IdentifierText.ToPascalCase(text));
            Assert.True(SyntaxFacts.IsValidIdentifier(IdentifierText.ToCamelCase(pascal)), pascal);
            Assert.True(SyntaxFacts.IsValidIdentifier(EnumNames.ToMemberName(text)), text);
            Assert.Equal(SyntaxKind.None, SyntaxFacts.GetKeywordKind(pascal));
        }
    }
}
