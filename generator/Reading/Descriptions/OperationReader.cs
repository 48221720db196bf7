using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads operations.</summary>
internal sealed class OperationReader(AttributeReader attributes)
{
    private readonly List<ErrorTraitModel> _errorTraits = [];

    /// <summary>What the references to errors said, in all operations so far.</summary>
    public EquatableArray<ErrorTraitModel> ErrorTraits => _errorTraits.ToEquatableArray();

    public OperationModel? Read(YamlKey key)
    {
        var yaml = attributes.Yaml;
        var what = new NodeName("operation", key.Text);
        var operation = new OperationModel { Name = key.Text };
        if (yaml.Current.IsNull)
        {
            yaml.Skip();
            return operation;
        }

        if (!yaml.EnterMapping(what, key.Span))
        {
            return null;
        }

        while (attributes.Next(AttributePlace.Operation, what, out var attribute))
        {
            operation = Apply(operation, attribute);
        }

        return operation;
    }

    private OperationModel Apply(OperationModel operation, YamlKey attribute)
    {
        switch (attribute.Text)
        {
            case "documentation":
                return operation with { Documentation = attributes.Text(attribute) };
            case "http":
                return ReadHttp(operation, attribute);
            case "input":
                var input = ReadReference(AttributePlace.Input, attribute);
                return operation with { Input = input?.Shape, InputLocationName = input?.LocationName, InputXmlNamespace = input?.XmlNamespace };
            case "output":
                var output = ReadReference(AttributePlace.Output, attribute);
                return operation with { Output = output?.Shape, ResultWrapper = output?.ResultWrapper };
            case "errors":
                return operation with { Errors = ReadErrors(attribute) };
            case "endpoint":
                return operation with { HostPrefix = ReadHostPrefix(attribute) };
            case "httpChecksumRequired":
                return operation with { HttpChecksumRequired = attributes.Flag(attribute) || operation.HttpChecksumRequired };
            case "httpChecksum":
                return operation with { HttpChecksumRequired = ReadChecksumRequired(attribute) || operation.HttpChecksumRequired };
            case "requestcompression":
                return operation with { CompressionEncodings = ReadEncodings(attribute) };
            case "deprecated":
                return operation with { Deprecated = attributes.Flag(attribute) };
            case "deprecatedMessage":
                return operation with { DeprecatedMessage = attributes.Text(attribute) };
            default:
                attributes.Yaml.Skip();
                return operation;
        }
    }

    private OperationModel ReadHttp(OperationModel operation, YamlKey key)
    {
        if (!attributes.Yaml.EnterMapping("'http'", key.Span))
        {
            return operation;
        }

        while (attributes.Next(AttributePlace.Http, "'http'", out var part))
        {
            operation = part.Text switch
            {
                "method" => operation with { HasMethod = true, Method = ReadMethod(part) ?? operation.Method },
                "requestUri" => operation with { HasRequestUri = true, RequestUri = ReadRequestUri(part) ?? operation.RequestUri },
                _ => operation with { ResponseCode = attributes.Integer(part, 100, 599) },
            };
        }

        return operation;
    }

    private string? ReadMethod(YamlKey key)
    {
        if (!attributes.Yaml.TryScalar("'method'", key.Span, out var method))
        {
            return null;
        }

        if (method.Text.Length > 0 && method.Text.All(static c => c is >= 'A' and <= 'Z' or '-'))
        {
            return method.Text;
        }

        attributes.ReportInvalid(key, method, "a method in capital letters, such as GET or POST");
        return null;
    }

    private string? ReadRequestUri(YamlKey key)
    {
        if (!attributes.Yaml.TryScalar("'requestUri'", key.Span, out var uri))
        {
            return null;
        }

        if (uri.Text.Length > 0 && uri.Text[0] == '/')
        {
            return uri.Text;
        }

        attributes.ReportInvalid(key, uri, "a path that starts with '/'");
        return null;
    }

