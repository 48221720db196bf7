using SendEvent.Generators.Model;

namespace SendEvent.Generators.Diagnostics;

/// <summary>A place in a file: what Roslyn's <c>Location.Create(path, span, lineSpan)</c> takes.</summary>
internal sealed record FilePosition(string Path, int Start, int Length, int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>Something to report at a known place. Equal when it says the same of the same place.</summary>
/// <param name="Id">The id of the descriptor.</param>
/// <param name="At">The place, or null where there is none.</param>
/// <param name="Arguments">The arguments of the message.</param>
/// <param name="Other">A second place that belongs to it (the first of two duplicates), or null.</param>
internal sealed record Finding(string Id, FilePosition? At, EquatableArray<string> Arguments, FilePosition? Other = null);

/// <summary>The path of a node from the root of a YAML file, such as <c>shapes, Foo, members, Bar, shape</c>.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="Keys">Mapping keys; items of sequences by their index as text, or as <see cref="Item"/> says.</param>
/// <param name="AtValue">Whether the value is meant, not the key.</param>
internal sealed record NodeAddress(string File, EquatableArray<string> Keys, bool AtValue = false)
{
    /// <summary>The key of the first item of a sequence that is a given text: the model does not know the index if items were left out.</summary>
    public static string Item(string text) => "=" + text;

    /// <summary>The keys below a thing that stand for it where it is given again: none for the first.</summary>
    /// <param name="before">How often it is given before.</param>
    public static string[] Again(int before) => before == 0 ? [] : [";" + (before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)];
}

/// <summary>
/// Something to report of the model, which has no positions: its place is looked up in the text when it is reported,
/// so that moving text re-emits nothing.
/// </summary>
internal sealed record Problem(string Id, NodeAddress At, EquatableArray<string> Arguments, NodeAddress? Other = null);
