using System.Collections.Generic;
using System.Text;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>A word of a paragraph, with the markup that touches it.</summary>
internal sealed class Atom
{
    /// <summary>What is written: escaped, with markup.</summary>
    public StringBuilder Xml { get; } = new();

    /// <summary>The word without markup and escapes: what sentences are found in.</summary>
    public StringBuilder Plain { get; } = new();

    /// <summary>Whether an element is still open behind the word.</summary>
    public bool Inside { get; set; }

    /// <summary>Whether a line ends here, if another word follows.</summary>
    public bool Break { get; set; }
}

/// <summary>What a text consists of.</summary>
internal abstract class Block
{
    /// <summary>Whether it stands in a note, a warning or the like: beside what the text is about.</summary>
    public bool Aside { get; set; }
}

/// <summary>Words that flow.</summary>
internal sealed class Paragraph(List<Atom> atoms) : Block
{
    public List<Atom> Atoms { get; } = atoms;

    /// <summary>Whether it is a title, not a sentence.</summary>
    public bool Heading { get; set; }
}

/// <summary>Lines that stay as they are, not yet escaped.</summary>
internal sealed class CodeBlock : Block
{
    public StringBuilder Text { get; } = new();
}

internal sealed class ListBlock(bool numbered) : Block
{
    public bool Numbered { get; } = numbered;

    public List<ListItem> Items { get; } = [];
}

internal sealed class ListItem
{
    /// <summary>The blocks of a <c>dt</c>; empty in other lists.</summary>
    public List<Block> Term { get; } = [];

    public List<Block> Body { get; } = [];
}
