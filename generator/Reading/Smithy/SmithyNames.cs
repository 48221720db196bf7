using System.Linq;

namespace SendEvent.Generators.Reading.Smithy;

/// <summary>The ids of shapes: <c>namespace#Name</c>, or <c>namespace#Name$member</c>.</summary>
internal static class SmithyNames
{
    public const string Prelude = "smithy.api";

    /// <summary>The compiler's own limit on names is 511 bytes less what is put around one.</summary>
    private const int MaxLength = 256;

    /// <summary>Underscores, then a letter, then letters, digits and underscores; all of ASCII. Underscores and digits alone will do too.</summary>
    public static bool IsIdentifier(string text) => IsIdentifier(text, 0, text.Length);

    /// <summary>Identifiers with dots between them.</summary>
    public static bool IsNamespace(string text) => IsNamespace(text, text.Length);

    /// <summary>Whether a text is the absolute id of a shape, not of a member.</summary>
    public static bool IsAbsoluteShape(string text)
    {
        var hash = text.IndexOf('#');
        return hash > 0 && IsNamespace(text, hash) && IsIdentifier(text, hash + 1, text.Length);
    }

    /// <summary>Whether a text is the absolute id of a shape or member.</summary>
    public static bool IsAbsolute(string text)
    {
        var dollar = text.IndexOf('$');
        return dollar < 0 ? IsAbsoluteShape(text) : IsAbsoluteShape(text.Substring(0, dollar)) && IsIdentifier(text, dollar + 1, text.Length);
    }

    /// <summary>The namespace of an absolute id.</summary>
    public static string NamespaceOf(string id) => id.Substring(0, id.IndexOf('#'));

    /// <summary>The name of a shape, of an id that may have no namespace.</summary>
    public static string NameOf(string id) => id.Substring(id.IndexOf('#') + 1);

    private static bool IsNamespace(string text, int end)
    {
        var start = 0;
        while (start <= end)
        {
            var dot = text.IndexOf('.', start, end - start);
            var next = dot < 0 ? end : dot;
            if (!IsIdentifier(text, start, next))
            {
                return false;
            }

            start = next + 1;
        }

        return true;
    }

    private static bool IsIdentifier(string text, int start, int end)
    {
        if (end - start is < 1 or > MaxLength || text[start] is >= '0' and <= '9')
        {
            return false;
        }

        var letters = false;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            var letter = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            if (!letter && c != '_')
            {
                return false;
            }

            letters |= letter;
        }

        return letters;
    }

    /// <summary>The namespace that C# gives to one of Smithy: the words of each part with a capital, without what is between them.</summary>
    public static string ToPascalCase(string space) => string.Join(
        ".", space.Split('.').Select(static part => string.Concat(part.Split('_').Where(static word => word.Length > 0).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)))));
}
