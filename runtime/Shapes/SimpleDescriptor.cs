namespace SendEvent.Runtime;

/// <summary>What is known of a string, number, boolean, blob or timestamp that has traits of its own.</summary>
public sealed partial class SimpleDescriptor : ShapeDescriptor
{
    /// <summary>Describes a simple shape.</summary>
    /// <param name="name">The shape's name in the model.</param>
    /// <param name="kind">Its kind.</param>
    public SimpleDescriptor(string name, ShapeKind kind)
        : base(name, kind)
    {
    }

    /// <summary>The least length (code points of a string, bytes of a blob) or number, or null.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest length (code points of a string, bytes of a blob) or number, or null.</summary>
    public decimal? Max { get; init; }

    /// <summary>The least number of a float or double where a decimal cannot hold it, such as 1e-40; else null, and <see cref="Min"/> counts.</summary>
    public double? FloatingMin { get; init; }

    /// <summary>The greatest number of a float or double where a decimal cannot hold it; else null, and <see cref="Max"/> counts.</summary>
    public double? FloatingMax { get; init; }

    /// <summary>A regular expression in .NET's syntax that must match somewhere in the text, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern as the model has it, where that is another text than <see cref="Pattern"/> and a server may have to say it; else null.</summary>
    public string? SourcePattern { get; init; }

    /// <summary>The values of an enum that the model names, where a server may have to tell them from others; else null.</summary>
    public string[]? EnumValues { get; init; }

    /// <summary>Those of them which a server takes and does not tell of; null where there are none.</summary>
    public string[]? HiddenEnumValues { get; init; }

    /// <summary>The only values that are valid, where the set is closed; else null.</summary>
    public string[]? ClosedValues { get; init; }

    /// <summary>The format of a timestamp.</summary>
    public TimestampFormat TimestampFormat { get; init; }
}
