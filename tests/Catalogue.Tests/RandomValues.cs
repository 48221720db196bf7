using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests;

/// <summary>
/// Makes neutral trees that fit the shapes of a description: they keep to <c>min</c>, <c>max</c> and <c>enum</c>, but
/// not to patterns. The same seed gives the same tree.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "Tests need the same values every time.")]
internal sealed class RandomValues(ServiceDescription description, int seed)
{
    /// <summary>Below this, only what must be there is.</summary>
    private const int UsualDepth = 5;

    /// <summary>Below this, collections are empty even if they should not be: a shape can demand itself.</summary>
    private const int GreatestDepth = 20;

    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private readonly Random _random = new(seed);

    public Value.Structure Structure(string shapeName) => (Value.Structure)Make(shapeName, 0);

    /// <summary>An event for each member of the union that a stream is of; errors are none.</summary>
    public IEnumerable<(string Member, Value.Structure Content)> Events(JsonElement union) => union.GetProperty("members").EnumerateObject()
        .Where(member => !ServiceDescription.Is(description.Target(member.Value), "exception"))
        .Select(member => (member.Name, (Value.Structure)MakeMember(member.Value, 0)));

    private Value Make(string shapeName, int depth)
    {
        var shape = description.Shapes.GetProperty(shapeName);
        if (ServiceDescription.Is(shape, "document"))
        {
            return Value.OfEntries(("text", Text(shape)), ("flag", true));
        }

        return shape.GetProperty("type").GetString() switch
        {
            "structure" => Members(shape, depth),
            "list" => Items(shape, depth),
            "map" => Entries(shape, depth),
            "blob" => new Value.Binary(Bytes(shape)),
            "timestamp" => new Value.Timestamp(DateTimeOffset.UnixEpoch.AddSeconds(_random.Next())),
            "boolean" => _random.Next(2) == 0,
            "float" or "double" => (double)Whole(shape) + (Bound(shape, "max") is null ? 0.5 : 0),
            "byte" or "short" or "integer" or "long" or "bigInteger" => Whole(shape),
            "bigDecimal" => new Value.Decimal(Whole(shape)),
            _ => Text(shape),
        };
    }

    private Value.Structure Members(JsonElement shape, int depth)
    {
        var builder = default(ShapeMapBuilder<string, Value>);
        var members = shape.TryGetProperty("members", out var all) ? all.EnumerateObject().ToList() : [];
        if (ServiceDescription.Is(shape, "union"))
        {
            // The first member that can end the recursion comes early in every description at hand.
            var member = members[depth < UsualDepth ? _random.Next(members.Count) : 0];
            builder.Add(member.Name, MakeMember(member.Value, depth));
            return new Value.Structure(builder.ToMap());
        }

        var required = shape.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var member in members)
        {
            if (!ServiceDescription.Is(description.Target(member.Value), "eventstream") && (required.Contains(member.Name) || Takes(member.Value, depth)))
            {
                builder.Add(member.Name, MakeMember(member.Value, depth));
            }
        }

        return new Value.Structure(builder.ToMap());
    }

    // Every response has a status code, and every message a payload.
    private bool Takes(JsonElement member, int depth) =>
        description.Trait(member, "location") == "statusCode"
        || ServiceDescription.Is(member, "eventpayload")
        || (description.Target(member).GetProperty("type").GetString() is "structure" or "list" or "map"
            ? depth < UsualDepth && _random.Next(depth + 2) < 2
            : _random.Next(4) > 0);

    private Value MakeMember(JsonElement member, int depth) =>
        description.Trait(member, "location") == "statusCode" ? new Value.Integer(200)
        : ServiceDescription.Is(member, "jsonvalue") ? "{\"a\":1}"
        : Make(member.GetProperty("shape").GetString()!, depth + 1);

    private Value.List Items(JsonElement shape, int depth)
    {
        var builder = default(ShapeListBuilder<Value>);
        for (var left = Length(shape, 2, depth); left > 0; left--)
        {
            builder.Add(Make(shape.GetProperty("member").GetProperty("shape").GetString()!, depth + 1));
        }

        return new Value.List(builder.ToList());
    }

    private Value.Map Entries(JsonElement shape, int depth)
    {
        var builder = default(ShapeMapBuilder<string, Value>);
        var key = description.Target(shape.GetProperty("key"));
        for (var left = Length(shape, 2, depth); left > 0; left--)
        {
            builder.Add(Text(key), Make(shape.GetProperty("value").GetProperty("shape").GetString()!, depth + 1));
        }

        return new Value.Map(builder.ToMap());
    }

    private Blob Bytes(JsonElement shape)
    {
        var bytes = new byte[Length(shape, 8, 0)];
        _random.NextBytes(bytes);
        return Blob.Wrap(bytes);
    }

    private string Text(JsonElement shape) =>
        shape.TryGetProperty("enum", out var values) && values.GetArrayLength() > 0
            ? values[_random.Next(values.GetArrayLength())].GetString()!
            : _random.GetString(Letters, Length(shape, 8, 0));

    private long Whole(JsonElement shape)
    {
        var least = Bound(shape, "min") ?? 0;
        var greatest = Bound(shape, "max") ?? Math.Max(100, least);
        return _random.NextInt64(least, Math.Min(greatest, least + 100) + 1);
    }

    // At least one where it may be so: not every protocol can tell nothing from an empty list or text.
    private int Length(JsonElement shape, int usual, int depth) => depth > GreatestDepth
        ? 0
        : (int)Math.Max(Math.Min(Bound(shape, "max") ?? usual, _random.Next(1, usual + 1)), Math.Min(Bound(shape, "min") ?? 1, 5000));

    private static long? Bound(JsonElement shape, string name) =>
        shape.TryGetProperty(name, out var bound) ? (long)bound.GetDouble() : null;
}
