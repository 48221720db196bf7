namespace SendEvent.Package.Tests;

/// <summary>Shapes in a project of their own, and a <c>JsonSerializerContext</c> in another that knows them: no reflection is needed.</summary>
public sealed class SerializerTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Yaml = """
        shapes:
          Payment:
            type: structure
            required: [Id]
            members: { Id: PaymentId, Card: Card, Status: Status, Level: Level, Way: Way, Ways: Ways, At: Time, Extra: Anything, Proof: Bytes }
          PaymentId: { type: string, min: 1, max: 9 }
          Card: { type: string, min: 4, sensitive: true }
          Status: { type: string, enum: [NEW, PAID] }
          Level: { type: intEnum, enum: { Low: 1, High: 2 } }
          Way: { type: structure, union: true, members: { Cash: PaymentId, Card: Card } }
          Ways: { type: map, key: Status, value: Way }
          Time: { type: timestamp }
          Anything: { type: structure, document: true, members: {} }
          Bytes: { type: blob }
        """;

    private const string Program = """
        using System.Text.Json;
        using Model;

        const string Json = "{\"Payment\":{\"Id\":\"p1\",\"Card\":\"4111\",\"Status\":\"LATE\",\"Level\":2,\"Way\":{\"Cash\":\"c\"},\"Ways\":{\"PAID\":{\"Card\":\"4112\"}},"
            + "\"At\":1.5,\"Extra\":{\"a\":[1,null]},\"Proof\":\"AQID\"},\"Id\":\"p2\",\"Way\":{\"Cash\":\"d\"},\"Level\":1,\"Ids\":[\"p3\"]}";
        var note = JsonSerializer.Deserialize(Json, Consumer.NoteContext.Default.Note)!;
        System.Console.WriteLine(note.Payment);
        System.Console.WriteLine(JsonSerializer.Serialize(note, Consumer.NoteContext.Default.Note) == Json);
        foreach (var bad in (string[])["{\"Payment\":{}}", "{\"Way\":{}}", "{\"Level\":\"high\"}", "{\"Ids\":[\"p\",1]}"])
        {
            try
            {
                JsonSerializer.Deserialize(bad, Consumer.NoteContext.Default.Note);
            }
            catch (JsonException exception)
            {
                System.Console.WriteLine($"{exception.Path} {exception.Message}");
            }
        }

        namespace Consumer
        {
            internal sealed record Note(Payment Payment, PaymentId Id, Way Way, Level? Level, SendEvent.Runtime.ShapeList<PaymentId> Ids);

            [System.Text.Json.Serialization.JsonSerializable(typeof(Note))]
            internal sealed partial class NoteContext : System.Text.Json.Serialization.JsonSerializerContext;
        }
        """;

    [Fact]
    public async Task AContextOfAnotherProjectReadsAndWritesEveryKind()
    {
        var model = new Consumer(feed, "serialized", extraItems: """
            </ItemGroup>
            <PropertyGroup>
              <OutputType>Library</OutputType>
              <AssemblyName>Model</AssemblyName>
              <RootNamespace>Model</RootNamespace>
            </PropertyGroup>
            <ItemGroup>
            """)
            .Write("payments.shapes.yaml", Yaml);
        var consumer = new Consumer(
            feed,
            "serializer",
            reference: $"""<ProjectReference Include="{model.Folder}/Consumer.csproj" />""",
            imports: "<PropertyGroup><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault></PropertyGroup>")
            .Write("Program.cs", Program);
        var run = (await consumer.Run()).ShouldSucceed();
        Assert.Equal("""
            Payment { Id = p1, Card = ***, Status = LATE, Level = 2, Way = Way { Cash = c }, Ways = { PAID = Way { Card = *** } }, At = 1970-01-01T00:00:01.5Z, Extra = {"a": [1, null]}, Proof = 3 bytes }
            True
            $.Payment Payment.Id: is required.
            $.Way Way: no member of the union is set.
            $.Level Level: expected a number, found a string.
            $.Ids [1]: PaymentId: expected a string, found a number.

            """.ReplaceLineEndings(), run.Output.ReplaceLineEndings());
    }
}