    private EquatableArray<string> ReadErrors(YamlKey key)
    {
        var errors = new List<string>();
        if (attributes.Yaml.EnterSequence("'errors'", key.Span))
        {
            while (attributes.Yaml.NextItem())
            {
                if (attributes.Yaml.Current is { IsNull: true } nothing)
                {
                    attributes.ReportInvalid(key, nothing, "a list of shapes");
                    attributes.Yaml.Skip();
                }
                else if (ReadReference(AttributePlace.ErrorReference, key) is { Shape: { } shape } && !errors.Contains(shape))
                {
                    errors.Add(shape);
                }
            }
        }

        return errors.ToEquatableArray();
    }

    private OperationReference? ReadReference(AttributePlace place, YamlKey key)
    {
        var yaml = attributes.Yaml;
        var what = place == AttributePlace.ErrorReference ? "an item of 'errors'" : NodeName.Of(key);
        if (yaml.Current.Kind == YamlTokenKind.Scalar)
        {
            return attributes.Name(what, key) is { } name ? new OperationReference { Shape = name } : null;
        }

        if (!yaml.EnterMapping(what, key.Span))
        {
            return null;
        }

        var reference = new OperationReference();
        ErrorTraitModel? error = null;
        while (attributes.Next(place, what, out var attribute))
        {
            switch (attribute.Text)
            {
                case "shape":
                    reference = reference with { Shape = attributes.Name("'shape'", attribute) };
                    break;
                case "locationName":
                    reference = reference with { LocationName = attributes.Text(attribute) };
                    break;
                case "resultWrapper":
                    reference = reference with { ResultWrapper = attributes.Text(attribute) };
                    break;
                case "xmlNamespace":
                    reference = reference with { XmlNamespace = attributes.XmlNamespace(attribute) };
                    break;
                case "error":
                    var trait = ErrorTraitReader.Read(attributes, attribute);
                    error = trait with { Fault = error is { Fault: true } };
                    break;
                case "fault":
                    error = (error ?? new ErrorTraitModel("", false, null, 0)) with { Fault = attributes.Flag(attribute) };
                    break;
                default:
                    yaml.Skip();
                    break;
            }
        }

        if (reference.Shape is null && !yaml.Incomplete)
        {
            yaml.Findings.Add(Descriptors.MissingPart.Id, key.Span, what + "; write '" + key.Text + ": NameOfAStructure'", "shape");
        }
        else if (error is not null && reference.Shape is not null)
        {
            _errorTraits.Add(error with { Shape = reference.Shape });
        }

        return reference.Shape is null ? null : reference;
    }

    private string? ReadHostPrefix(YamlKey key)
    {
        string? prefix = null;
        if (attributes.Yaml.EnterMapping("'endpoint'", key.Span))
        {
            while (attributes.Next(AttributePlace.Endpoint, "'endpoint'", out var part))
            {
                prefix = attributes.Text(part);
            }
        }

        return prefix;
    }

    private bool ReadChecksumRequired(YamlKey key)
    {
        var required = false;
        if (attributes.Yaml.EnterMapping("'httpChecksum'", key.Span))
        {
            while (attributes.Next(AttributePlace.HttpChecksum, "'httpChecksum'", out var part))
            {
                if (part.Text == "requestChecksumRequired")
                {
                    required = attributes.Flag(part);
                }
                else
                {
                    attributes.Yaml.Skip();
                }
            }
        }

        return required;
    }

    private EquatableArray<string> ReadEncodings(YamlKey key)
    {
        var encodings = new List<string>();
        if (attributes.Yaml.EnterMapping("'requestcompression'", key.Span))
        {
            while (attributes.Next(AttributePlace.RequestCompression, "'requestcompression'", out var part))
            {
                foreach (var encoding in attributes.Texts(part))
                {
                    encodings.Add(encoding.Text);
                    if (encoding.Text != "gzip" && !attributes.Published)
                    {
                        attributes.Yaml.Findings.Add(Descriptors.InvalidValue.Id, encoding.Span, MessageText.Excerpt(encoding.Text), "encodings", "gzip");
                    }
                }
            }
        }

        return encodings.ToEquatableArray();
    }

    /// <summary>What a reference of an operation says.</summary>
    private sealed record OperationReference
    {
        public string? Shape { get; init; }

        public string? LocationName { get; init; }

        public string? ResultWrapper { get; init; }

        public XmlNamespaceModel? XmlNamespace { get; init; }
    }
}
