namespace SendEvent.Runtime.Tests.HttpShapes;

/// <summary>An output with a list that it must have, and a header beside it.</summary>
public sealed record HttpListing : Shape<HttpListing>, IShape<HttpListing>
{
    public required ShapeList<string> Names { get; init; }

    public ShapeList<string>? Tags { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpListing value)
        where TWriter : struct, IShapeWriter, allows ref struct =>
        throw new NotSupportedException();

    public static HttpListing Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        ShapeList<string>? names = null;
        ShapeList<string>? tags = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: names = HttpNames.Read(ref reader).Items; break;
                case 1: tags = HttpNames.Read(ref reader).Items; break;
            }
        }

        return new HttpListing
        {
            Names = names ?? reader.Missing<ShapeList<string>>(Members_.Names),
            Tags = tags,
        };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Names = new("Names") { Required = true, Flattened = true };
        internal static readonly MemberDescriptor Tags = new("Tags") { Location = MemberLocation.Header };
        internal static readonly StructureDescriptor Shape = new("HttpListing", Names, Tags);
    }
}
