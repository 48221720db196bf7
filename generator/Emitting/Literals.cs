using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting;

/// <summary>C# literals.</summary>
internal static class Literals
{
    /// <summary>A string literal in which nothing can break the line or the file, or reads as something else than it is.</summary>
    public static string Text(string text) => UnsafeText.Escape(SymbolDisplay.FormatLiteral(text, quote: true));

    public static string TextOrNull(string? text) => text is null ? "null" : Text(text);

    /// <summary>A literal for a <c>decimal</c>.</summary>
    public static string Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? decimal.Truncate(number).ToString(CultureInfo.InvariantCulture)
            : text + "m";
    }

    /// <summary>A literal for a <c>double</c> with an exponent.</summary>
    public static string Floating(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string XmlNamespace(XmlNamespaceModel xmlNamespace) => xmlNamespace.Prefix is null
        ? $"new({Text(xmlNamespace.Uri)})"
        : $"new({Text(xmlNamespace.Uri)}, {Text(xmlNamespace.Prefix)})";

    public static string TextArray(EquatableArray<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    /// <summary>An object initializer of the given parts, or nothing.</summary>
    public static string Initializer(System.Collections.Generic.IReadOnlyCollection<string> parts) =>
        parts.Count == 0 ? string.Empty : $" {{ {string.Join(", ", parts)} }}";
}
