namespace SendEvent.Runtime;

/// <summary>What an error in a stream says, whatever error it is.</summary>
internal sealed record EventErrorText : IShape<EventErrorText>
{
    private static readonly StructureDescriptor Descriptor =
        new(nameof(EventErrorText), new MemberDescriptor("message"), new MemberDescriptor("Message"), new MemberDescriptor("errorMessage"));

    public static ShapeDescriptor Shape_ => Descriptor;

    /// <summary>The text of <c>message</c> or <c>Message</c>, or null.</summary>
    public string? MemberText { get; private set; }

    /// <summary>The text in any of the spellings, or null.</summary>
    public string? Text { get; private set; }

    public static void Write<TWriter>(ref TWriter writer, EventErrorText value)
        where TWriter : struct, IShapeWriter, allows ref struct =>
        throw new NotSupportedException();

    public static EventErrorText Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var error = new EventErrorText();
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            var text = reader.ReadString(Descriptor.Members[member]);
            error.Text ??= text;
            error.MemberText ??= member < 2 ? text : null;
        }

        return error;
    }
}
