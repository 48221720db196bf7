using System.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>What to call what has a name that it cannot have, as the end of a message.</summary>
internal static class NameHint
{
    /// <summary>For a shape, an operation or a value.</summary>
    public static string Of(string name)
    {
        var brace = name.IndexOf(" {", System.StringComparison.Ordinal);
        return brace > 0 && Names.IsName(name.Substring(0, brace))
            ? "; a colon is missing behind '" + name.Substring(0, brace) + "'"
            : Valid(name) is { } valid ? "; call it '" + valid + "'" : string.Empty;
    }

    /// <summary>For a member, which may have another name on the wire.</summary>
    public static string OfMember(string name) => Valid(name) is { } valid
        ? "; call it '" + valid + "', and give its name on the wire with 'locationName: " + MessageText.Excerpt(name) + "'"
        : string.Empty;

    /// <summary>The letters and digits of a name, with a capital after what is left out; null if that is no name either.</summary>
    private static string? Valid(string name)
    {
        var valid = new StringBuilder();
        var capital = false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                capital = valid.Length > 0;
                continue;
            }

            if (valid.Length == 0 && char.IsDigit(c))
            {
                valid.Append('_');
            }

            valid.Append(capital ? char.ToUpperInvariant(c) : c);
            capital = false;
        }

        var text = valid.ToString();
        return text.Length <= 60 && Names.IsName(text) ? text : null;
    }
}
