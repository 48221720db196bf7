namespace SendEvent.Runtime;

/// <content>Union members that the model does not know.</content>
public ref partial struct XmlShapeWriter
{
    /// <inheritdoc/>
    /// <exception cref="ShapeException">The name, or one in the value, cannot be that of an element.</exception>
    public void WriteUnknown(string name, Value value)
    {
        if (_depth + _unknownDepth >= MaxDepth)
        {
            throw new ShapeException(_root.Name, _root.Name, $"is nested deeper than {MaxDepth} levels");
        }

        if (value is Value.List list)
        {
            // Repeated elements are read as a list.
            _unknownDepth++;
            foreach (var item in list.Items.AsSpan())
            {
                WriteUnknown(name, item);
            }

            _unknownDepth--;
            return;
        }

        var member = MemberOf(name);
        switch (value)
        {
            case Value.String text:
                WriteString(member, text.Text ?? string.Empty);
                break;
            case Value.Boolean flag:
                WriteBoolean(member, flag.Flag);
                break;
            case Value.Integer number:
                WriteBigInteger(member, number.Number);
                break;
            case Value.Double number:
                WriteDouble(member, number.Number);
                break;
            case Value.Decimal number:
                WriteBigDecimal(member, number.Number);
                break;
            case Value.Binary bytes:
                WriteBlob(member, bytes.Bytes);
                break;
            case Value.Timestamp time:
                WriteTimestamp(member, time.Time);
                break;
            case Value.Map map:
                WriteUnknown(member, map.Entries);
                break;
            case Value.Structure structure:
                WriteUnknown(member, structure.Members);
                break;
            default:
                WriteNull(member);
                break;
        }
    }

    private void WriteUnknown(MemberDescriptor member, ShapeMap<string, Value> members)
    {
        WriteStart(member.XmlTag);
        _unknownDepth++;
        foreach (var (name, value) in members.AsSpan())
        {
            WriteUnknown(name, value);
        }

        _unknownDepth--;
        WriteEnd(member.XmlTag);
    }

    private readonly MemberDescriptor MemberOf(string name) =>
        name is not null && XmlCharacters.IsLocalName(name)
            ? new MemberDescriptor(name)
            : throw new ShapeException(_root.Name, PathTo(null), "has a member whose name cannot be an element");
}
