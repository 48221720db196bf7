using System;
using System.Collections.Generic;
using System.Text;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>Reads what stands between the quotes of texts and text blocks. Escapes are replaced after lines have lost their indentation.</summary>
internal static class IdlText
{
    public static bool TryRead(string raw, bool isBlock, out string text, out string problem)
    {
        text = raw.IndexOf('\r') < 0 ? raw : raw.Replace("\r\n", "\n").Replace('\r', '\n');
        problem = string.Empty;
        if (isBlock)
        {
            if (text.Length == 0 || text[0] != '\n')
            {
                problem = text.Length == 0 ? "a text block cannot be empty" : "the text of a text block starts on the line behind its quotes";
                return false;
            }

            text = WithoutIndentation(text.Split('\n'));
        }

        return TryUnescape(ref text, out problem) && IsWhole(text, out problem);
    }

    /// <summary>Whether a text has no half of a surrogate pair, which is no character.</summary>
    private static bool IsWhole(string text, out string problem)
    {
        problem = string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                problem = "half a surrogate pair is no character";
                return false;
            }

            i++;
        }

        return true;
    }

    /// <summary>
    /// Takes away as many spaces from each line as all of them have in front; lines of spaces do not count but for the last one. Spaces at
    /// the end of a line go too.
    /// </summary>
    private static string WithoutIndentation(string[] lines)
    {
        var indentation = int.MaxValue;
        for (var i = 1; i < lines.Length; i++)
        {
            var spaces = lines[i].Length - lines[i].TrimStart(' ').Length;
            if (spaces < lines[i].Length || i == lines.Length - 1)
            {
                indentation = Math.Min(indentation, spaces);
            }
        }

        var kept = new List<string>(lines.Length);
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd(' ');
            kept.Add(line.Length > indentation ? line.Substring(indentation) : string.Empty);
        }

        return string.Join("\n", kept);
    }

    private static bool TryUnescape(ref string text, out string problem)
    {
        problem = string.Empty;
        var escape = text.IndexOf('\\');
        if (IndexOfControl(text) is var control && control >= 0)
        {
            problem = "a text cannot have the character U+" + ((int)text[control]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + "; write an escape such as \\u0001";
            return false;
        }

        if (escape < 0)
        {
            return true;
        }

        var result = new StringBuilder(text.Length);
        var at = 0;
        while (escape >= 0)
        {
            result.Append(text, at, escape - at);
            at = escape + 1;
            if (!TryEscape(text, ref at, result, out problem))
            {
                return false;
            }

            escape = text.IndexOf('\\', at);
        }

        text = result.Append(text, at, text.Length - at).ToString();
        return true;
    }

    private static bool TryEscape(string text, ref int at, StringBuilder result, out string problem)
    {
        problem = string.Empty;
        var c = at < text.Length ? text[at] : '\0';
        at++;
        switch (c)
        {
            case '"' or '\\' or '/':
                result.Append(c);
                return true;
            case 'b':
                result.Append('\b');
                return true;
            case 'f':
                result.Append('\f');
                return true;
            case 'n':
                result.Append('\n');
                return true;
            case 'r':
                result.Append('\r');
                return true;
            case 't':
                result.Append('\t');
                return true;
            case '\n':
                // The line goes on.
                return true;
            case 'u':
                var unit = JsonStringScanner.Hex(text, at);
                if (unit < 0)
                {
                    problem = "'\\u' must be followed by four hexadecimal digits";
                    return false;
                }

                result.Append((char)unit);
                at += 4;
                return true;
            default:
                problem = "'\\" + (c < ' ' ? string.Empty : c.ToString()) + "' is no escape; write '\\\\' for a backslash";
                return false;
        }
    }

    private static int IndexOfControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\t' or '\n'))
            {
                return i;
            }
        }

        return -1;
    }
}
