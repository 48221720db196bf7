namespace SendEvent.Runtime.Tests.EventShapes;

/// <summary>The output of an operation that streams events, as the generator emits it: the stream is no member.</summary>
public sealed record Opening : Shape<Opening>, IShape<Opening>
{
    private static readonly MemberDescriptor SessionMember =
        new("session") { Location = MemberLocation.Header, LocationName = "x-session", Required = true };

    private static readonly StructureDescriptor Descriptor = new("Opening", SessionMember);

    public required string Session { get; init; }

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, Opening value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.WriteString(SessionMember, value.Session);
        writer.EndStructure(Descriptor);
    }

    public static Opening Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? session = null;
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            session = reader.ReadString(SessionMember);
        }

        return new Opening { Session = session ?? reader.Missing<string>(SessionMember) };
    }
}

/// <summary>A structure without headers or payload of its own: the whole of it is the payload.</summary>
public sealed record Note : Shape<Note>, IShape<Note>
{
    private static readonly MemberDescriptor TextMember = new("text") { Required = true };
    private static readonly MemberDescriptor NextMember = new("next");
    private static readonly StructureDescriptor Descriptor = new("Note", TextMember, NextMember);

    public required string Text { get; init; }

    public Note? Next { get; init; }

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, Note value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.WriteString(TextMember, value.Text);
        if (value.Next is { } next && writer.BeginMember(NextMember)) { Write(ref writer, next); }
        writer.EndStructure(Descriptor);
    }

    public static Note Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? text = null;
        Note? next = null;
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            if (member == 0) { text = reader.ReadString(TextMember); }
            else { next = Read(ref reader); }
        }

        return new Note { Text = text ?? reader.Missing<string>(TextMember), Next = next };
    }
}

/// <summary>A member in a header for each type that a header can have, and the rest of them in the payload.</summary>
public sealed record Heads : Shape<Heads>, IShape<Heads>
{
    private static readonly MemberDescriptor[] Members =
    [
        new("flag") { EventHeader = true }, new("tiny") { EventHeader = true, IntegerKind = ShapeKind.Byte }, new("small") { EventHeader = true, IntegerKind = ShapeKind.Short },
        new("whole") { EventHeader = true }, new("large") { EventHeader = true, IntegerKind = ShapeKind.Long }, new("bytes") { EventHeader = true },
        new("name") { EventHeader = true }, new("time") { EventHeader = true }, new("rest"),
    ];

    private static readonly StructureDescriptor Descriptor = new("Heads", Members);

    public bool? Flag { get; init; }

    public sbyte? Tiny { get; init; }

    public short? Small { get; init; }

    public int? Whole { get; init; }

    public long? Large { get; init; }

    public Blob? Bytes { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? Time { get; init; }

    public string? Rest { get; init; }

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, Heads value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        if (value.Flag is { } flag) { writer.WriteBoolean(Members[0], flag); }
        if (value.Tiny is { } tiny) { writer.WriteInteger(Members[1], tiny); }
        if (value.Small is { } small) { writer.WriteInteger(Members[2], small); }
        if (value.Whole is { } whole) { writer.WriteInteger(Members[3], whole); }
        if (value.Large is { } large) { writer.WriteInteger(Members[4], large); }
        if (value.Bytes is { } bytes) { writer.WriteBlob(Members[5], bytes); }
        if (value.Name is { } name) { writer.WriteString(Members[6], name); }
        if (value.Time is { } time) { writer.WriteTimestamp(Members[7], time); }
        if (value.Rest is { } rest) { writer.WriteString(Members[8], rest); }
        writer.EndStructure(Descriptor);
    }

