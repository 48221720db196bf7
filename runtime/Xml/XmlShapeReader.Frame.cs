namespace SendEvent.Runtime;

/// <content>The state of the structures, lists and maps being read.</content>
public ref partial struct XmlShapeReader
{
    // Frames count consumed members in a word; its last bit says that there are others.
    private const int MostCounted = 63;

    private readonly bool IsConsumed(in Frame frame, int index) => index < MostCounted
        ? (frame.Consumed & (1UL << index)) != 0
        : (frame.Consumed >> MostCounted) != 0 && _moreConsumed!.Contains((_depth - 1, index));

    private void Consume(ref Frame frame, int index)
    {
        if (index < MostCounted)
        {
            frame.Consumed |= 1UL << index;
            return;
        }

        var depth = _depth - 1;
        _moreConsumed ??= [];
        if (frame.Consumed >> MostCounted == 0)
        {
            // What an earlier structure at this depth left.
            _moreConsumed.RemoveWhere(other => other.Depth == depth);
        }

        frame.Consumed |= 1UL << MostCounted;
        _moreConsumed.Add((depth, index));
    }

    private struct Frame
    {
        public ShapeDescriptor? Shape;

        /// <summary>The key of the current entry, or the name of an unknown member of a union.</summary>
        public string? Key;

        /// <summary>Of a flattened list or map, the name of its elements with a closing bracket; else null.</summary>
        public byte[]? Name;

        /// <summary>Of a structure, the flattened members that were read: all of their elements are consumed.</summary>
        public ulong Consumed;

        /// <summary>The index of the current member or item.</summary>
        public int Index;

        /// <summary>Of a structure, the attribute to look at next; -1 if there are no more.</summary>
        public int Attribute;

        /// <summary>Of a flattened list or map, the first element among its own that is not its own; -1 if there is none.</summary>
        public int Resume;

        /// <summary>Of a map whose current entry has its value before its key, where the entry goes on; else -1.</summary>
        public int ResumeEntry;

        /// <summary>Where the content begins.</summary>
        public int Start;

        /// <summary>Of a map, where the content of the current entry begins.</summary>
        public int EntryStart;

        /// <summary>Of a map, the number of elements around the current entry; -1 if there is none.</summary>
        public int EntryDepth;
    }
}
