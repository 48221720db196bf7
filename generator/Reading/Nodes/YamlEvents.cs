using System;
using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SendEvent.Generators.Reading.Nodes;

/// <summary>
/// The events of the first document of a YAML text, aliases replaced by what they stand for. Reports what is not YAML,
/// or YAML that shape files have no use for, and then ends: nothing is thrown for bad input.
/// </summary>
#pragma warning disable CA1001 // The reader holds nothing but memory.
internal sealed class YamlEvents : INodeEvents
#pragma warning restore CA1001
{
    /// <summary>How deep collections may nest. Descriptions need seven levels; YamlDotNet's scanner is quadratic in the depth.</summary>
    public const int MaxDepth = 64;

    private const string CoreTags = "tag:yaml.org,2002:";

    private readonly SourceText _text;
    private readonly FindingList _findings;
    private readonly CancellationToken _cancellation;
    private readonly SourceTextReader _reader;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly YamlAnchors _anchors;
    private int _depth;
    private int _lastEnd;

    public YamlEvents(SourceText text, FindingList findings, CancellationToken cancellation)
    {
        _text = text;
        _findings = findings;
        _cancellation = cancellation;
        _reader = new SourceTextReader(text);
        _scanner = new Scanner(_reader, skipComments: true);
        _parser = new Parser(_scanner);
        _anchors = new YamlAnchors(findings);
        Advance();
    }

    public YamlToken Current { get; private set; }

    public TextSlice? Slice => null;

    /// <summary>Whether reading stopped before the end of the text.</summary>
    public bool Incomplete { get; private set; }

    /// <summary>Why the text is no YAML from some place on, or null.</summary>
    public YamlFault? Fault { get; private set; }

    public void Skip()
    {
        var depth = 0;
        do
        {
            if (Current.Kind == YamlTokenKind.End)
            {
                return;
            }

            depth += Current.Opens ? 1 : Current.Closes ? -1 : 0;
            Advance();
        }
        while (depth > 0);
    }

    public void Advance()
    {
        if (Incomplete)
        {
            return;
        }

        if (!_anchors.TryReplay(out var token))
        {
            token = Resolve(Parse());
        }

        if (_anchors.IsExhausted)
        {
            token = Stop();
        }

        if (token.Opens && ++_depth > MaxDepth)
        {
            _findings.Add(Descriptors.TooDeep.Id, token.Span, MaxDepth.ToString(CultureInfo.InvariantCulture));
            token = Stop();
        }
        else if (token.Closes)
        {
            _depth--;
        }

        Current = token;
    }

    private YamlToken Resolve(YamlToken token)
    {
        _anchors.Record(token);
        return token.Kind == YamlTokenKind.Alias ? _anchors.Expand(token) : token;
    }

    private YamlToken Parse()
    {
        while (MoveNext(out var failure))
        {
            if (failure is not null)
            {
                return failure.Value;
            }

            if (Convert(_parser.Current!) is { } token)
            {
                return token;
            }
        }

        return End();
    }

    /// <summary>Moves to the next event of the parser; what it throws becomes a finding.</summary>
    private bool MoveNext(out YamlToken? failure)
    {
        failure = null;
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException e)
        {
            failure = Fail(SpanOf(e.Start, e.End), e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // For some malformed texts YamlDotNet throws what is not meant to be thrown.
            failure = Fail(default, "");
        }

        return true;
    }

    private YamlToken? Convert(ParsingEvent e)
    {
        switch (e)
        {
            case Scalar scalar:
                return Token(YamlTokenKind.Scalar, e, scalar.Value, scalar.Style == ScalarStyle.Plain);
            case MappingStart:
                _cancellation.ThrowIfCancellationRequested();
                return Token(YamlTokenKind.MappingStart, e);
            case MappingEnd:
                return Token(YamlTokenKind.MappingEnd, e);
            case SequenceStart:
                return Token(YamlTokenKind.SequenceStart, e);
            case SequenceEnd:
                return Token(YamlTokenKind.SequenceEnd, e);
            case AnchorAlias alias:
                return Token(YamlTokenKind.Alias, e, alias.Value.Value);
            case DocumentEnd:
                return AfterDocument();
            default:
                return null;
        }
    }

    private YamlToken Token(YamlTokenKind kind, ParsingEvent e, string text = "", bool plain = false)
    {
        var span = SpanOf(e.Start, e.End);
        _lastEnd = span.End;
        string? anchor = null;
        if (e is NodeEvent node)
        {
            anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value;
            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith(CoreTags, StringComparison.Ordinal))
            {
                _findings.Add(Descriptors.UnusedYaml.Id, span, "the tag '" + MessageText.Excerpt(node.Tag.Value) + "'");
            }
        }

        return new YamlToken(kind, span, text, plain, anchor);
    }

    /// <summary>Only the first document is read; that there is another one is worth saying.</summary>
    private YamlToken? AfterDocument()
    {
        if (!MoveNext(out var failure) || failure is not null || _parser.Current is not DocumentStart next)
        {
            return failure ?? End();
        }

        _findings.Add(Descriptors.UnusedYaml.Id, SpanOf(next.Start, next.End), "a second document");
        return Stop();
    }

    private YamlToken End() => _reader.NulAt >= 0 ? Fail(default, "") : default;

    private YamlToken Fail(TextSpan at, string message)
    {
        var fault = new YamlFault(new TextSpan(Math.Max(0, _reader.NulAt), 1), "the character U+0000 may not stand in YAML");
        if (_reader.NulAt < 0)
        {
            // Some errors carry no mark, or that of the document's start; the scanner knows better.
            var scanned = Math.Max(_lastEnd, (int)_scanner.CurrentPosition.Index);
            fault = at.Start < _lastEnd
                ? YamlFaultFinder.Find(_text.ToString(), scanned, scanned, message)
                : YamlFaultFinder.Find(_text.ToString(), at.Start, at.End, message);
        }

        Fault = fault;
        _findings.Add(Descriptors.NotYaml.Id, fault.At, "YAML", fault.Message);
        return Stop();
    }

    private YamlToken Stop()
    {
        Incomplete = true;
        return default;
    }

    private static TextSpan SpanOf(Mark start, Mark end) => TextSpan.FromBounds((int)start.Index, (int)Math.Max(start.Index, end.Index));
}
