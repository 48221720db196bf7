using System;
using System.Text;

namespace SendEvent.Generators.Emitting;

/// <summary>Writes indented lines that end in <c>\n</c>, whatever the machine.</summary>
internal sealed class CodeWriter
{
    private const int IndentSize = 4;
    private const int LongestLine = 120;

    private readonly StringBuilder _text = new(4096);
    private int _indent;
    private bool _endedBlock;

    /// <summary>Writes a line, or several if the text has line breaks.</summary>
    public CodeWriter Line(string line)
    {
        if (line.IndexOf('\n') < 0)
        {
            return Append(line);
        }

        foreach (var part in line.Split('\n'))
        {
            Append(part);
        }

        return this;
    }

    /// <summary>Whether a line is short enough to stand here as one.</summary>
    public bool Fits(string line) => (_indent * IndentSize) + line.Length <= LongestLine;

    public CodeWriter Blank()
    {
        _endedBlock = false;
        _text.Append('\n');
        return this;
    }

    /// <summary>Indents what follows, without braces.</summary>
    public CodeWriter Nested(Action<CodeWriter> content)
    {
        _indent++;
        content(this);
        _indent--;
        return this;
    }

    /// <summary>Writes a line and indents what follows, without braces.</summary>
    public CodeWriter Indented(string line, Action<CodeWriter> content)
    {
        Line(line);
        return Nested(content);
    }

    /// <summary>Writes a line and a block in braces.</summary>
    public CodeWriter Block(string header, Action content, string end = "}")
    {
        Line(header);
        Open();
        content();
        Close(end);
        return this;
    }

    public CodeWriter Open()
    {
        Append("{");
        _indent++;
        return this;
    }

    public CodeWriter Close(string end = "}")
    {
        _indent--;
        Append(end);
        _endedBlock = end == "}";
        return this;
    }

    public override string ToString() => _text.ToString();

    private CodeWriter Append(string line)
    {
        // A block stands apart from the statement after it.
        if (_endedBlock && line is not "}" and not "else" && !line.StartsWith("}", StringComparison.Ordinal))
        {
            _text.Append('\n');
        }

        _endedBlock = false;
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * IndentSize).Append(line);
        }

        _text.Append('\n');
        return this;
    }
}
