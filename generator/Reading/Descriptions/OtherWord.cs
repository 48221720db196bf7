namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>What to write in place of a word of another schema language.</summary>
/// <param name="Advice">The end of a message.</param>
/// <param name="Constrains">Whether values that the author refuses would be taken if the word were ignored.</param>
internal readonly record struct OtherWord(string Advice, bool Constrains = false);
