namespace SendEvent.Runtime;

/// <summary>
/// XML that is not well formed. The scanner does not know which shape is being read; <see cref="XmlShapeReader.Locate"/>
/// makes an exception with shape and path of it.
/// </summary>
internal sealed class XmlSyntaxException : ShapeException
{
    public XmlSyntaxException(string problem, int position)
        : base($"The XML is malformed at byte {position}: {problem}.")
    {
        Problem = problem;
        Position = position;
    }

    /// <summary>What is wrong, as a sentence without a full stop.</summary>
    public string Problem { get; }

    /// <summary>The place in the UTF-8 text, in bytes from 0.</summary>
    public int Position { get; }
}
