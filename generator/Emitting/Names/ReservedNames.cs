using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>The names that emitted types use themselves, and so cannot give to what a description names.</summary>
internal static class ReservedNames
{
    /// <summary>The emitted class of the descriptors of shapes that have no type.</summary>
    public const string PlainShapesClass = "PlainShapes_";

    /// <summary>What every type has from <see cref="object"/>.</summary>
    private static readonly string[] Any = ["Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "ReferenceEquals", "Finalize"];

    /// <summary>What every record has, from the compiler too.</summary>
    private static readonly string[] Record = [.. Any, "PrintMembers", "EqualityContract", "Clone"];

    /// <summary>The verbs of every shape.</summary>
    private static readonly string[] Verbs =
    [
        "Make", "TryMake", "Validate", "TryValidate", "ToValue", "OfValue", "ToQuery", "OfQuery", "ToXml", "OfXml", "ToJson", "ToJsonString", "OfJson",
        "OfString", "WriteJson", "Write", "Read",
    ];

    /// <summary>The type parameters of <c>Write</c> and <c>Read</c>: inside of these they hide a type of that name.</summary>
    private static readonly string[] TypeParameters = ["TWriter", "TReader"];

    /// <summary>Names that no property of a structure can have.</summary>
    public static IReadOnlyCollection<string> Structure { get; } = Set([]);

    /// <summary>Names that no case of a union can have. A case is a nested record with the property <c>Value</c>, the unknown one has <c>Name</c> and <c>Content</c>.</summary>
    public static IReadOnlyCollection<string> Union { get; } = Set(["Value", "Unknown", "Name", "Content", "Deconstruct"]);

    /// <summary>What every struct around one value has; its plumbing (<c>Read</c>, <c>Write</c>, …) takes no names.</summary>
    private static readonly string[] Wrapper =
    [
        .. Any, "PrintMembers", "Clone",
        "Value", "Make", "TryMake", "Parse", "TryParse", "CompareTo", "OfValue", "OfQuery", "OfXml", "OfJson", "OfString",
    ];

    /// <summary>Names that no wrapper of a simple value can have, because it has a member of that name (CS0542).</summary>
    public static IReadOnlyCollection<string> WrapperType { get; } = new HashSet<string>(Wrapper, StringComparer.Ordinal);

    /// <summary>Names that no value of an enum can have.</summary>
    public static IReadOnlyCollection<string> Enum { get; } =
        new HashSet<string>([.. Wrapper, "Values", "KnownValues", "IsKnown"], StringComparer.Ordinal);

    /// <summary>Names that no union can have.</summary>
    public static IReadOnlyCollection<string> UnionType { get; } = Set(["Unknown"]);

    /// <summary>Names that no descriptor of a shape without a type can have: those of the members of every class.</summary>
    public static IReadOnlyCollection<string> PlainShapes { get; } =
        new HashSet<string>([.. Any, PlainShapesClass], StringComparer.Ordinal);

    /// <summary>Names that no class of a list or map can have.</summary>
    public static IReadOnlyCollection<string> CollectionType { get; } = Set([]);

    private static HashSet<string> Set(string[] more)
    {
        var all = new HashSet<string>(Record, StringComparer.Ordinal);
        all.UnionWith(Verbs);
        all.UnionWith(TypeParameters);
        all.UnionWith(more);
        return all;
    }
}
