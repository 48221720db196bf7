namespace SendEvent.Package.Tests;

/// <summary>Types around one value in a project of somebody else, in C# with and without extension members.</summary>
public sealed class WrapperTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Yaml = """
        shapes:
          Payment: { type: structure, required: [Id], members: { Note: Text, Id: PaymentId, Card: Card, Status: Status, Level: Level } }
          Text: { type: string }
          PaymentId: { type: string, min: 1, max: 9 }
          Card: { type: string, min: 4, sensitive: true }
          Status: { type: string, enum: [NEW, PAID] }
          Level: { type: intEnum, enum: { Low: 1, High: 2 } }
        """;

    private const string Program = """
        using Consumer;

        string? none = null;
        var payment = new Payment { Id = "p1", Card = "4111", Note = none, Status = none, Level = Level.High };
        System.Console.WriteLine($"{payment} {payment.Id == ""} {payment.Card!.Value.Value} {payment.Status ?? "-"}");
        System.Console.WriteLine($"{payment.Id.ToJson()} {PaymentId.OfJson("\"a\"")} {payment.Id.TryValidate(out _)} {PaymentId.TryParse("", null, out _)}");
        Status status = "PAID";
        switch (status)
        {
            case Status.Values.New:
                break;
            case Status.Values.Paid:
                System.Console.WriteLine(Payment.Make(note: "paid", id: payment.Id, card: payment.Card, status: status));
                break;
        }
        """;

    [Theory]
    [InlineData("13.0")]
    [InlineData("latest")]
    public async Task TheyWorkInEveryLanguage(string version)
    {
        var consumer = new Consumer(feed, "wrappers-" + version, imports: $"<PropertyGroup><LangVersion>{version}</LangVersion></PropertyGroup>")
            .Write("payments.shapes.yaml", Yaml)
            .Write("Program.cs", Program);
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal("""
            Payment { Id = p1, Card = ***, Level = 2 } False 4111 -
            p1 a True False
            Payment { Note = paid, Id = p1, Card = ***, Status = PAID }

            """.ReplaceLineEndings(), run.Output.ReplaceLineEndings());
    }

    [Fact]
    public async Task ASecretIsNoText()
    {
        var consumer = new Consumer(feed, "secret")
            .Write("payments.shapes.yaml", Yaml)
            .Write("Program.cs", "string text = Consumer.Card.Make(\"4111\");\nSystem.Console.WriteLine(text);\n");
        (await consumer.Build()).ShouldFailWith("CS0029");
    }
}
