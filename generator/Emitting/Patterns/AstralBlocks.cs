using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>
/// The general categories of characters beyond the first plane, by blocks of 1,024 (one high surrogate each), of Unicode 16.
/// .NET knows categories of single UTF-16 units only. A table here, rather than the host's, keeps the output the same everywhere.
/// </summary>
internal static class AstralBlocks
{
    /// <summary>Blocks that have a character of the category.</summary>
    private static readonly Dictionary<string, string> Some = new(StringComparer.Ordinal)
    {
        ["C"] = "D800-D80B D80D D810-D81B D821 D823-D83F D869 D86D-D86E D873 D87A-D87F D884 D888-DBFF",
        ["Cc"] = "",
        ["Cf"] = "D804 D80D D82F D834 DB40",
        ["Cn"] = "D800-D80B D80D D810-D81B D821 D823-D83F D869 D86D-D86E D873 D87A-D87F D884 D888-DB7F DBBF DBFF",
        ["Co"] = "DB80-DBFF",
        ["Cs"] = "",
        ["L"] = "D800-D809 D80B-D811 D818 D81A-D823 D82B-D82C D82F D835 D837-D83B D840-D87B D87E D880-D888",
        ["Ll"] = "D801 D803 D806 D81B D835 D837 D83A",
        ["Lm"] = "D801 D803 D81A-D81B D82B D838-D83A",
        ["Lo"] = "D800-D809 D80B-D811 D818 D81A-D823 D82C D82F D837-D83B D840-D87B D87E D880-D888",
        ["Lt"] = "",
        ["Lu"] = "D801 D803 D806 D81B D835 D83A",
        ["M"] = "D800 D802-D807 D80D D818 D81A-D81B D82F D833-D834 D836 D838-D83A DB40",
        ["Mc"] = "D804-D807 D818 D81B D834",
        ["Me"] = "",
        ["Mn"] = "D800 D802-D807 D80D D818 D81A-D81B D82F D833-D834 D836 D838-D83A DB40",
        ["N"] = "D800-D807 D809 D818 D81A-D81B D833-D835 D838-D83C D83E",
        ["Nd"] = "D801 D803-D807 D818 D81A-D81B D833 D835 D838-D83A D83E",
        ["Nl"] = "D800 D809",
        ["No"] = "D800 D802-D807 D81A-D81B D834 D83A-D83C",
        ["P"] = "D800-D807 D809 D80B D81A-D81B D82F D836 D839-D83A",
        ["Pc"] = "",
        ["Pd"] = "D803",
        ["Pe"] = "",
        ["Pf"] = "",
        ["Pi"] = "",
        ["Po"] = "D800-D807 D809 D80B D81A-D81B D82F D836 D839-D83A",
        ["Ps"] = "",
        ["S"] = "D800 D802-D803 D805 D807 D81A D82F D833-D836 D838 D83B-D83E",
        ["Sc"] = "D807 D838 D83B",
        ["Sk"] = "D83C",
        ["Sm"] = "D803 D835 D83B",
        ["So"] = "D800 D802 D805 D807 D81A D82F D833-D834 D836 D838 D83B-D83E",
        ["Z"] = "",
        ["Zl"] = "",
        ["Zp"] = "",
        ["Zs"] = "",
    };

    /// <summary>Blocks that have no character outside the category.</summary>
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["C"] = "D80A D812-D817 D819 D824-D82A D82D-D82E D830-D832 D83F D87C-D87D D87F D889-DB3F DB41-DBFF",
        ["Cn"] = "D80A D812-D817 D819 D824-D82A D82D-D82E D830-D832 D83F D87C-D87D D87F D889-DB3F DB41-DB7F",
        ["Co"] = "DB80-DBBE DBC0-DBFE",
        ["L"] = "D80C D80E-D80F D81C-D820 D822 D840-D868 D86A-D86C D86F-D872 D874-D879 D880-D883 D885-D887",
        ["Lo"] = "D80C D80E-D80F D81C-D820 D822 D840-D868 D86A-D86C D86F-D872 D874-D879 D880-D883 D885-D887",
    };

    public static bool IsCategory(string name) => Some.ContainsKey(name);

    /// <summary>The characters that may be of the category.</summary>
    public static CodePointSet May(string category) => Parse(Some[category]);

    /// <summary>The characters that are of the category for certain.</summary>
    public static CodePointSet Must(string category) => Whole.TryGetValue(category, out var blocks) ? Parse(blocks) : CodePointSet.Empty;

    private static CodePointSet Parse(string blocks) => CodePointSet.Of(
        blocks.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(static block =>
            (First(block.Substring(0, 4)), First(block.Substring(block.Length - 4)) + 0x3FF)));

    private static int First(string highSurrogate) =>
        0x10000 + ((int.Parse(highSurrogate, NumberStyles.HexNumber, CultureInfo.InvariantCulture) - 0xD800) << 10);
}
