using SendEvent.Runtime.Tests.HttpShapes;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

public class IdempotencyTokenTests
{
    private static readonly AsyncLocal<Func<string>?> Local = new();

    static IdempotencyTokenTests()
    {
        // Other tests run at the same time; each sees only its own provider.
        var usual = IdempotencyTokens.Provider;
        IdempotencyTokens.Provider = () => (Local.Value ?? usual)();
    }

    [Fact]
    public void Absent_tokens_are_filled_in_wherever_they_are()
    {
        WithProvider(() => "fixed", () =>
        {
            var request = Rest(Input);
            Assert.Equal("v=2&list&token=fixed", request.Query);
            Assert.Equal("""{"BodyToken":"fixed"}""", BodyOf(request));
            Assert.Contains("\"BodyToken\":\"fixed\"", BodyOf(JsonProtocol.ToHttpRequest(Plain, Input)), StringComparison.Ordinal);
            Assert.Equal("v=2&list&token=mine", Rest(Input with { Token = "mine" }).Query);
        });
    }

    [Fact]
    public void Tokens_are_random_uuids()
    {
        var first = IdempotencyTokens.Next();
        Assert.NotEqual(first, IdempotencyTokens.Next());
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", first);
    }

    [Fact]
    public void Provider_must_give_something()
    {
        Assert.Throws<ArgumentNullException>(() => IdempotencyTokens.Provider = null!);
        WithProvider(() => null!, () => Assert.Throws<InvalidOperationException>(IdempotencyTokens.Next));
    }

    internal static void WithProvider(Func<string> provider, Action action)
    {
        Local.Value = provider;
        try
        {
            action();
        }
        finally
        {
            Local.Value = null;
        }
    }
}
