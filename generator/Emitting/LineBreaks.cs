using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Emitting;

/// <summary>Writes what is on one line if it fits, and is broken at its parts if not.</summary>
internal static class LineBreaks
{
    /// <summary>Writes a list of arguments or parameters.</summary>
    public static void WriteCall(CodeWriter code, string head, IReadOnlyCollection<string> arguments, string tail)
    {
        var line = head + string.Join(", ", arguments) + tail;
        if (arguments.Count == 0 || code.Fits(line))
        {
            code.Line(line);
            return;
        }

        code.Indented(head, inner => WriteArguments(inner, arguments, tail));
    }

    /// <summary>Writes a statement that ends with an object initializer, which is empty for no traits.</summary>
    public static void WriteInitialized(CodeWriter code, string head, IReadOnlyCollection<string> arguments, IReadOnlyCollection<string> traits)
    {
        var line = head + string.Join(", ", arguments) + ")" + Literals.Initializer(traits) + ";";
        if (code.Fits(line))
        {
            code.Line(line);
            return;
        }

        WriteCall(code, head, arguments, traits.Count == 0 ? ");" : ")");
        if (traits.Count > 0)
        {
            WriteBraces(code, traits, "};");
        }
    }

    /// <summary>Writes the parts of an initializer in braces, one a line.</summary>
    public static void WriteBraces(CodeWriter code, IEnumerable<string> parts, string end)
    {
        code.Open();
        foreach (var part in parts)
        {
            code.Line(part + ",");
        }

        code.Close(end);
    }

    /// <summary>Writes two parts, the second on an indented line of its own if need be.</summary>
    public static void WritePair(CodeWriter code, string first, string second)
    {
        if (code.Fits($"{first} {second}"))
        {
            code.Line($"{first} {second}");
            return;
        }

        code.Indented(first, inner => inner.Line(second));
    }

    /// <summary>Writes a type: its name, what it derives from, and its content in braces.</summary>
    public static void WriteType(CodeWriter code, string head, string[] bases, Action content)
    {
        WritePair(code, head, ": " + string.Join(", ", bases));
        code.Open();
        content();
        code.Close();
    }

    private static void WriteArguments(CodeWriter code, IReadOnlyCollection<string> arguments, string tail)
    {
        var left = arguments.Count;
        foreach (var argument in arguments)
        {
            left--;
            code.Line(argument + (left == 0 ? tail : ","));
        }
    }
}
