using System.Collections.Generic;
using System.Text;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>Writes XML documentation comments.</summary>
internal static class DocComment
{
    /// <summary>Writes the documentation of a shape, or <paramref name="fallback"/> where it has none.</summary>
    /// <param name="code">The file.</param>
    /// <param name="documentation">HTML or plain text, or null.</param>
    /// <param name="fallback">XML to use instead; on one line.</param>
    public static void Write(CodeWriter code, string? documentation, string fallback)
    {
        if (string.IsNullOrWhiteSpace(documentation))
        {
            code.Line($"/// <summary>{fallback}</summary>");
            return;
        }

        var (summary, remarks) = DocumentationText.Split(documentation!);
        if (summary.Count == 0)
        {
            code.Line($"/// <summary>{fallback}</summary>");
            return;
        }

        WriteElement(code, "summary", summary);
        WriteElement(code, "remarks", remarks);
    }

    /// <summary>Escapes text for XML on one line; line ends and control characters become spaces.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (XmlText.IsSpace(text[at]))
            {
                escaped.Append(' ');
                at++;
            }
            else
            {
                at += XmlText.AppendEscaped(escaped, text, at);
            }
        }

        return escaped.ToString();
    }

    private static void WriteElement(CodeWriter code, string name, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (lines.Count == 1)
        {
            code.Line($"/// <{name}>{lines[0]}</{name}>");
            return;
        }

        code.Line($"/// <{name}>");
        foreach (var line in lines)
        {
            code.Line("/// " + line);
        }

        code.Line($"/// </{name}>");
    }
}
