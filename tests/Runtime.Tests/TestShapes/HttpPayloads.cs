namespace SendEvent.Runtime.Tests.HttpShapes;

public sealed record HttpHostInput : Shape<HttpHostInput>, IShape<HttpHostInput>
{
    public required string AccountId { get; init; }

    public string? Text { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpHostInput value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteString(Members_.AccountId, value.AccountId);
        if (value.Text is { } text_) { writer.WriteString(Members_.Text, text_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpHostInput Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? accountid_ = null;
        string? text_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: accountid_ = reader.ReadString(Members_.AccountId); break;
                case 1: text_ = reader.ReadString(Members_.Text); break;
            }
        }

        return new HttpHostInput
        {
            AccountId = accountid_ ?? reader.Missing<string>(Members_.AccountId),
            Text = text_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor AccountId = new("AccountId") { Required = true, Location = MemberLocation.Header, LocationName = "x-account", HostLabel = true };
        internal static readonly MemberDescriptor Text = new("Text");
        internal static readonly StructureDescriptor Shape = new("HttpHostInput", AccountId, Text);
    }
}

public sealed record HttpBlobBody : Shape<HttpBlobBody>, IShape<HttpBlobBody>
{
    public string? Name { get; init; }

    public Blob? Data { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpBlobBody value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Name is { } name_) { writer.WriteString(Members_.Name, name_); }
        if (value.Data is { } data_) { writer.WriteBlob(Members_.Data, data_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpBlobBody Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? name_ = null;
        Blob? data_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: name_ = reader.ReadString(Members_.Name); break;
                case 1: data_ = reader.ReadBlob(Members_.Data); break;
            }
        }

        return new HttpBlobBody
        {
            Name = name_,
            Data = data_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Name = new("Name") { Location = MemberLocation.Header, LocationName = "X-Name" };
        internal static readonly MemberDescriptor Data = new("Data");
        internal static readonly StructureDescriptor Shape = new("HttpBlobBody", Name, Data) { Payload = Data, PayloadKind = ShapeKind.Blob };
    }
}

public sealed record HttpRequiredBlobBody : Shape<HttpRequiredBlobBody>, IShape<HttpRequiredBlobBody>
{
    public required Blob Data { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpRequiredBlobBody value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteBlob(Members_.Data, value.Data);
        writer.EndStructure(Members_.Shape);
    }

    public static HttpRequiredBlobBody Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        Blob? data_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: data_ = reader.ReadBlob(Members_.Data); break;
            }
        }

        return new HttpRequiredBlobBody
        {
            Data = data_ ?? reader.Missing<Blob>(Members_.Data),
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Data = new("Data") { Required = true };
        internal static readonly StructureDescriptor Shape = new("HttpRequiredBlobBody", Data) { Payload = Data, PayloadKind = ShapeKind.Blob };
    }
}

public sealed record HttpTextBody : Shape<HttpTextBody>, IShape<HttpTextBody>
{
    public string? Data { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpTextBody value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Data is { } data_) { writer.WriteString(Members_.Data, data_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpTextBody Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? data_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: data_ = reader.ReadString(Members_.Data); break;
            }
        }

        return new HttpTextBody
        {
            Data = data_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Data = new("Data");
        internal static readonly StructureDescriptor Shape = new("HttpTextBody", Data) { Payload = Data, PayloadKind = ShapeKind.String };
    }
}

public sealed record HttpDetailBody : Shape<HttpDetailBody>, IShape<HttpDetailBody>
{
    public string? Name { get; init; }

    public HttpDetail? Detail { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpDetailBody value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Name is { } name_) { writer.WriteString(Members_.Name, name_); }
        if (value.Detail is { } detail_ && writer.BeginMember(Members_.Detail)) { HttpDetail.Write(ref writer, detail_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpDetailBody Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? name_ = null;
        HttpDetail? detail_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: name_ = reader.ReadString(Members_.Name); break;
                case 1: detail_ = HttpDetail.Read(ref reader); break;
            }
        }

        return new HttpDetailBody
        {
            Name = name_,
            Detail = detail_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Name = new("Name") { Location = MemberLocation.Header, LocationName = "X-Name" };
        internal static readonly MemberDescriptor Detail = new("Detail");
        internal static readonly StructureDescriptor Shape = new("HttpDetailBody", Name, Detail) { Payload = Detail, PayloadKind = ShapeKind.Structure };
    }
}

public sealed record HttpUnionBody : Shape<HttpUnionBody>, IShape<HttpUnionBody>
{
    public HttpDetail? Detail { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpUnionBody value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Detail is { } detail_ && writer.BeginMember(Members_.Detail)) { HttpDetail.Write(ref writer, detail_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpUnionBody Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        HttpDetail? detail_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: detail_ = HttpDetail.Read(ref reader); break;
            }
        }

        return new HttpUnionBody
        {
            Detail = detail_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Detail = new("Detail");
        internal static readonly StructureDescriptor Shape = new("HttpUnionBody", Detail) { Payload = Detail, PayloadKind = ShapeKind.Union };
    }
}

public sealed record HttpDocumentBody : Shape<HttpDocumentBody>, IShape<HttpDocumentBody>
{
    public Value? Data { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpDocumentBody value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Data is { } data_) { writer.WriteDocument(Members_.Data, data_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpDocumentBody Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        Value? data_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: data_ = reader.ReadDocument(Members_.Data); break;
            }
        }

        return new HttpDocumentBody
        {
            Data = data_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Data = new("Data");
        internal static readonly StructureDescriptor Shape = new("HttpDocumentBody", Data) { Payload = Data, PayloadKind = ShapeKind.Document };
    }
}

public sealed record HttpHeadersOnly : Shape<HttpHeadersOnly>, IShape<HttpHeadersOnly>
{
    public string? Name { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpHeadersOnly value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Name is { } name_) { writer.WriteString(Members_.Name, name_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpHeadersOnly Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? name_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: name_ = reader.ReadString(Members_.Name); break;
            }
        }

        return new HttpHeadersOnly
        {
            Name = name_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Name = new("Name") { Location = MemberLocation.Header, LocationName = "X-Name" };
        internal static readonly StructureDescriptor Shape = new("HttpHeadersOnly", Name);
    }
}
