namespace SendEvent.Runtime;

/// <summary>The host prefix of an operation, taken apart once. See the endpoint trait of the Smithy specification.</summary>
internal sealed class HostPrefixTemplate
{
    private const int MostInLabel = 63;

    private readonly string[] _literals;
    private readonly string[] _labels;

    private HostPrefixTemplate(string text, string[] literals, string[] labels)
    {
        Text = text;
        _literals = literals;
        _labels = labels;
    }

    public string Text { get; }

    public static HostPrefixTemplate Parse(string text)
    {
        var literals = new List<string>();
        var labels = new List<string>();
        var start = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', start))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"A label of the host prefix {text} is not closed.");
            }

            literals.Add(text[start..open]);
            labels.Add(text[(open + 1)..close]);
            start = close + 1;
        }

        literals.Add(text[start..]);
        return new HostPrefixTemplate(text, [.. literals], [.. labels]);
    }

    /// <summary>Whether a value is a host label of RFC 1123, section 2.1: letters, digits and inner hyphens, at most 63.</summary>
    public static bool IsHostLabel(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > MostInLabel || value[0] == '-' || value[^1] == '-')
        {
            return false;
        }

        foreach (var character in value)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Fills the labels with the input's members.</summary>
    /// <exception cref="ShapeException">A label has no value, or one that is no host label.</exception>
    public string Expand<TIn>(TIn input)
        where TIn : IShape<TIn>
    {
        if (_labels.Length == 0)
        {
            return Text;
        }

        var writer = new HostLabelWriter(_labels);
        TIn.Write(ref writer, input);
        var shape = TIn.Shape_.Name;
        var host = _literals[0];
        for (var i = 0; i < _labels.Length; i++)
        {
            var value = writer.Values[i];
            if (value is null || !IsHostLabel(value))
            {
                throw new ShapeException(
                    shape,
                    $"{shape}.{_labels[i]}",
                    value is null ? "is required for the host name but absent" : "is not a host label of RFC 1123");
            }

            host = string.Concat(host, value, _literals[i + 1]);
        }

        return host;
    }
}
