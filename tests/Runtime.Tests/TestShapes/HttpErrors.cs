namespace SendEvent.Runtime.Tests.HttpShapes;

public sealed record HttpConflict : Shape<HttpConflict>, IShape<HttpConflict>
{
    public required string Message { get; init; }

    public required string Reason { get; init; }

    public required int Count { get; init; }

    public required HttpNames Names { get; init; }

    public required Value Data { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpConflict value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteString(Members_.Message, value.Message);
        writer.WriteString(Members_.Reason, value.Reason);
        writer.WriteInteger(Members_.Count, value.Count);
        if (writer.BeginMember(Members_.Names)) { HttpNames.Write(ref writer, value.Names); }
        writer.WriteDocument(Members_.Data, value.Data);
        writer.EndStructure(Members_.Shape);
    }

    public static HttpConflict Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? message_ = null;
        string? reason_ = null;
        int? count_ = null;
        HttpNames? names_ = null;
        Value? data_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: message_ = reader.ReadString(Members_.Message); break;
                case 1: reason_ = reader.ReadString(Members_.Reason); break;
                case 2: count_ = reader.ReadInteger(Members_.Count); break;
                case 3: names_ = HttpNames.Read(ref reader); break;
                case 4: data_ = reader.ReadDocument(Members_.Data); break;
            }
        }

        return new HttpConflict
        {
            Message = message_ ?? reader.Missing<string>(Members_.Message),
            Reason = reason_ ?? reader.Missing<string>(Members_.Reason),
            Count = count_ ?? reader.Missing<int>(Members_.Count),
            Names = names_ ?? reader.MissingShape<HttpNames>(Members_.Names),
            Data = data_ ?? reader.Missing<Value>(Members_.Data),
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Message = new("Message") { Required = true };
        internal static readonly MemberDescriptor Reason = new("Reason") { Required = true, Location = MemberLocation.Header, LocationName = "X-Reason" };
        internal static readonly MemberDescriptor Count = new("Count") { Required = true };
        internal static readonly MemberDescriptor Names = new("Names") { Required = true };
        internal static readonly MemberDescriptor Data = new("Data") { Required = true };
        internal static readonly StructureDescriptor Shape = new("HttpConflict", Message, Reason, Count, Names, Data) { Error = new ErrorTrait { Code = "Conflict", HttpStatusCode = 409 } };
    }
}

public sealed record HttpSecretError : Shape<HttpSecretError>, IShape<HttpSecretError>
{
    public string? message { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpSecretError value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.message is { } message_) { writer.WriteString(Members_.message, message_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpSecretError Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? message_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: message_ = reader.ReadString(Members_.message); break;
            }
        }

        return new HttpSecretError
        {
            message = message_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor message = new("message") { Sensitive = true };
        internal static readonly StructureDescriptor Shape = new("HttpSecretError", message) { Error = new ErrorTrait { Retryable = true } };
    }
}

public sealed record HttpDetailError : Shape<HttpDetailError>, IShape<HttpDetailError>
{
    public required HttpDetail Detail { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpDetailError value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (writer.BeginMember(Members_.Detail)) { HttpDetail.Write(ref writer, value.Detail); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpDetailError Read<TReader>(ref TReader reader)
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

        return new HttpDetailError
        {
            Detail = detail_ ?? reader.MissingShape<HttpDetail>(Members_.Detail),
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Detail = new("Detail") { Required = true };
        internal static readonly StructureDescriptor Shape = new("HttpDetailError", Detail) { Error = new ErrorTrait { Fault = true } };
    }
}

/// <summary>An error without members that has the status of another.</summary>
public sealed record HttpOtherConflict : Shape<HttpOtherConflict>, IShape<HttpOtherConflict>
{
    private static readonly StructureDescriptor Descriptor = new("HttpOtherConflict") { Error = new ErrorTrait { HttpStatusCode = 409 } };

    public static ShapeDescriptor Shape_ => Descriptor;

    public static void Write<TWriter>(ref TWriter writer, HttpOtherConflict value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.EndStructure(Descriptor);
    }

    public static HttpOtherConflict Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        reader.BeginStructure(Descriptor);
        var member = -1;
        reader.NextMember(Descriptor, ref member);
        return new HttpOtherConflict();
    }
}
