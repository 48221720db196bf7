using System;
using System.Linq;

namespace SendEvent.Generators.Model;

/// <summary>What may be the name of a shape, a member or an operation, or a C# namespace.</summary>
internal static class Names
{
    /// <summary>The compiler's own limit is 511 bytes less what is put around a name.</summary>
    private const int MaxLength = 256;

    /// <summary>Letters, digits and underscores, the first not a digit.</summary>
    public static bool IsName(string text)
    {
        if (text.Length is 0 or > MaxLength || char.IsDigit(text[0]))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Makes a namespace of what the project says, which is often the name of its file: as in the project templates, what cannot stand in
    /// a name becomes an underscore.
    /// </summary>
    public static string ToNamespace(string text) => IsNamespace(text)
        ? text
        : string.Join(".", text.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(ToName));

    /// <summary>What a namespace must be, for messages.</summary>
    public const string WantedNamespace = "a C# namespace other than SendEvent.Runtime";

    /// <summary>Whether emitted types may be in a namespace: not in that of the runtime library, with whose types they would be confused.</summary>
    public static bool IsFreeNamespace(string text) => IsNamespace(text) && text != "SendEvent.Runtime";

    /// <summary>Names with dots between them.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (!IsName(part))
            {
                return false;
            }
        }

        return true;
    }

    private static string ToName(string text)
    {
        var name = string.Concat(text.Select(static c => char.IsLetterOrDigit(c) ? c : '_'));
        return char.IsDigit(name[0]) ? "_" + name : name;
    }
}