    public static Heads Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var heads = new Heads();
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            heads = member switch
            {
                0 => heads with { Flag = reader.ReadBoolean(Members[0]) },
                1 => heads with { Tiny = reader.ReadByte(Members[1]) },
                2 => heads with { Small = reader.ReadShort(Members[2]) },
                3 => heads with { Whole = reader.ReadInteger(Members[3]) },
                4 => heads with { Large = reader.ReadLong(Members[4]) },
                5 => heads with { Bytes = reader.ReadBlob(Members[5]) },
                6 => heads with { Name = reader.ReadString(Members[6]) },
                7 => heads with { Time = reader.ReadTimestamp(Members[7]) },
                _ => heads with { Rest = reader.ReadString(Members[8]) },
            };
        }

        return heads;
    }
}

/// <summary>An event with a member that is the payload: bytes, text or a structure, by the type parameter's reading.</summary>
public sealed record Page<TPart> : Shape<Page<TPart>>, IShape<Page<TPart>>
    where TPart : IPart<TPart>
{
    private static readonly MemberDescriptor NumberMember = new("number") { EventHeader = true, Required = true };
    private static readonly MemberDescriptor ContentMember = new("content") { EventPayload = true };
    private static readonly StructureDescriptor Descriptor = new("Page", NumberMember, ContentMember) { PayloadKind = TPart.Kind };

    public required int Number { get; init; }

    public TPart? Content { get; init; }

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, Page<TPart> value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.WriteInteger(NumberMember, value.Number);
        if (value.Content is { } content) { TPart.WritePart(ref writer, ContentMember, content); }
        writer.EndStructure(Descriptor);
    }

    public static Page<TPart> Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        int? number = null;
        var content = default(TPart);
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            if (member == 0) { number = reader.ReadInteger(NumberMember); }
            else { content = TPart.ReadPart(ref reader, ContentMember); }
        }

        return new Page<TPart> { Number = number ?? reader.Missing<int>(NumberMember), Content = content };
    }
}

/// <summary>What a payload can be.</summary>
public interface IPart<TSelf>
{
    static abstract ShapeKind Kind { get; }

    static abstract TSelf ReadPart<TReader>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct;

    static abstract void WritePart<TWriter>(ref TWriter writer, MemberDescriptor member, TSelf part)
        where TWriter : struct, IShapeWriter, allows ref struct;
}

public sealed record BytesPart(Blob Bytes) : IPart<BytesPart>
{
    public static ShapeKind Kind => ShapeKind.Blob;

    public static BytesPart ReadPart<TReader>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct => new(reader.ReadBlob(member));

    public static void WritePart<TWriter>(ref TWriter writer, MemberDescriptor member, BytesPart part)
        where TWriter : struct, IShapeWriter, allows ref struct => writer.WriteBlob(member, part.Bytes);
}

public sealed record TextPart(string Text) : IPart<TextPart>
{
    public static ShapeKind Kind => ShapeKind.String;

    public static TextPart ReadPart<TReader>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct => new(reader.ReadString(member));

    public static void WritePart<TWriter>(ref TWriter writer, MemberDescriptor member, TextPart part)
        where TWriter : struct, IShapeWriter, allows ref struct => writer.WriteString(member, part.Text);
}

public sealed record NotePart(Note Note) : IPart<NotePart>
{
    public static ShapeKind Kind => ShapeKind.Structure;

    public static NotePart ReadPart<TReader>(ref TReader reader, MemberDescriptor member)
        where TReader : struct, IShapeReader, allows ref struct => new(EventShapes.Note.Read(ref reader));

    public static void WritePart<TWriter>(ref TWriter writer, MemberDescriptor member, NotePart part)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        if (writer.BeginMember(member)) { EventShapes.Note.Write(ref writer, part.Note); }
    }
}

/// <summary>An event without members.</summary>
public sealed record Beat : Shape<Beat>, IShape<Beat>
{
    private static readonly StructureDescriptor Descriptor = new("Beat");

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, Beat value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.EndStructure(Descriptor);
    }

    public static Beat Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var member = -1;
        reader.BeginStructure(Descriptor);
        reader.NextMember(Descriptor, ref member);
        return new Beat();
    }
}

