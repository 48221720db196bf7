namespace SendEvent.Runtime.Tests.ValueShapes;

/// <summary>A structure with constraints and secrets.</summary>
public sealed partial record Order : Shape<Order>, IShape<Order>
{
    public required string Name { get; init; }
    public required string Secret { get; init; }
    public Blob? Image { get; init; }
    public int? Amount { get; init; }
    public double? Price { get; init; }
    public float? Weight { get; init; }
    public System.Numerics.BigInteger? Serial { get; init; }
    public decimal? Cost { get; init; }
    public int? Pin { get; init; }
    public string? Size { get; init; }
    public Codes? Codes { get; init; }
    public Labels? Labels { get; init; }
    public Vault? Vault { get; init; }
    public Order? Next { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, Order value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteString(Members_.Name, value.Name);
        if (value.Secret is { } secret) { writer.WriteString(Members_.Secret, secret); }
        if (value.Image is { } image) { writer.WriteBlob(Members_.Image, image); }
        if (value.Amount is { } amount) { writer.WriteInteger(Members_.Amount, amount); }
        if (value.Price is { } price) { writer.WriteDouble(Members_.Price, price); }
        if (value.Weight is { } weight) { writer.WriteFloat(Members_.Weight, weight); }
        if (value.Serial is { } serial) { writer.WriteBigInteger(Members_.Serial, serial); }
        if (value.Cost is { } cost) { writer.WriteBigDecimal(Members_.Cost, cost); }
        if (value.Pin is { } pin) { writer.WriteInteger(Members_.Pin, pin); }
        if (value.Size is { } size) { writer.WriteString(Members_.Size, size); }
        if (value.Codes is { } codes && writer.BeginMember(Members_.Codes)) { ValueShapes.Codes.Write(ref writer, codes); }
        if (value.Labels is { } labels && writer.BeginMember(Members_.Labels)) { ValueShapes.Labels.Write(ref writer, labels); }
        if (value.Vault is { } vault && writer.BeginMember(Members_.Vault)) { ValueShapes.Vault.Write(ref writer, vault); }
        if (value.Next is { } next && writer.BeginMember(Members_.Next)) { Write(ref writer, next); }
        writer.EndStructure(Members_.Shape);
    }

    public static Order Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? name = null;
        string? secret = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: name = reader.ReadString(Members_.Name); break;
                case 1: secret = reader.ReadString(Members_.Secret); break;
                case 10: ValueShapes.Codes.Read(ref reader); break;
                case 11: ValueShapes.Labels.Read(ref reader); break;
                default: reader.ReadDocument(Members_.Shape.Members[member]); break;
            }
        }

        return new Order
        {
            Name = name ?? reader.Missing<string>(Members_.Name),
            Secret = secret ?? reader.Missing<string>(Members_.Secret),
        };
    }

    internal static class Members_
    {
        internal static readonly MemberDescriptor Name = new("Name")
        {
            Required = true,
            Target = new("OrderName", ShapeKind.String) { Min = 1, Max = 10, Pattern = "^[a-z😀]*$" },
        };

        internal static readonly MemberDescriptor Secret = new("Secret")
        {
            Required = true,
            Target = new("OrderSecret", ShapeKind.String) { Max = 3, Sensitive = true },
        };

        internal static readonly MemberDescriptor Image = new("Image") { Target = new("Image", ShapeKind.Blob) { Max = 2 } };
        internal static readonly MemberDescriptor Amount = new("Amount") { Target = new("Amount", ShapeKind.Integer) { Min = 0, Max = 99 } };
        internal static readonly MemberDescriptor Price = new("Price") { Target = new("Price", ShapeKind.Double) { Min = 0.5m, Max = 99 } };
        internal static readonly MemberDescriptor Weight = new("Weight") { Target = new("Weight", ShapeKind.Float) { Min = 0.5m } };
        internal static readonly MemberDescriptor Serial = new("Serial") { Target = new("Serial", ShapeKind.BigInteger) { Min = 0, Max = 1000 } };
        internal static readonly MemberDescriptor Cost = new("Cost") { Target = new("Cost", ShapeKind.BigDecimal) { Max = 10.5m } };
        internal static readonly MemberDescriptor Pin = new("Pin") { Target = new("Pin", ShapeKind.Integer) { Min = 1000, Sensitive = true } };
        internal static readonly MemberDescriptor Size = new("Size") { Target = new("Size", ShapeKind.String) { ClosedValues = ["S", "M", "L"] } };
        internal static readonly MemberDescriptor Codes = new("Codes");
        internal static readonly MemberDescriptor Labels = new("Labels");
        internal static readonly MemberDescriptor Vault = new("Vault");
        internal static readonly MemberDescriptor Next = new("Next");

        internal static readonly StructureDescriptor Shape = new(
            "Order", Name, Secret, Image, Amount, Price, Weight, Serial, Cost, Pin, Size, Codes, Labels, Vault, Next);
    }
}

