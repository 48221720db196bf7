using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Reads what is said of an error on the wire: <c>error: { code, httpStatusCode, senderFault }</c>.</summary>
internal static class ErrorTraitReader
{
    public static ErrorTraitModel Read(AttributeReader attributes, YamlKey key)
    {
        string? code = null;
        var status = 0;
        if (attributes.Yaml.EnterMapping("'error'", key.Span))
        {
            while (attributes.Next(AttributePlace.ErrorTrait, "'error'", out var part))
            {
                switch (part.Text)
                {
                    case "code":
                        code = attributes.Text(part);
                        break;
                    case "httpStatusCode":
                        status = attributes.Integer(part, 100, 599);
                        break;
                    default:
                        attributes.Yaml.Skip();
                        break;
                }
            }
        }

        return new ErrorTraitModel("", false, code, status);
    }
}
