using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SendEvent.Runtime.Tests.QueryString;

public class QueryTests
{
    [Fact]
    public void Text_leaves_only_unreserved_characters() =>
        Assert.Equal("a%20b%2F=%2B%26%3D%25~-._%E2%82%AC%F0%9F%98%80&empty=", Query.Create(new("a b/", "+&=%~-._€😀"), new("empty", "")).ToString());

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a=%EF%BF%BDx", Query.Create(new QueryParameter("a", "\ud800x")).ToString());

    [Theory]
    [InlineData("", "")]
    [InlineData("a=b&c=d", "a=b&c=d")]
    [InlineData("a+b=%2b%2B", "a%20b=%2B%2B")]
    [InlineData("a&&b==", "a=&b=%3D")]
    [InlineData("%e2%82%ac=1", "%E2%82%AC=1")]
    public void Text_is_parsed(string text, string expected) => Assert.Equal(expected, Query.Parse(text).ToString());

    [Theory]
    [InlineData("a=%")]
    [InlineData("a=%4")]
    [InlineData("a=%4g")]
    [InlineData("%zz=1")]
    public void Malformed_text_is_refused(string text) => Assert.Throws<ShapeException>(() => Query.Parse(text));

    [Fact]
    public void Equality_is_structural()
    {
        Query query = [new("a", "1"), new("b", "2")];
        Assert.Equal(query, Query.Parse("a=1&b=2"));
        Assert.True(query == Query.Parse("a=1&b=2"));
        Assert.Equal(query.GetHashCode(), Query.Parse("a=1&b=2").GetHashCode());
        Assert.NotEqual(query, Query.Parse("b=2&a=1"));
        Assert.True(query.TryGet("b", out var value));
        Assert.Equal("2", value);
        Assert.False(query.TryGet("c", out _));
        Assert.Equal(Query.Empty, Query.Parse(""));
    }

    [Fact]
    public void Bytes_and_writer_give_the_same()
    {
        Query query = [new("a", new string('x', 10_000) + "€")];
        var output = new ArrayBufferWriter<byte>();
        query.WriteTo(output);
        Assert.Equal(query.ToString(), Encoding.ASCII.GetString(output.WrittenSpan));
        Assert.Equal(query.ToBytes(), output.WrittenSpan.ToArray());
    }

    [Fact]
    public void Any_pairs_come_back() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            ArbMap.Default.ArbFor<string[]>(),
            texts =>
            {
                var clean = texts.Select(text => string.Concat((text ?? "").Where(c => !char.IsSurrogate(c)))).ToArray();
                var query = Query.Create([.. clean.Select(text => new QueryParameter("n" + text, text))]);
                return query.Equals(Query.Parse(query.ToString()));
            }));
}
