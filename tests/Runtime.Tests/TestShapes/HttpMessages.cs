namespace SendEvent.Runtime.Tests.HttpShapes;

/// <summary>An error with a member for each way to spell a message.</summary>
public sealed record HttpTwoMessages : Shape<HttpTwoMessages>, IShape<HttpTwoMessages>
{
    public string? Lower { get; init; }

    public string? Upper { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpTwoMessages value)
        where TWriter : struct, IShapeWriter, allows ref struct =>
        throw new NotSupportedException();

    public static HttpTwoMessages Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        string? lower = null;
        string? upper = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            switch (member)
            {
                case 0: lower = reader.ReadString(Members_.LowerCase); break;
                case 1: upper = reader.ReadString(Members_.UpperCase); break;
            }
        }

        return new HttpTwoMessages { Lower = lower, Upper = upper };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor LowerCase = new("message");
        internal static readonly MemberDescriptor UpperCase = new("Message");
        internal static readonly StructureDescriptor Shape = new("HttpTwoMessages", LowerCase, UpperCase) { Error = new ErrorTrait() };
    }
}

/// <summary>An error whose message is a number.</summary>
public sealed record HttpNumberedError : Shape<HttpNumberedError>, IShape<HttpNumberedError>
{
    public int? message { get; init; }

    public static ShapeDescriptor Shape_ => Members_.Shape;

    public static void Write<TWriter>(ref TWriter writer, HttpNumberedError value)
        where TWriter : struct, IShapeWriter, allows ref struct =>
        throw new NotSupportedException();

    public static HttpNumberedError Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        int? message_ = null;
        reader.BeginStructure(Members_.Shape);
        for (var member = -1; reader.NextMember(Members_.Shape, ref member);)
        {
            message_ = reader.ReadInteger(Members_.Message);
        }

        return new HttpNumberedError { message = message_ };
    }

    private static class Members_
    {
        internal static readonly MemberDescriptor Message = new("message");
        internal static readonly StructureDescriptor Shape = new("HttpNumberedError", Message) { Error = new ErrorTrait() };
    }
}
