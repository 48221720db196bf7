namespace SendEvent.Runtime;

/// <summary>Where in the document an attribute stands.</summary>
internal readonly record struct XmlAttribute(int NameStart, int LocalStart, int NameEnd, int ValueStart, int ValueLength)
{
    public bool HasPrefix => LocalStart > NameStart;
}
