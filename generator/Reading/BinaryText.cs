using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading;

/// <summary>Notices that what was read as text is none: a picture, an archive, text in another encoding.</summary>
internal static class BinaryText
{
    /// <summary>How much of a file is looked at, in characters.</summary>
    private const int Sample = 1024;

    /// <summary>Whether at least two characters of the beginning, and one in twenty, are such as no text has.</summary>
    public static bool Is(SourceText text)
    {
        var length = System.Math.Min(Sample, text.Length);
        var odd = 0;
        for (var i = 0; i < length; i++)
        {
            odd += text[i] is '\uFFFD' or (< ' ' and not ('\t' or '\n' or '\r' or '\f')) ? 1 : 0;
        }

        return odd >= 2 && odd * 20 >= length;
    }
}
