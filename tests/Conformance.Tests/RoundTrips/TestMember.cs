using System.Text.Json;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>A reference to a shape as its description has it: a member, an item, a key or a value.</summary>
/// <param name="Shapes">All shapes.</param>
/// <param name="Name">The member's name.</param>
/// <param name="Reference">The reference.</param>
internal readonly record struct TestMember(JsonElement Shapes, string Name, JsonElement Reference)
{
    public string ShapeName => Reference.GetProperty("shape").GetString()!;

    public JsonElement Shape => Shapes.GetProperty(ShapeName);

    public string Kind => Is(Shape, "union") ? "union" : Is(Shape, "document") ? "document" : Shape.GetProperty("type").GetString()!;

    public string? Location => Text("location");

    public string WireName => Text("locationName") ?? Name;

    public bool IsFlattened => Has("flattened") || Is(Shape, "flattened");

    public bool IsSparse => Is(Shape, "sparse");

    public string? TimestampFormat => Vector.Get(Shape, "timestampFormat")?.GetString();

    public bool IsAggregate => Kind is "structure" or "union" or "list" or "map" or "document";

    public IEnumerable<TestMember> Members
    {
        get
        {
            foreach (var member in Shape.GetProperty("members").EnumerateObject())
            {
                yield return new TestMember(Shapes, member.Name, member.Value);
            }
        }
    }

    public TestMember Item => Part("member");

    public TestMember Key => Part("key");

    public TestMember Entry => Part("value");

    /// <summary>The payload of the structure, or null where its body is made of members.</summary>
    public string? Payload => Vector.Get(Shape, "payload")?.GetString();

    public bool Has(string trait) => Is(Reference, trait);

    public string? Text(string trait) => Vector.Get(Reference, trait)?.GetString();

    /// <summary>The member with a name.</summary>
    public TestMember Member(string name) => Members.First(member => member.Name == name);

    private static bool Is(JsonElement element, string name) => Vector.Get(element, name)?.ValueKind == JsonValueKind.True;

    private TestMember Part(string part) => new(Shapes, part, Shape.GetProperty(part));
}
