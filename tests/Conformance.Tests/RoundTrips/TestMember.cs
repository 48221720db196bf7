using System.Text.Json;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>A reference to a shape as its description has it: a member, an item, a key or a value.</summary>
internal sealed class TestMember
{
    private readonly JsonElement _shapes;
    private readonly JsonElement _reference;
    private readonly JsonElement _shape;
    private readonly Lazy<TestMember[]> _members;
    private readonly Lazy<Dictionary<string, TestMember>> _byName;
    private readonly Lazy<TestMember> _item;
    private readonly Lazy<TestMember> _key;
    private readonly Lazy<TestMember> _entry;

    /// <summary>Makes a reference.</summary>
    /// <param name="shapes">All shapes.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="reference">The reference.</param>
    public TestMember(JsonElement shapes, string name, JsonElement reference)
    {
        _shapes = shapes;
        _reference = reference;
        Name = name;
        ShapeName = reference.GetProperty("shape").GetString()!;
        _shape = shapes.GetProperty(ShapeName);
        Kind = Is(_shape, "union") ? "union" : Is(_shape, "document") ? "document" : _shape.GetProperty("type").GetString()!;
        Location = Text("location");
        WireName = Text("locationName") ?? Name;
        IsFlattened = Has("flattened") || Is(_shape, "flattened");
        IsSparse = Is(_shape, "sparse");
        TimestampFormat = Text("timestampFormat") ?? OfShape("timestampFormat");
        IsJsonValue = Has("jsonvalue");
        IsXmlAttribute = Has("xmlAttribute");
        Namespace = (Vector.Get(reference, "xmlNamespace") ?? Vector.Get(_shape, "xmlNamespace")) is { } space
            ? (Vector.Get(space, "prefix")?.GetString(), space.GetProperty("uri").GetString()!)
            : null;
        Payload = OfShape("payload");
        Required = [.. Vector.Get(_shape, "required")?.EnumerateArray().Select(required => required.GetString()!) ?? []];
        Names = [.. Vector.Get(_shape, "enum")?.EnumerateArray().Select(value => value.GetString()!) ?? []];
        _members = new(() => [.. _shape.GetProperty("members").EnumerateObject().Select(member => new TestMember(_shapes, member.Name, member.Value))]);
        _byName = new(() => _members.Value.ToDictionary(member => member.Name));
        _item = Part("member");
        _key = Part("key");
        _entry = Part("value");
    }

    public string Name { get; }

    public string ShapeName { get; }

    public string Kind { get; }

    public string? Location { get; }

    public string WireName { get; }

    /// <summary>The name in XML and in forms, where a list that its own shape makes flat has the name of its items.</summary>
    public string FlatName => Text("locationName") ?? (Kind == "list" && Is(_shape, "flattened") ? Item.Text("locationName") : null) ?? Name;

    /// <summary>The name of the element that is a whole body of XML.</summary>
    public string RootName => Text("locationName") ?? OfShape("locationName") ?? ShapeName;

    public bool IsFlattened { get; }

    public bool IsSparse { get; }

    public bool IsJsonValue { get; }

    public bool IsXmlAttribute { get; }

    public string? TimestampFormat { get; }

    public bool IsAggregate => Kind is "structure" or "union" or "list" or "map" or "document";

    public bool IsStructure => Kind is "structure" or "union";

    public IReadOnlyList<TestMember> Members => _members.Value;

    public TestMember Item => _item.Value;

    public TestMember Key => _key.Value;

    public TestMember Entry => _entry.Value;

    /// <summary>The payload of the structure, or null where its body is made of members.</summary>
    public string? Payload { get; }

    /// <summary>The names of the members that must be there.</summary>
    public IReadOnlyList<string> Required { get; }

    /// <summary>The values of the enum; none where the shape is no enum.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The namespace that the reference or the shape declares: its prefix, which may be null, and its address.</summary>
    public (string? Prefix, string Uri)? Namespace { get; }

    public bool Has(string trait) => Is(_reference, trait);

    public string? Text(string trait) => Vector.Get(_reference, trait)?.GetString();

    /// <summary>The member with a name.</summary>
    public TestMember Member(string name) => Find(name) ?? throw new ArgumentException($"{ShapeName} has no {name}.", nameof(name));

    /// <summary>The member with a name, or null: a union may come with one that the model does not have.</summary>
    public TestMember? Find(string name) => _byName.Value.GetValueOrDefault(name);

    private static bool Is(JsonElement element, string name) => Vector.Get(element, name)?.ValueKind == JsonValueKind.True;

    private string? OfShape(string trait) => Vector.Get(_shape, trait)?.GetString();

    private Lazy<TestMember> Part(string part) => new(() => new TestMember(_shapes, part, _shape.GetProperty(part)));
}
