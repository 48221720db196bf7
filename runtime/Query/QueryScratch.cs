namespace SendEvent.Runtime;

/// <summary>The arrays that a writer of queries works with. Each thread keeps those of its last writer for the next.</summary>
internal static class QueryScratch
{
    private const int MostToKeep = 4096;

    [ThreadStatic]
    private static byte[]? _prefix;

    [ThreadStatic]
    private static QueryFrame[]? _frames;

    public static void Grow(ref byte[] prefix, int count, int more)
    {
        if (prefix.Length == 0 && _prefix is { } kept && kept.Length >= more)
        {
            prefix = kept;
            _prefix = null;
            return;
        }

        Array.Resize(ref prefix, Math.Max(128, (count + more) * 2));
    }

    public static void Grow(ref QueryFrame[] frames, int count)
    {
        if (frames.Length == 0 && _frames is { } kept)
        {
            frames = kept;
            _frames = null;
            return;
        }

        Array.Resize(ref frames, Math.Max(8, count * 2));
    }

    /// <summary>Takes the arrays back; the writer then has none.</summary>
    public static void Return(ref byte[] prefix, ref QueryFrame[] frames)
    {
        if (prefix.Length is > 0 and <= MostToKeep)
        {
            _prefix = prefix;
        }

        if (frames.Length is > 0 and <= MostToKeep)
        {
            _frames = frames;
        }

        prefix = [];
        frames = [];
    }
}
