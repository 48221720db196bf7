using System;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>
/// Notices that a file is of another format, by the keys at its top: then that is said, and nothing else, since every line of it would be wrong.
/// </summary>
internal sealed class ForeignFormat(bool published)
{
    private const string JsonSchema = "a JSON Schema";

    private YamlKey? _schema;
    private bool _isSchema;
    private bool _isOurs;
    private bool _isSurelyOurs;

    /// <summary>The format, or null.</summary>
    public string? Name { get; private set; }

    /// <summary>The key that tells it.</summary>
    public YamlKey At { get; private set; }

    /// <summary>Looks at a key that shape files do not have.</summary>
    public void SeeUnknown(YamlKey key)
    {
        var name = key.Text switch
        {
            "openapi" or "swagger" => "an OpenAPI description",
            "asyncapi" => "an AsyncAPI description",
            "$defs" or "definitions" or "properties" or "$id" when !published => JsonSchema,
            _ => null,
        };
        if (name is not null && Name is null && !(_isSurelyOurs && name == JsonSchema))
        {
            Name = name;
            At = _schema is { } schema && name == JsonSchema ? schema : key;
        }
    }

    /// <summary>Looks at a key that shape files have.</summary>
    public void See(YamlKey key, YamlToken value)
    {
        if (key.Text == "$schema")
        {
            _schema = key;
            _isSchema = value.Text.IndexOf("json-schema.org", StringComparison.OrdinalIgnoreCase) >= 0;
        }
        else if (key.Text is not "version")
        {
            _isOurs = true;
            _isSurelyOurs |= key.Text is "shapes" or "operations" or "namespace";
        }
    }

    /// <summary>Says that the file has been read.</summary>
    public void End()
    {
        if (Name is null && _schema is { } schema && (_isSchema || !published) && !_isOurs)
        {
            Name = JsonSchema;
            At = schema;
        }
    }
}
