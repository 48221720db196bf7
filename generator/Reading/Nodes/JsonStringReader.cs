using System.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// Makes the strings of a JSON text that <see cref="JsonStringScanner"/> has checked. The few words that descriptions repeat by the
/// thousand are made once.
/// </summary>
internal sealed class JsonStringReader(string text)
{
    private const int PoolSize = 1024;

    private const int MaxPooledLength = 32;

    private readonly string?[] _pool = new string?[PoolSize];
    private readonly StringBuilder _unescaped = new();

    /// <summary>A part of the text as it stands; the same object for the same short part, mostly.</summary>
    public string Plain(int start, int end)
    {
        var length = end - start;
        if (length > MaxPooledLength)
        {
            return text.Substring(start, length);
        }

        var hash = (uint)length;
        for (var i = start; i < end; i++)
        {
            hash = (hash * 31) + text[i];
        }

        ref var slot = ref _pool[hash % PoolSize];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
        {
            slot = text.Substring(start, length);
        }

        return slot;
    }

    /// <summary>A part of the text with its escapes replaced by what they stand for.</summary>
    public string Unescaped(int start, int end)
    {
        _unescaped.Clear();
        while (start < end)
        {
            var escape = text.IndexOf('\\', start, end - start);
            if (escape < 0)
            {
                escape = end;
            }

            _unescaped.Append(text, start, escape - start);
            start = escape < end ? AppendEscape(escape + 1) : end;
        }

        return _unescaped.ToString();
    }

    /// <summary>Appends what an escape stands for, and gives where the text goes on.</summary>
    private int AppendEscape(int at)
    {
        var c = text[at];
        _unescaped.Append(c switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => (char)JsonStringScanner.Hex(text, at + 1),
            _ => c,
        });
        return at + (c == 'u' ? 5 : 1);
    }
}