/// <summary>An error that a stream may end with; the union calls it <c>closed</c>.</summary>
public sealed record ClosedException : Shape<ClosedException>, IShape<ClosedException>
{
    private static readonly MemberDescriptor MessageMember = new("message") { Required = true };
    private static readonly MemberDescriptor ReasonMember = new("reason") { Required = true };
    private static readonly StructureDescriptor Descriptor =
        new("ClosedException", MessageMember, ReasonMember) { Error = new ErrorTrait { HttpStatusCode = 429 } };

    public required string Message { get; init; }

    public required string Reason { get; init; }

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, ClosedException value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.WriteString(MessageMember, value.Message);
        writer.WriteString(ReasonMember, value.Reason);
        writer.EndStructure(Descriptor);
    }

    public static ClosedException Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? message = null;
        string? reason = null;
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            if (member == 0) { message = reader.ReadString(MessageMember); }
            else { reason = reader.ReadString(ReasonMember); }
        }

        return new ClosedException
        {
            Message = message ?? reader.Missing<string>(MessageMember),
            Reason = reason ?? reader.Missing<string>(ReasonMember),
        };
    }
}

/// <summary>The union of the events.</summary>
public abstract record Happening : Shape<Happening>, IShape<Happening>
{
    private static readonly StructureDescriptor Descriptor = new(
        "Happening", new("note"), new("heads"), new("bytes"), new("text"), new("page"), new("beat"), new("closed"))
    {
        IsUnion = true,
    };

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, Happening value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        switch (value)
        {
            case OfNote note when writer.BeginMember(Descriptor.Members[0]): Note.Write(ref writer, note.Value); break;
            case OfHeads heads when writer.BeginMember(Descriptor.Members[1]): Heads.Write(ref writer, heads.Value); break;
            case OfBytes bytes when writer.BeginMember(Descriptor.Members[2]): Page<BytesPart>.Write(ref writer, bytes.Value); break;
            case OfText text when writer.BeginMember(Descriptor.Members[3]): Page<TextPart>.Write(ref writer, text.Value); break;
            case OfPage page when writer.BeginMember(Descriptor.Members[4]): Page<NotePart>.Write(ref writer, page.Value); break;
            case OfBeat beat when writer.BeginMember(Descriptor.Members[5]): Beat.Write(ref writer, beat.Value); break;
            case Unknown unknown: writer.WriteUnknown(unknown.Name, unknown.Content); break;
        }

        writer.EndStructure(Descriptor);
    }

    public static Happening Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        Happening? made = null;
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            switch (member)
            {
                case 0: made = new OfNote(Note.Read(ref reader)); break;
                case 1: made = new OfHeads(Heads.Read(ref reader)); break;
                case 2: made = new OfBytes(Page<BytesPart>.Read(ref reader)); break;
                case 3: made = new OfText(Page<TextPart>.Read(ref reader)); break;
                case 4: made = new OfPage(Page<NotePart>.Read(ref reader)); break;
                case 5: made = new OfBeat(Beat.Read(ref reader)); break;
                case 6: made = new OfClosed(ClosedException.Read(ref reader)); break;
                default:
                    var content = reader.ReadUnknown(out var name);
                    made = new Unknown(name, content);
                    break;
            }
        }

        return made ?? throw reader.Invalid(Descriptor, "no member is set");
    }

    public sealed record OfNote(Note Value) : Happening;

    public sealed record OfHeads(Heads Value) : Happening;

    public sealed record OfBytes(Page<BytesPart> Value) : Happening;

    public sealed record OfText(Page<TextPart> Value) : Happening;

    public sealed record OfPage(Page<NotePart> Value) : Happening;

    public sealed record OfBeat(Beat Value) : Happening;

    public sealed record OfClosed(ClosedException Value) : Happening;

    public sealed record Unknown(string Name, Value Content) : Happening;
}
