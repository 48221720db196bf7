using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads mappings of attributes, and the values that attributes have.</summary>
internal sealed class AttributeReader(YamlCursor yaml, bool published)
{
    /// <summary>A suggestion compares a name with all others: past this many problems, nobody reads them.</summary>
    private const int MaxSuggestions = 100;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _suggestions;
    private string? _emptySection;
    private string? _fileSection;

    public YamlCursor Yaml { get; } = yaml;

    public bool Published { get; } = published;

    /// <summary>Moves to the value of the next attribute; those that are unknown in this place are reported and skipped.</summary>
    /// <param name="place">The place.</param>
    /// <param name="where">How a message names it.</param>
    /// <param name="key">The attribute.</param>
    /// <param name="takes">Takes an attribute that is unknown here, with its value, if it knows what to do with it.</param>
    public bool Next(AttributePlace place, NodeName where, out YamlKey key, Func<YamlKey, bool>? takes = null)
    {
        var section = place == AttributePlace.File ? _fileSection : _emptySection;
        _emptySection = null;
        while (Yaml.NextKey(out key))
        {
            var info = AttributeTable.Find(key.Text);
            if (info is null || (info.Places & place) == 0)
            {
                if (takes?.Invoke(key) != true)
                {
                    ReportUnknown(key, place, where, ref section);
                    Yaml.Skip();
                }

                continue;
            }

            if ((info.Idle & place) != 0)
            {
                ReportIdle(key, where, "; it belongs on the shape referred to");
            }

            OpenSection(key, place);
            return true;
        }

        return false;
    }

    /// <summary>Reports an attribute that says nothing where it stands; one that refuses values is not to be lost.</summary>
    public void ReportIdle(YamlKey key, NodeName where, string why)
    {
        if (!Published)
        {
            var rule = AttributeTable.IsConstraint(key.Text) ? Descriptors.DroppedConstraint : Descriptors.NoEffect;
            Yaml.Findings.Add(rule.Id, key.Span, key.Text, where.ToString(), why);
        }
    }

