using System.Globalization;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>The text of a <see cref="Value"/> for people.</summary>
internal static class ValueText
{
    private const int MostLevels = 100;

    public static string Of(Value value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value? value, int level)
    {
        switch (value)
        {
            case null or Value.Null:
                text.Append("null");
                break;
            case Value.String s:
                VisibleText.AppendQuoted(text, s.Text);
                break;
            case Value.Boolean b:
                text.Append(b.Flag ? "true" : "false");
                break;
            case Value.Integer i:
                text.Append(CultureInfo.InvariantCulture, $"{i.Number}");
                break;
            case Value.Double d:
                text.Append(CultureInfo.InvariantCulture, $"{d.Number}");
                break;
            case Value.Decimal d:
                text.Append(CultureInfo.InvariantCulture, $"{d.Number}");
                break;
            case Value.Binary b:
                text.Append('<').Append(b.Bytes.ToString()).Append('>');
                break;
            case Value.Timestamp t:
                text.Append(TimestampText.ToText(t.Time, TimestampFormat.DateTime));
                break;
            case Value.List or Value.Map or Value.Structure when level >= MostLevels:
                text.Append('…');
                break;
            case Value.List list:
                AppendItems(text, list.Items, level + 1);
                break;
            case Value.Map map:
                AppendEntries(text, map.Entries, level + 1);
                break;
            case Value.Structure structure:
                AppendEntries(text, structure.Members, level + 1);
                break;
        }
    }

    private static void AppendItems(StringBuilder text, ShapeList<Value> items, int level)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(text, items[i], level);
        }

        text.Append(']');
    }

    private static void AppendEntries(StringBuilder text, ShapeMap<string, Value> entries, int level)
    {
        text.Append('{');
        var separator = "";
        foreach (var (key, value) in entries)
        {
            text.Append(separator);
            separator = ", ";
            VisibleText.AppendQuoted(text, key);
            text.Append(": ");
            Append(text, value, level);
        }

        text.Append('}');
    }
}
