using System;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>A part of a text.</summary>
internal readonly record struct TextSlice(string Text, int Start, int End)
{
    /// <summary>Whether another part, of this text or another one, has the same characters.</summary>
    public bool Reads(TextSlice other) =>
        End - Start == other.End - other.Start && string.CompareOrdinal(Text, Start, other.Text, other.Start, End - Start) == 0;
}
