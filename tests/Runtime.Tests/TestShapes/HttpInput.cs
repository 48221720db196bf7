namespace SendEvent.Runtime.Tests.HttpShapes;

public sealed record HttpInput : Shape<HttpInput>, IShape<HttpInput>
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? Bearer { get; init; }

    public DateTimeOffset? When { get; init; }

    public HttpNames? Names { get; init; }

    public HttpTimes? Times { get; init; }

    public HttpNumbers? Numbers { get; init; }

    public string? Json { get; init; }

    public Blob? Data { get; init; }

    public string? Encoding { get; init; }

    public string? Type { get; init; }

    public string? Md5 { get; init; }

    public HttpTags? Meta { get; init; }

    public int? Limit { get; init; }

    public DateTimeOffset? Since { get; init; }

    public HttpNames? Filters { get; init; }

    public HttpTags? Extra { get; init; }

    public HttpNameMap? More { get; init; }

    public double? Ratio { get; init; }

    public bool? Flag { get; init; }

    public string? Token { get; init; }

    public string? Text { get; init; }

    public HttpDetail? Detail { get; init; }

    public string? BodyToken { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpInput value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Members_.Shape);
        if (value.Id is { } id_) { writer.WriteString(Members_.Id, id_); }
        if (value.Key is { } key_) { writer.WriteString(Members_.Key, key_); }
        if (value.Bearer is { } bearer_) { writer.WriteString(Members_.Bearer, bearer_); }
        if (value.When is { } when_) { writer.WriteTimestamp(Members_.When, when_); }
        if (value.Names is { } names_ && writer.BeginMember(Members_.Names)) { HttpNames.Write(ref writer, names_); }
        if (value.Times is { } times_ && writer.BeginMember(Members_.Times)) { HttpTimes.Write(ref writer, times_); }
        if (value.Numbers is { } numbers_ && writer.BeginMember(Members_.Numbers)) { HttpNumbers.Write(ref writer, numbers_); }
        if (value.Json is { } json_) { writer.WriteString(Members_.Json, json_); }
        if (value.Data is { } data_) { writer.WriteBlob(Members_.Data, data_); }
        if (value.Encoding is { } encoding_) { writer.WriteString(Members_.Encoding, encoding_); }
        if (value.Type is { } type_) { writer.WriteString(Members_.Type, type_); }
        if (value.Md5 is { } md5_) { writer.WriteString(Members_.Md5, md5_); }
        if (value.Meta is { } meta_ && writer.BeginMember(Members_.Meta)) { HttpTags.Write(ref writer, meta_); }
        if (value.Limit is { } limit_) { writer.WriteInteger(Members_.Limit, limit_); }
        if (value.Since is { } since_) { writer.WriteTimestamp(Members_.Since, since_); }
        if (value.Filters is { } filters_ && writer.BeginMember(Members_.Filters)) { HttpNames.Write(ref writer, filters_); }
        if (value.Extra is { } extra_ && writer.BeginMember(Members_.Extra)) { HttpTags.Write(ref writer, extra_); }
        if (value.More is { } more_ && writer.BeginMember(Members_.More)) { HttpNameMap.Write(ref writer, more_); }
        if (value.Ratio is { } ratio_) { writer.WriteDouble(Members_.Ratio, ratio_); }
        if (value.Flag is { } flag_) { writer.WriteBoolean(Members_.Flag, flag_); }
        if (value.Token is { } token_) { writer.WriteString(Members_.Token, token_); } else { writer.WriteAbsentToken(Members_.Token); }
        if (value.Text is { } text_) { writer.WriteString(Members_.Text, text_); }
        if (value.Detail is { } detail_ && writer.BeginMember(Members_.Detail)) { HttpDetail.Write(ref writer, detail_); }
        if (value.BodyToken is { } bodytoken_) { writer.WriteString(Members_.BodyToken, bodytoken_); } else { writer.WriteAbsentToken(Members_.BodyToken); }
        writer.EndStructure(Members_.Shape);
    }

    public static HttpInput Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? id_ = null;
        string? key_ = null;
        string? bearer_ = null;
        DateTimeOffset? when_ = null;
        HttpNames? names_ = null;
        HttpTimes? times_ = null;
        HttpNumbers? numbers_ = null;
        string? json_ = null;
        Blob? data_ = null;
        string? encoding_ = null;
        string? type_ = null;
        string? md5_ = null;
        HttpTags? meta_ = null;
        int? limit_ = null;
        DateTimeOffset? since_ = null;
        HttpNames? filters_ = null;
        HttpTags? extra_ = null;
        HttpNameMap? more_ = null;
        double? ratio_ = null;
        bool? flag_ = null;
        string? token_ = null;
        string? text_ = null;
        HttpDetail? detail_ = null;
        string? bodytoken_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: id_ = reader.ReadString(Members_.Id); break;
                case 1: key_ = reader.ReadString(Members_.Key); break;
                case 2: bearer_ = reader.ReadString(Members_.Bearer); break;
                case 3: when_ = reader.ReadTimestamp(Members_.When); break;
                case 4: names_ = HttpNames.Read(ref reader); break;
                case 5: times_ = HttpTimes.Read(ref reader); break;
                case 6: numbers_ = HttpNumbers.Read(ref reader); break;
                case 7: json_ = reader.ReadString(Members_.Json); break;
                case 8: data_ = reader.ReadBlob(Members_.Data); break;
                case 9: encoding_ = reader.ReadString(Members_.Encoding); break;
                case 10: type_ = reader.ReadString(Members_.Type); break;
                case 11: md5_ = reader.ReadString(Members_.Md5); break;
                case 12: meta_ = HttpTags.Read(ref reader); break;
                case 13: limit_ = reader.ReadInteger(Members_.Limit); break;
                case 14: since_ = reader.ReadTimestamp(Members_.Since); break;
                case 15: filters_ = HttpNames.Read(ref reader); break;
                case 16: extra_ = HttpTags.Read(ref reader); break;
                case 17: more_ = HttpNameMap.Read(ref reader); break;
                case 18: ratio_ = reader.ReadDouble(Members_.Ratio); break;
                case 19: flag_ = reader.ReadBoolean(Members_.Flag); break;
                case 20: token_ = reader.ReadString(Members_.Token); break;
                case 21: text_ = reader.ReadString(Members_.Text); break;
                case 22: detail_ = HttpDetail.Read(ref reader); break;
                case 23: bodytoken_ = reader.ReadString(Members_.BodyToken); break;
            }
        }

        return new HttpInput
        {
            Id = id_,
            Key = key_,
            Bearer = bearer_,
            When = when_,
            Names = names_,
            Times = times_,
            Numbers = numbers_,
            Json = json_,
            Data = data_,
            Encoding = encoding_,
            Type = type_,
            Md5 = md5_,
            Meta = meta_,
            Limit = limit_,
            Since = since_,
            Filters = filters_,
            Extra = extra_,
            More = more_,
            Ratio = ratio_,
            Flag = flag_,
            Token = token_,
            Text = text_,
            Detail = detail_,
            BodyToken = bodytoken_,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Id = new("Id") { Location = MemberLocation.Uri, LocationName = "id" };
        internal static readonly MemberDescriptor Key = new("Key") { Location = MemberLocation.Uri, LocationName = "key" };
        internal static readonly MemberDescriptor Bearer = new("Bearer") { Location = MemberLocation.Header, LocationName = "X-Amz-Bearer", Sensitive = true };
        internal static readonly MemberDescriptor When = new("When") { Location = MemberLocation.Header, LocationName = "X-When" };
        internal static readonly MemberDescriptor Names = new("Names") { Location = MemberLocation.Header, LocationName = "X-Names" };
        internal static readonly MemberDescriptor Times = new("Times") { Location = MemberLocation.Header, LocationName = "X-Times" };
        internal static readonly MemberDescriptor Numbers = new("Numbers") { Location = MemberLocation.Header, LocationName = "X-Numbers" };
        internal static readonly MemberDescriptor Json = new("Json") { Location = MemberLocation.Header, LocationName = "X-Json", JsonValue = true };
        internal static readonly MemberDescriptor Data = new("Data") { Location = MemberLocation.Header, LocationName = "X-Data" };
        internal static readonly MemberDescriptor Encoding = new("Encoding") { Location = MemberLocation.Header, LocationName = "Content-Encoding" };
        internal static readonly MemberDescriptor Type = new("Type") { Location = MemberLocation.Header, LocationName = "Content-Type" };
        internal static readonly MemberDescriptor Md5 = new("Md5") { Location = MemberLocation.Header, LocationName = "Content-MD5" };
        internal static readonly MemberDescriptor Meta = new("Meta") { Location = MemberLocation.Headers, LocationName = "x-meta-" };
        internal static readonly MemberDescriptor Limit = new("Limit") { Location = MemberLocation.QueryString, LocationName = "limit" };
        internal static readonly MemberDescriptor Since = new("Since") { Location = MemberLocation.QueryString, LocationName = "since" };
        internal static readonly MemberDescriptor Filters = new("Filters") { Location = MemberLocation.QueryString, LocationName = "filter" };
        internal static readonly MemberDescriptor Extra = new("Extra") { Location = MemberLocation.QueryParams };
        internal static readonly MemberDescriptor More = new("More") { Location = MemberLocation.QueryParams };
        internal static readonly MemberDescriptor Ratio = new("Ratio") { Location = MemberLocation.QueryString, LocationName = "ratio" };
        internal static readonly MemberDescriptor Flag = new("Flag") { Location = MemberLocation.QueryString, LocationName = "flag" };
        internal static readonly MemberDescriptor Token = new("Token") { Location = MemberLocation.QueryString, LocationName = "token", IdempotencyToken = true };
        internal static readonly MemberDescriptor Text = new("Text") { LocationName = "text" };
        internal static readonly MemberDescriptor Detail = new("Detail");
        internal static readonly MemberDescriptor BodyToken = new("BodyToken") { IdempotencyToken = true };
        internal static readonly StructureDescriptor Shape = new("HttpInput", Id, Key, Bearer, When, Names, Times, Numbers, Json, Data, Encoding, Type, Md5, Meta, Limit, Since, Filters, Extra, More, Ratio, Flag, Token, Text, Detail, BodyToken);
    }
}
