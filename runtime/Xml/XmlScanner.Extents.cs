namespace SendEvent.Runtime;

/// <content>
/// Where elements end that were passed over and will be again: those among the items of a flattened list, and the values that stand before
/// their keys. Without that, such elements in one another would be gone through once a level, and once a flattened member of each level.
/// </content>
internal ref partial struct XmlScanner
{
    // To go through a small element again costs less than to remember it.
    private const int LeastExtent = 256;

    // No reader of shapes goes as deep.
    private const int MostExtentDepth = 256;

    /// <summary>Passes over the current element, and remembers where it ends, and those in it.</summary>
    public void SkipToComeBack()
    {
        if (TrySkipKnown())
        {
            return;
        }

        var depth = _depth;
        Enter();
        while (_depth > depth)
        {
            if (MoveToChild())
            {
                ReadStartTag();
                if (!TrySkipKnown())
                {
                    Enter();
                }

                continue;
            }

            var start = (int)(EnteredName(_depth - 1) >> 32);
            ReadEndTag();
            if (_position - start >= LeastExtent && _depth < MostExtentDepth)
            {
                _extents ??= [];
                _extents[start] = _position;
            }
        }
    }

    // Goes after the current element, if its end is known.
    private bool TrySkipKnown()
    {
        if (_extents is null || !_extents.TryGetValue(_nameStart, out var end))
        {
            return false;
        }

        _position = end;
        _empty = false;
        DropPrefixes();
        return true;
    }
}