public readonly record struct Code(string Value) : IShape<Code>
{
    internal static readonly SimpleDescriptor Shape = new("Code", ShapeKind.String) { Pattern = "[0-9]" };

    public static ShapeDescriptor Shape_ => Shape;

    public static void Write<TWriter>(ref TWriter writer, Code value)
        where TWriter : struct, IShapeWriter, allows ref struct => writer.WriteString(Shape.Root, value.Value);

    public static Code Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct => new(reader.ReadString(Shape.Root));
}

public readonly record struct Codes(ShapeList<string> Items) : IShape<Codes>
{
    internal static readonly ListDescriptor Shape =
        new("Codes", new("member", MemberRole.Item) { Target = Code.Shape }) { Min = 1, Max = 3 };

    public static ShapeDescriptor Shape_ => Shape;

    public static Codes Of(params string[] items) => new(ShapeList.Create<string>(items));

    public static void Write<TWriter>(ref TWriter writer, Codes value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginList(Shape, value.Items.Count);
        foreach (var item in value.Items) { writer.WriteString(Shape.Item, item); }
        writer.EndList(Shape);
    }

    public static Codes Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var items = new ShapeListBuilder<string>();
        reader.BeginList(Shape);
        while (reader.NextItem(Shape)) { items.Add(reader.ReadString(Shape.Item)); }
        return new(items.ToList());
    }
}

public readonly record struct Labels(ShapeMap<string, int> Entries) : IShape<Labels>
{
    internal static readonly MapDescriptor Shape = new(
        "Labels",
        new("key", MemberRole.Key) { Target = new("LabelKey", ShapeKind.String) { Max = 3 } },
        new("value", MemberRole.Value) { Target = new("LabelValue", ShapeKind.Integer) { Max = 5 } }) { Max = 2 };

    public static ShapeDescriptor Shape_ => Shape;

    public static Labels Of(params (string Key, int Value)[] entries) =>
        new(ShapeMap.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    public static void Write<TWriter>(ref TWriter writer, Labels value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginMap(Shape, value.Entries.Count);
        foreach (var (key, entry) in value.Entries)
        {
            writer.WriteKey(Shape.Key, key);
            writer.WriteInteger(Shape.Value, entry);
        }

        writer.EndMap(Shape);
    }

    public static Labels Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var entries = default(ShapeMapBuilder<string, int>);
        reader.BeginMap(Shape);
        while (reader.NextEntry(Shape, out var key)) { entries.Add(key, reader.ReadInteger(Shape.Value)); }
        return new(entries.ToMap());
    }
}

/// <summary>A map that is sensitive as a whole.</summary>
public readonly record struct Vault(ShapeMap<string, int> Entries) : IShape<Vault>
{
    internal static readonly MapDescriptor Shape = new(
        "Vault", new("key", MemberRole.Key), new("value", MemberRole.Value) { Target = Labels.Shape.Value.Target }) { Sensitive = true };

    public static ShapeDescriptor Shape_ => Shape;

    public static Vault Of(params (string Key, int Value)[] entries) => new(Labels.Of(entries).Entries);

    public static void Write<TWriter>(ref TWriter writer, Vault value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginMap(Shape, value.Entries.Count);
        foreach (var (key, entry) in value.Entries)
        {
            writer.WriteKey(Shape.Key, key);
            writer.WriteInteger(Shape.Value, entry);
        }

        writer.EndMap(Shape);
    }

    public static Vault Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct => throw reader.Invalid(Shape, "is never read");
}