    /// <summary>A text, or null for nothing.</summary>
    public string? Text(YamlKey key) => Yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar) ? scalar.Text : null;

    /// <summary>The name of a shape: those that are equal become the same string.</summary>
    public string? Name(NodeName what, YamlKey key) => Yaml.TryScalar(what, key.Span, out var scalar) ? Intern(scalar.Text) : null;

    public bool Flag(YamlKey key)
    {
        if (!Yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar))
        {
            return false;
        }

        switch (scalar.Text)
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                ReportInvalid(key, scalar, "true or false");
                return false;
        }
    }

    /// <summary>A bound. One that a decimal cannot hold is reported and null, and null without a word is one that says "none".</summary>
    /// <param name="key">The attribute.</param>
    /// <param name="none">The sign of the infinity that bounds nothing.</param>
    /// <param name="tiny">The bound if it is so close to zero that a decimal makes zero of it; else null.</param>
    public decimal? Bound(YamlKey key, int none, out double? tiny)
    {
        tiny = null;
        if (!Yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar))
        {
            return null;
        }

        if (NumberNotation.TryParse(scalar.Text, out var number))
        {
            tiny = NumberNotation.Tiny(scalar.Text);
            return number;
        }

        if (!NumberNotation.IsNumber(scalar.Text))
        {
            ReportInvalid(key, scalar, "a number");
        }
        else if (NumberNotation.Infinity(scalar.Text) != none)
        {
            var rule = Published ? Descriptors.BoundNotCheckedPublished : Descriptors.BoundNotChecked;
            Yaml.Findings.Add(rule.Id, scalar.Span, key.Text, MessageText.Excerpt(scalar.Text));
        }

        return null;
    }

    /// <summary>A whole number in a range, or 0.</summary>
    public int Integer(YamlKey key, int least, int most)
    {
        if (!Yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar))
        {
            return 0;
        }

        if (NumberNotation.TryParse(scalar.Text, out var number) && number >= least && number <= most && number == decimal.Truncate(number))
        {
            return (int)number;
        }

        ReportInvalid(key, scalar, string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", least, most));
        return 0;
    }

    /// <summary>One of some words, or null.</summary>
    public string? OneOf(YamlKey key, string[] words, Func<string, string>? advice = null)
    {
        if (!Yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar))
        {
            return null;
        }

        foreach (var word in words)
        {
            if (word == scalar.Text)
            {
                return word;
            }
        }

        var meant = advice?.Invoke(scalar.Text) is { Length: > 0 } told ? told : Suggestion.Text(scalar.Text, words);
        ReportInvalid(key, scalar, "one of " + string.Join(", ", words) + meant);
        return null;
    }

    /// <summary>A list of texts.</summary>
    public List<YamlToken> Texts(YamlKey key)
    {
        var texts = new List<YamlToken>();
        if (Yaml.EnterSequence(NodeName.Of(key), key.Span))
        {
            while (Yaml.NextItem())
            {
                // Among texts, 'null' and '~' are two more.
                if (Yaml.TryScalar(new NodeName("an item of", key.Text), key.Span, out var text) || (text.IsNull && text.Text.Length > 0))
                {
                    texts.Add(text);
                }
                else if (text.IsNull)
                {
                    ReportInvalid(key, text, "a list of texts: write one behind each '-', or leave the '-' out");
                }
            }
        }

        return texts;
    }

    /// <summary>An XML namespace: a mapping with its URI, or the URI alone.</summary>
    public XmlNamespaceModel? XmlNamespace(YamlKey key)
    {
        if (Yaml.Current.Kind == YamlTokenKind.Scalar)
        {
            return Checked(key, XmlNamespaceText.IsText, "text that XML can hold") is { } text ? new XmlNamespaceModel(text, null) : null;
        }

        string? uri = null;
        string? prefix = null;
        if (Yaml.EnterMapping("'xmlNamespace'", key.Span))
        {
            while (Next(AttributePlace.XmlNamespace, "an XML namespace", out var part))
            {
                if (part.Text == "uri")
                {
                    uri = Checked(part, XmlNamespaceText.IsText, "text that XML can hold");
                }
                else
                {
                    prefix = Checked(part, XmlNamespaceText.IsPrefix, "a prefix of XML names");
                }
            }
        }

        // A prefix cannot stand for no namespace.
        return uri is null ? null : new XmlNamespaceModel(uri, uri.Length == 0 ? null : prefix);
    }

    /// <summary>The end of a message that says what was meant.</summary>
    public string Suggest(string name, IEnumerable<string> candidates) =>
        _suggestions++ < MaxSuggestions ? Suggestion.Text(name, candidates) : "";

    public void ReportInvalid(YamlKey key, YamlToken value, string wanted) =>
        Yaml.Findings.Add(Descriptors.InvalidValue.Id, value.Span, MessageText.Excerpt(value.Text), key.Text, wanted);

    private string? Checked(YamlKey key, Predicate<string> isValid, string wanted)
    {
        if (!Yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar))
        {
            return null;
        }

        if (isValid(scalar.Text))
        {
            return scalar.Text;
        }

        ReportInvalid(key, scalar, wanted);
        return null;
    }

    private void ReportUnknown(YamlKey key, AttributePlace place, NodeName where, ref string? section)
    {
        var word = OtherWords.Find(place, key.Text);
        var advice = word?.Advice ?? Gap(key.Text, place) ?? Suggest(key.Text, AttributeTable.In(place));
        if (Published)
        {
            Yaml.Findings.Add(Descriptors.UnknownAttributePublished.Id, key.Span, MessageText.Excerpt(key.Text), where.ToString(), advice);
            return;
        }

        if (section is not null && (section.Length == 0 || (word is null && advice.Length == 0)) && (place != AttributePlace.File || Yaml.Current.Opens))
        {
            // The first says it for all of them.
            if (section.Length > 0)
            {
                Yaml.Findings.Add(Descriptors.NotIndented.Id, key.Span, MessageText.Excerpt(key.Text), section);
                section = string.Empty;
                _fileSection = place == AttributePlace.File ? section : _fileSection;
            }

            return;
        }

        var constrains = word?.Constrains ?? (advice.Length > 0 && AttributeTable.In(place).Any(name => AttributeTable.IsConstraint(name) && advice.EndsWith("'" + name + "'?", StringComparison.Ordinal)));
        Yaml.Findings.Add((constrains ? Descriptors.DroppedConstraint : Descriptors.UnknownAttribute).Id, key.Span, MessageText.Excerpt(key.Text), where.ToString(), advice);
    }

    /// <summary>In braces, a key that lacks its colon or the space behind it is one with the value: <c>{ type string, min:1 }</c>.</summary>
    private string? Gap(string key, AttributePlace place)
    {
        var gap = key.IndexOfAny([' ', ':']);
        if (gap <= 0 || !Yaml.Current.IsNull || AttributeTable.Find(key.Substring(0, gap)) is not { } info || (info.Places & place) == 0)
        {
            return null;
        }

        return "; write '" + info.Name + ": " + MessageText.Excerpt(key.Substring(gap + 1).TrimStart()) + "'";
    }

    /// <summary>Takes note of a key with nothing under it: its entries may stand beside it.</summary>
    private void OpenSection(YamlKey key, AttributePlace place)
    {
        if (place == AttributePlace.File)
        {
            _fileSection = key.Text is "shapes" or "operations" ? key.Text : Yaml.Current.IsNull && key.Text == "metadata" ? key.Text : null;
        }
        else if (key.Text is "members" or "http" && Yaml.Current.IsNull)
        {
            _emptySection = key.Text;
        }
    }

    private string Intern(string name)
    {
        if (_names.TryGetValue(name, out var same))
        {
            return same;
        }

        _names.Add(name, name);
        return name;
    }
}
