using System.Collections.Generic;
using System.Globalization;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>
/// Reads the values of an enum: a list of them, or a mapping from their names. What they must be is known when all of the shape is
/// read.
/// </summary>
internal sealed class EnumReader(AttributeReader attributes)
{
    private readonly List<(EnumValueModel Value, YamlKey Key, YamlToken Token)> _values = [];

    /// <summary>Whether there was no enum to read.</summary>
    public bool IsMissing { get; private set; } = true;

    public void Clear()
    {
        _values.Clear();
        IsMissing = true;
    }

    public void Read(YamlKey key)
    {
        IsMissing = false;
        if (attributes.Yaml.Current.Kind != YamlTokenKind.MappingStart)
        {
            foreach (var text in attributes.Texts(key))
            {
                _values.Add((new EnumValueModel(text.Text), key, text));
            }

            return;
        }

        attributes.Yaml.EnterMapping(NodeName.Of(key), key.Span);
        while (attributes.Yaml.NextKey(out var name))
        {
            if (Names.IsName(name.Text))
            {
                ReadNamed(name);
                continue;
            }

            attributes.Yaml.Findings.Add(Descriptors.InvalidName.Id, name.Span, MessageText.Excerpt(name.Text), "a value of an enum", NameHint.Of(name.Text));
            attributes.Yaml.Skip();
        }
    }

    /// <summary>The values that were read.</summary>
    /// <param name="areIntegers">Whether they must be integers; what is none is reported and left out.</param>
    public EquatableArray<EnumValueModel> Values(bool areIntegers)
    {
        if (_values.Count == 0)
        {
            return default;
        }

        var values = new List<EnumValueModel>(_values.Count);
        foreach (var (value, key, token) in _values)
        {
            if (!areIntegers)
            {
                values.Add(value);
            }
            else if (NumberNotation.TryParse(value.Value, out var number) && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue)
            {
                values.Add(value with { Value = number.ToString(CultureInfo.InvariantCulture) });
            }
            else
            {
                attributes.ReportInvalid(key, token, string.Format(CultureInfo.InvariantCulture, "a whole number from {0} to {1}", int.MinValue, int.MaxValue));
            }
        }

        return values.ToEquatableArray();
    }

    /// <summary>Reads what a name stands for: the value, a mapping that tells more of it, or nothing where the value is the name.</summary>
    private void ReadNamed(YamlKey name)
    {
        var value = new EnumValueModel(name.Text) { Name = name.Text };
        var token = new YamlToken(YamlTokenKind.Scalar, name.Span, name.Text);
        if (attributes.Yaml.Current.Kind != YamlTokenKind.MappingStart)
        {
            if (attributes.Yaml.TryScalar(NodeName.Of(name), name.Span, out var scalar))
            {
                value = value with { Value = scalar.Text };
                token = scalar;
            }

            _values.Add((value, name, token));
            return;
        }

        var what = new NodeName("enum value", name.Text);
        attributes.Yaml.EnterMapping(what, name.Span);
        while (attributes.Next(AttributePlace.EnumValue, what, out var attribute))
        {
            switch (attribute.Text)
            {
                case "value":
                    if (attributes.Yaml.TryScalar(NodeName.Of(attribute), attribute.Span, out var scalar))
                    {
                        value = value with { Value = scalar.Text };
                        token = scalar;
                    }

                    break;
                case "documentation":
                    value = value with { Documentation = attributes.Text(attribute) };
                    break;
                case "deprecated":
                    value = value with { Deprecated = attributes.Flag(attribute) };
                    break;
                case "deprecatedMessage":
                    value = value with { DeprecatedMessage = attributes.Text(attribute) };
                    break;
                default:
                    attributes.Yaml.Skip();
                    break;
            }
        }

        _values.Add((value, name, token));
    }
}
