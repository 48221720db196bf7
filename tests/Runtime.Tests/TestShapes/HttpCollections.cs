namespace SendEvent.Runtime.Tests.HttpShapes;

public readonly record struct HttpNames(ShapeList<string> Items) : IShape<HttpNames>
{
    internal static readonly ListDescriptor Shape = new("HttpNames", new("member", MemberRole.Item));

    public static ShapeDescriptor Shape_ => Shape;

    public static HttpNames Of(params string[] items) => new(ShapeList.Create<string>(items));

    public static void Write<TWriter>(ref TWriter writer, HttpNames value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items) { writer.WriteString(Shape.Item, item); }
        writer.EndList(Shape);
    }

    public static HttpNames Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(reader.ReadString(Shape.Item)); }
        return new(items.ToList());
    }
}

public readonly record struct HttpTimes(ShapeList<DateTimeOffset> Items) : IShape<HttpTimes>
{
    internal static readonly ListDescriptor Shape = new("HttpTimes", new("member", MemberRole.Item));

    public static ShapeDescriptor Shape_ => Shape;

    public static HttpTimes Of(params DateTimeOffset[] items) => new(ShapeList.Create<DateTimeOffset>(items));

    public static void Write<TWriter>(ref TWriter writer, HttpTimes value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items) { writer.WriteTimestamp(Shape.Item, item); }
        writer.EndList(Shape);
    }

    public static HttpTimes Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<DateTimeOffset>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(reader.ReadTimestamp(Shape.Item)); }
        return new(items.ToList());
    }
}

public readonly record struct HttpNumbers(ShapeList<int> Items) : IShape<HttpNumbers>
{
    internal static readonly ListDescriptor Shape = new("HttpNumbers", new("member", MemberRole.Item));

    public static ShapeDescriptor Shape_ => Shape;

    public static HttpNumbers Of(params int[] items) => new(ShapeList.Create<int>(items));

    public static void Write<TWriter>(ref TWriter writer, HttpNumbers value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items) { writer.WriteInteger(Shape.Item, item); }
        writer.EndList(Shape);
    }

    public static HttpNumbers Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<int>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(reader.ReadInteger(Shape.Item)); }
        return new(items.ToList());
    }
}

public readonly record struct HttpTags(ShapeMap<string, string> Entries) : IShape<HttpTags>
{
    internal static readonly MapDescriptor Shape = new("HttpTags", new("key", MemberRole.Key), new("value", MemberRole.Value));

    public static ShapeDescriptor Shape_ => Shape;

    public static HttpTags Of(params (string Key, string Value)[] entries) =>
        new(ShapeMap.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    public static void Write<TWriter>(ref TWriter writer, HttpTags value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginMap(Shape, value.Entries.Count);
        foreach (var (key, entry) in value.Entries)
        {
            writer.WriteKey(Shape.Key, key);
            writer.WriteString(Shape.Value, entry);
        }

        writer.EndMap(Shape);
    }

    public static HttpTags Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = default(ShapeMapBuilder<string, string>);
        reader.BeginMap(Shape);
        while (reader.NextEntry(Shape, out var key)) { entries.Add(key, reader.ReadString(Shape.Value)); }
        return new(entries.ToMap());
    }
}

public readonly record struct HttpNameMap(ShapeMap<string, HttpNames> Entries) : IShape<HttpNameMap>
{
    internal static readonly MapDescriptor Shape = new("HttpNameMap", new("key", MemberRole.Key), new("value", MemberRole.Value));

    public static ShapeDescriptor Shape_ => Shape;

    public static HttpNameMap Of(params (string Key, HttpNames Value)[] entries) =>
        new(ShapeMap.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    public static void Write<TWriter>(ref TWriter writer, HttpNameMap value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginMap(Shape, value.Entries.Count);
        foreach (var (key, entry) in value.Entries)
        {
            writer.WriteKey(Shape.Key, key);
            if (writer.BeginMember(Shape.Value)) { HttpNames.Write(ref writer, entry); }
        }

        writer.EndMap(Shape);
    }

    public static HttpNameMap Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = default(ShapeMapBuilder<string, HttpNames>);
        reader.BeginMap(Shape);
        while (reader.NextEntry(Shape, out var key)) { entries.Add(key, HttpNames.Read(ref reader)); }
        return new(entries.ToMap());
    }
}
