namespace SendEvent.Generators.Emitting.Documentation;

internal enum HtmlTokenKind
{
    Text,
    Open,
    Close,
}

/// <summary>A piece of HTML.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The text with its entities decoded, or the tag's name in small letters.</param>
/// <param name="Href">The decoded address of an opening <c>a</c>, or null.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Value, string? Href = null);
