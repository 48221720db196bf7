namespace SendEvent.Runtime.Tests.HttpShapes;

public sealed record HttpOutput : Shape<HttpOutput>, IShape<HttpOutput>
{
    public string? Text { get; init; }

    public int? Status { get; init; }

    public required string ETag { get; init; }

    public long? Size { get; init; }

    public bool? Flag { get; init; }

    public double? Ratio { get; init; }

    public DateTimeOffset? When { get; init; }

    public HttpNames? Names { get; init; }

    public HttpTimes? Times { get; init; }

    public HttpNumbers? Numbers { get; init; }

    public string? Json { get; init; }

    public Blob? Data { get; init; }

    public HttpTags? Meta { get; init; }

    public string? Ignored { get; init; }

    public HttpDetail? Detail { get; init; }

    public HttpTags? Tags { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpOutput value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Text is { } text_) { writer.WriteString(Members_.Text, text_); }
        if (value.Status is { } status_) { writer.WriteInteger(Members_.Status, status_); }
        writer.WriteString(Members_.ETag, value.ETag);
        if (value.Size is { } size_) { writer.WriteInteger(Members_.Size, size_); }
        if (value.Flag is { } flag_) { writer.WriteBoolean(Members_.Flag, flag_); }
        if (value.Ratio is { } ratio_) { writer.WriteDouble(Members_.Ratio, ratio_); }
        if (value.When is { } when_) { writer.WriteTimestamp(Members_.When, when_); }
        if (value.Names is { } names_ && writer.BeginMember(Members_.Names)) { HttpNames.Write(ref writer, names_); }
        if (value.Times is { } times_ && writer.BeginMember(Members_.Times)) { HttpTimes.Write(ref writer, times_); }
        if (value.Numbers is { } numbers_ && writer.BeginMember(Members_.Numbers)) { HttpNumbers.Write(ref writer, numbers_); }
        if (value.Json is { } json_) { writer.WriteString(Members_.Json, json_); }
        if (value.Data is { } data_) { writer.WriteBlob(Members_.Data, data_); }
        if (value.Meta is { } meta_ && writer.BeginMember(Members_.Meta)) { HttpTags.Write(ref writer, meta_); }
        if (value.Ignored is { } ignored_) { writer.WriteString(Members_.Ignored, ignored_); }
        if (value.Detail is { } detail_ && writer.BeginMember(Members_.Detail)) { HttpDetail.Write(ref writer, detail_); }
        if (value.Tags is { } tags_ && writer.BeginMember(Members_.Tags)) { HttpTags.Write(ref writer, tags_); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpOutput Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? text_ = null;
        int? status_ = null;
        string? etag_ = null;
        long? size_ = null;
        bool? flag_ = null;
        double? ratio_ = null;
        DateTimeOffset? when_ = null;
        HttpNames? names_ = null;
        HttpTimes? times_ = null;
        HttpNumbers? numbers_ = null;
        string? json_ = null;
        Blob? data_ = null;
        HttpTags? meta_ = null;
        string? ignored_ = null;
        HttpDetail? detail_ = null;
        HttpTags? tags_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: text_ = reader.ReadString(Members_.Text); break;
                case 1: status_ = reader.ReadInteger(Members_.Status); break;
                case 2: etag_ = reader.ReadString(Members_.ETag); break;
                case 3: size_ = reader.ReadLong(Members_.Size); break;
                case 4: flag_ = reader.ReadBoolean(Members_.Flag); break;
                case 5: ratio_ = reader.ReadDouble(Members_.Ratio); break;
                case 6: when_ = reader.ReadTimestamp(Members_.When); break;
                case 7: names_ = HttpNames.Read(ref reader); break;
                case 8: times_ = HttpTimes.Read(ref reader); break;
                case 9: numbers_ = HttpNumbers.Read(ref reader); break;
                case 10: json_ = reader.ReadString(Members_.Json); break;
                case 11: data_ = reader.ReadBlob(Members_.Data); break;
                case 12: meta_ = HttpTags.Read(ref reader); break;
                case 13: ignored_ = reader.ReadString(Members_.Ignored); break;
                case 14: detail_ = HttpDetail.Read(ref reader); break;
                case 15: tags_ = HttpTags.Read(ref reader); break;
            }
        }

        return new HttpOutput
        {
            Text = text_,
            Status = status_,
            ETag = etag_ ?? reader.Missing<string>(Members_.ETag),
            Size = size_,
            Flag = flag_,
            Ratio = ratio_,
            When = when_,
            Names = names_,
            Times = times_,
            Numbers = numbers_,
            Json = json_,
            Data = data_,
            Meta = meta_,
            Ignored = ignored_,
            Detail = detail_,
            Tags = tags_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Text = new("Text") { LocationName = "text" };
        internal static readonly MemberDescriptor Status = new("Status") { Location = MemberLocation.StatusCode };
        internal static readonly MemberDescriptor ETag = new("ETag") { Required = true, Location = MemberLocation.Header, LocationName = "ETag" };
        internal static readonly MemberDescriptor Size = new("Size") { Location = MemberLocation.Header, LocationName = "X-Size" };
        internal static readonly MemberDescriptor Flag = new("Flag") { Location = MemberLocation.Header, LocationName = "X-Flag" };
        internal static readonly MemberDescriptor Ratio = new("Ratio") { Location = MemberLocation.Header, LocationName = "X-Ratio" };
        internal static readonly MemberDescriptor When = new("When") { Location = MemberLocation.Header, LocationName = "X-When" };
        internal static readonly MemberDescriptor Names = new("Names") { Location = MemberLocation.Header, LocationName = "X-Names" };
        internal static readonly MemberDescriptor Times = new("Times") { Location = MemberLocation.Header, LocationName = "X-Times" };
        internal static readonly MemberDescriptor Numbers = new("Numbers") { Location = MemberLocation.Header, LocationName = "X-Numbers" };
        internal static readonly MemberDescriptor Json = new("Json") { Location = MemberLocation.Header, LocationName = "X-Json", JsonValue = true };
        internal static readonly MemberDescriptor Data = new("Data") { Location = MemberLocation.Header, LocationName = "X-Data" };
        internal static readonly MemberDescriptor Meta = new("Meta") { Location = MemberLocation.Headers, LocationName = "x-meta-" };
        internal static readonly MemberDescriptor Ignored = new("Ignored") { Location = MemberLocation.Uri, LocationName = "ignored" };
        internal static readonly MemberDescriptor Detail = new("Detail");
        internal static readonly MemberDescriptor Tags = new("Tags");
        internal static readonly StructureDescriptor Shape = new("HttpOutput", Text, Status, ETag, Size, Flag, Ratio, When, Names, Times, Numbers, Json, Data, Meta, Ignored, Detail, Tags);
    }
}
