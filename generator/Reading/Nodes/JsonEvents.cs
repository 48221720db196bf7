using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>The events of a JSON text that has been checked, whole or up to a fault. Texts are made as they are reached.</summary>
internal sealed class JsonEvents : INodeEvents
{
    private readonly string _text;
    private readonly List<JsonToken> _tokens;
    private readonly JsonStringReader _strings;
    private int _next;

    public JsonEvents(JsonText json, bool incomplete = false)
    {
        Incomplete = incomplete;
        _text = json.Text;
        _tokens = json.Tokens;
        _strings = new JsonStringReader(_text);
        Advance();
    }

    public YamlToken Current { get; private set; }

    public bool Incomplete { get; }

    public YamlFault? Fault => null;

    public TextSlice? Slice => Current.Kind == YamlTokenKind.End || Incomplete ? null : new TextSlice(_text, Current.Span.Start, _tokens[Behind() - 1].End);

    public void Advance() => Current = _next < _tokens.Count ? EventOf(_tokens[_next++]) : default;

    /// <inheritdoc/>
    /// <remarks>Makes no text of what is skipped.</remarks>
    public void Skip()
    {
        _next = Behind();
        Advance();
    }

    /// <summary>The index of the first token behind the node that begins here.</summary>
    private int Behind()
    {
        var next = _next;
        for (var depth = Current.Opens ? 1 : 0; depth > 0 && next < _tokens.Count; next++)
        {
            depth += _tokens[next].Kind switch
            {
                JsonTokenKind.MappingStart or JsonTokenKind.SequenceStart => 1,
                JsonTokenKind.MappingEnd or JsonTokenKind.SequenceEnd => -1,
                _ => 0,
            };
        }

        return next;
    }

    private YamlToken EventOf(JsonToken token)
    {
        var span = TextSpan.FromBounds(token.Start, token.End);
        return token.Kind switch
        {
            JsonTokenKind.String => new YamlToken(YamlTokenKind.Scalar, span, _strings.Plain(token.Start + 1, token.End - 1)),
            JsonTokenKind.EscapedString => new YamlToken(YamlTokenKind.Scalar, span, _strings.Unescaped(token.Start + 1, token.End - 1)),
            JsonTokenKind.Word => new YamlToken(YamlTokenKind.Scalar, span, _strings.Plain(token.Start, token.End), Plain: true),
            JsonTokenKind.MappingStart => new YamlToken(YamlTokenKind.MappingStart, span),
            JsonTokenKind.MappingEnd => new YamlToken(YamlTokenKind.MappingEnd, span),
            JsonTokenKind.SequenceStart => new YamlToken(YamlTokenKind.SequenceStart, span),
            _ => new YamlToken(YamlTokenKind.SequenceEnd, span),
        };
    }
}
