using System;
using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>The names in <c>\p{…}</c>: POSIX classes, which are ASCII in Java, general categories, and binary properties.</summary>
internal static class UnicodeProperties
{
    private static readonly CharacterClass LineEnds = CharacterClass.Of(('\n', '\r'), (0x85, 0x85), (0x2028, 0x2029));

    private static readonly Dictionary<string, CharacterClass> Sets = new(StringComparer.Ordinal)
    {
        ["Lower"] = CharacterClass.Of(('a', 'z')),
        ["Upper"] = CharacterClass.Of(('A', 'Z')),
        ["ASCII"] = CharacterClass.Of((0, 0x7F)),
        ["Alpha"] = CharacterClass.Of(('A', 'Z'), ('a', 'z')),
        ["Digit"] = Digit,
        ["Alnum"] = CharacterClass.Of(('0', '9'), ('A', 'Z'), ('a', 'z')),
        ["Punct"] = CharacterClass.Of(('!', '/'), (':', '@'), ('[', '`'), ('{', '~')),
        ["Graph"] = CharacterClass.Of(('!', '~')),
        ["Print"] = CharacterClass.Of((' ', '~')),
        ["Blank"] = CharacterClass.Of((' ', ' '), ('\t', '\t')),
        ["Cntrl"] = CharacterClass.Of((0, 0x1F), (0x7F, 0x7F)),
        ["XDigit"] = CharacterClass.Of(('0', '9'), ('A', 'F'), ('a', 'f')),
        ["Space"] = Space,
        ["all"] = Any,
        ["Any"] = Any,
        ["L1"] = CharacterClass.Of((0, 0xFF)),
        ["LD"] = Categories("L", "Nd"),
        ["LC"] = Categories("Lu", "Ll", "Lt"),
        ["L&"] = Categories("Lu", "Ll", "Lt"),
        // The few marks that are no letters to Unicode are let through.
        ["Alphabetic"] = Categories("L", "M", "Nl"),
        ["Letter"] = Categories("L"),
        ["Lowercase"] = Categories("Ll"),
        ["Uppercase"] = Categories("Lu"),
        ["Titlecase"] = Categories("Lt"),
        ["Punctuation"] = Categories("P"),
        ["Control"] = Categories("Cc"),
        ["Number"] = Categories("N"),
        ["Mark"] = Categories("M"),
        ["Symbol"] = Categories("S"),
        ["Separator"] = Categories("Z"),
        ["White_Space"] = WhiteSpace,
        ["WhiteSpace"] = WhiteSpace,
        ["Whitespace"] = WhiteSpace,
    };

    public static CharacterClass Digit => CharacterClass.Of(('0', '9'));

    public static CharacterClass Word => CharacterClass.Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CharacterClass Space => CharacterClass.Of(('\t', '\r'), (' ', ' '));

    /// <summary><c>\h</c>.</summary>
    public static CharacterClass Horizontal => CharacterClass.Of(
        ('\t', '\t'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x180E, 0x180E), (0x2000, 0x200A), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000));

    /// <summary><c>\v</c>, as in Java.</summary>
    public static CharacterClass Vertical => LineEnds;

    /// <summary>What <c>.</c> does not match, as in Java.</summary>
    public static CharacterClass LineTerminators => CharacterClass.Of(('\n', '\n'), ('\r', '\r'), (0x85, 0x85), (0x2028, 0x2029));

    public static CharacterClass Any => CharacterClass.Of((0, CodePointSet.Highest));

    private static CharacterClass WhiteSpace => CharacterClass.Of(
        ('\t', '\r'), (' ', ' '), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000));

    /// <summary>Finds a property by the name between the braces.</summary>
    /// <exception cref="PatternException">The property is unknown here.</exception>
    public static CharacterClass Find(string name) =>
        FindOrNull(name) ?? throw new PatternException(@"Unicode property \p{" + name + "}");

    /// <summary>Finds the class of <c>[:name:]</c>, or null.</summary>
    public static CharacterClass? Posix(string name) => name switch
    {
        "word" => Word,
        "ascii" => Sets["ASCII"],
        "xdigit" => Sets["XDigit"],
        "lower" or "upper" or "alpha" or "digit" or "alnum" or "punct" or "graph" or "print" or "blank" or "cntrl" or "space" =>
            Sets[char.ToUpperInvariant(name[0]) + name.Substring(1)],
        _ => null,
    };

    private static CharacterClass? FindOrNull(string name)
    {
        if (AstralBlocks.IsCategory(name))
        {
            return Categories(name);
        }

        if (Sets.TryGetValue(name, out var set))
        {
            return set;
        }

        foreach (var prefix in new[] { "General_Category=", "gc=", "Is" })
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                var rest = name.Substring(prefix.Length);
                return prefix != "Is" ? FindOrNull(rest)
                    : rest == "Digit" ? Categories("Nd")
                    : AstralBlocks.IsCategory(rest) ? Categories(rest)
                    : BinaryProperty(rest);
            }
        }

        return null;
    }

    /// <summary>Java's binary properties, whose names ignore case; scripts and blocks are not among them.</summary>
    private static CharacterClass? BinaryProperty(string name) => name.ToUpperInvariant() switch
    {
        "ALPHABETIC" => Sets["Alphabetic"],
        "LETTER" => Sets["Letter"],
        "LOWERCASE" => Sets["Lowercase"],
        "UPPERCASE" => Sets["Uppercase"],
        "TITLECASE" => Sets["Titlecase"],
        "PUNCTUATION" => Sets["Punctuation"],
        "CONTROL" => Sets["Control"],
        "WHITE_SPACE" or "WHITESPACE" => WhiteSpace,
        _ => null,
    };

    private static CharacterClass Categories(params string[] names) => new()
    {
        Categories = names.Select(static name => @"\p{" + name + "}").ToArray(),
        AstralMay = names.Aggregate(CodePointSet.Empty, static (all, name) => all.Union(AstralBlocks.May(name))),
        AstralMust = names.Aggregate(CodePointSet.Empty, static (all, name) => all.Union(AstralBlocks.Must(name))),
    };
}
