namespace SendEvent.Runtime.Tests.HttpShapes;

public sealed record HttpDetail : Shape<HttpDetail>, IShape<HttpDetail>
{
    public required string Note { get; init; }

    public HttpDetail? Inner { get; init; }

    public HttpNames? Names { get; init; }

    public string? ETag { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpDetail value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        writer.WriteString(Members_.Note, value.Note);
        if (value.Inner is { } inner_ && writer.BeginMember(Members_.Inner)) { HttpDetail.Write(ref writer, inner_); }
        if (value.Names is { } names_ && writer.BeginMember(Members_.Names)) { HttpNames.Write(ref writer, names_); }
        if (value.ETag is { } etag_) { writer.WriteString(Members_.ETag, etag_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpDetail Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? note_ = null;
        HttpDetail? inner_ = null;
        HttpNames? names_ = null;
        string? etag_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: note_ = reader.ReadString(Members_.Note); break;
                case 1: inner_ = HttpDetail.Read(ref reader); break;
                case 2: names_ = HttpNames.Read(ref reader); break;
                case 3: etag_ = reader.ReadString(Members_.ETag); break;
            }
        }

        return new HttpDetail
        {
            Note = note_ ?? reader.Missing<string>(Members_.Note),
            Inner = inner_,
            Names = names_,
            ETag = etag_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Note = new("Note") { Required = true };
        internal static readonly MemberDescriptor Inner = new("Inner");
        internal static readonly MemberDescriptor Names = new("Names");
        internal static readonly MemberDescriptor ETag = new("ETag") { Location = MemberLocation.Header, LocationName = "ETag" };
        internal static readonly StructureDescriptor Shape = new("HttpDetail", Note, Inner, Names, ETag);
    }
}
