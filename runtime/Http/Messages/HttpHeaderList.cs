using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// A list in one header: items between commas, those with a comma or a quotation mark in quotation marks
/// (RFC 9110, section 5.6). Dates keep the one comma they have.
/// </summary>
internal static class HttpHeaderList
{
    /// <summary>Writes an item that is text.</summary>
    public static void AppendText(StringBuilder list, string item)
    {
        if (item.Length > 0 && item.AsSpan().IndexOfAny(',', '"') < 0 && item.AsSpan().Trim(" \t").Length == item.Length)
        {
            Append(list, item);
            return;
        }

        Append(list, "\"");
        foreach (var character in item)
        {
            if (character is '"' or '\\')
            {
                list.Append('\\');
            }

            list.Append(character);
        }

        list.Append('"');
    }

    /// <summary>Writes an item as it is.</summary>
    public static void Append(StringBuilder list, string item)
    {
        if (list.Length > 0)
        {
            list.Append(", ");
        }

        list.Append(item);
    }

    /// <summary>Passes over white space and empty items.</summary>
    /// <returns>Whether an item starts at <paramref name="position"/> now.</returns>
    public static bool Skip(string list, ref int position)
    {
        while (position < list.Length && list[position] is ',' or ' ' or '\t')
        {
            position++;
        }

        return position < list.Length;
    }

    /// <summary>Takes the item at <paramref name="position"/>.</summary>
    /// <returns>Null when a quotation mark is not closed.</returns>
    public static string? Take(string list, ref int position)
    {
        if (list[position] == '"')
        {
            return TakeQuoted(list, ref position);
        }

        var start = position;
        position = EndOf(list, position);
        return list.AsSpan()[start..position].TrimEnd(" \t").ToString();
    }

    /// <summary>Takes the date at <paramref name="position"/>, with the comma after the day's name.</summary>
    public static string? TakeDate(string list, ref int position)
    {
        if (list[position] == '"')
        {
            return TakeQuoted(list, ref position);
        }

        var start = position;
        position = EndOf(list, position);
        if (position < list.Length && !list.AsSpan()[start..position].ContainsAnyExceptInRange('A', 'z'))
        {
            position = EndOf(list, position + 1);
        }

        return list.AsSpan()[start..position].TrimEnd(" \t").ToString();
    }

    private static int EndOf(string list, int position)
    {
        var comma = list.IndexOf(',', position);
        return comma < 0 ? list.Length : comma;
    }

    private static string? TakeQuoted(string list, ref int position)
    {
        var item = new StringBuilder();
        for (position++; position < list.Length; position++)
        {
            switch (list[position])
            {
                case '"':
                    position = EndOf(list, position);
                    return item.ToString();
                case '\\' when position + 1 < list.Length:
                    item.Append(list[++position]);
                    break;
                default:
                    item.Append(list[position]);
                    break;
            }
        }

        return null;
    }
}
