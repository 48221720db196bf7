using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads defaults. Whether one fits its shape is a question to the merged model.</summary>
internal static class DefaultReader
{
    /// <summary>Reads the default under a key.</summary>
    /// <returns>Null if it can be the default of nothing; that has been reported.</returns>
    public static DefaultModel? Read(AttributeReader attributes, YamlKey key)
    {
        var yaml = attributes.Yaml;
        switch (yaml.Current.Kind)
        {
            case YamlTokenKind.SequenceStart:
                return ReadEmpty(yaml, key, DefaultKind.EmptyList);
            case YamlTokenKind.MappingStart:
                return ReadEmpty(yaml, key, DefaultKind.EmptyMap);
        }

        if (yaml.Current.IsNull)
        {
            yaml.Skip();
            return new DefaultModel(DefaultKind.None);
        }

        return yaml.TryScalar(NodeName.Of(key), key.Span, out var scalar) ? OfScalar(scalar) : null;
    }

    private static DefaultModel OfScalar(YamlToken scalar)
    {
        if (!scalar.Plain)
        {
            return new DefaultModel(DefaultKind.String, scalar.Text);
        }

        if (scalar.Text is "true" or "false")
        {
            return new DefaultModel(DefaultKind.Boolean, scalar.Text);
        }

        // Equal numbers make equal models; those that a decimal does not hold stay as they are.
        return NumberNotation.TryParse(scalar.Text, out var number) ? new DefaultModel(DefaultKind.Number, number.ToString(CultureInfo.InvariantCulture))
            : NumberNotation.IsNumber(scalar.Text) && NumberNotation.Infinity(scalar.Text) == 0 ? new DefaultModel(DefaultKind.Number, scalar.Text)
            : new DefaultModel(DefaultKind.String, scalar.Text);
    }

    /// <summary>A list or map by default has nothing in it.</summary>
    private static DefaultModel? ReadEmpty(YamlCursor yaml, YamlKey key, DefaultKind kind)
    {
        var start = yaml.Current;
        if (IsEmpty(yaml, start, key))
        {
            return new DefaultModel(kind);
        }

        yaml.Findings.Add(
            Descriptors.WrongNode.Id, new TextSpan(start.Span.Start, 1), NodeName.Of(key).ToString(), "a single value, [] or {}", start.Describe() + " with something in it");
        return null;
    }

    private static bool IsEmpty(YamlCursor yaml, YamlToken start, YamlKey key)
    {
        var empty = true;
        if (start.Kind == YamlTokenKind.SequenceStart)
        {
            yaml.EnterSequence(NodeName.Of(key), key.Span);
            while (yaml.NextItem())
            {
                empty = false;
                yaml.Skip();
            }
        }
        else
        {
            yaml.EnterMapping(NodeName.Of(key), key.Span);
            while (yaml.NextKey(out _))
            {
                empty = false;
                yaml.Skip();
            }
        }

        return empty;
    }
}
