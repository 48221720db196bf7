using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>Words that people bring from JSON Schema, OpenAPI, Protobuf and other languages, and what says the same here.</summary>
internal static class OtherWords
{
    private static readonly Dictionary<(AttributePlace Place, string Word), OtherWord> Words = All();

    /// <summary>What to write in place of a word, or null where nothing is known of it.</summary>
    public static OtherWord? Find(AttributePlace place, string word) =>
        Words.TryGetValue((place, word.ToLowerInvariant()), out var found) ? found : null;

    private static Dictionary<(AttributePlace Place, string Word), OtherWord> All()
    {
        var words = new Dictionary<(AttributePlace Place, string Word), OtherWord>();

        Constraint(Write("min"), "minLength minItems minProperties minimum minValue minSize minCount atLeast ge gte least");
        Constraint(Write("max"), "maxLength maxItems maxProperties maximum maxValue maxSize maxCount atMost le lte most");
        Constraint("; write 'min', which is a value that may be", "exclusiveMinimum gt greaterThan");
        Constraint("; write 'max', which is a value that may be", "exclusiveMaximum lt lessThan");
        Constraint("; write 'min' and 'max'", "length range size between");
        Constraint(Write("pattern"), "regex regexp match matches regularExpression");
        Constraint("; write a type that says it, such as 'timestamp' or 'long', or a 'pattern'", "format");
        Constraint(Write("enum"), "values enumValues allowedValues choices options symbols oneOfValues in");
        Constraint("; write 'enum' with one value", "const");
        Constraint(Write("uniqueItems"), "unique distinct");
        Constraint("; it cannot be said here: leave it out", "multipleOf precision scale");

        On(AttributePlace.Shape, Write("member"), "items item element elements itemType elementType of");
        On(AttributePlace.Shape, "; write 'error: { httpStatusCode: 404 }' with the code that it has", "httpStatusCode httpStatus statusCode httpError status");
        On(AttributePlace.ErrorTrait, Write("httpStatusCode"), "status statusCode httpStatus http");
        On(AttributePlace.Shape, Write("members"), "properties fields attributes props");
        On(AttributePlace.Shape, Write("key"), "keys keyType");
        On(AttributePlace.Shape, Write("value"), "valueType");
        On(AttributePlace.Shape, "; leave it out: members that the model does not know are always accepted; a shape of the type 'map' has any", "additionalProperties patternProperties unevaluatedProperties");
        On(AttributePlace.Shape, "; write the members of both: shapes do not extend each other", "extends allOf inherits base parent mixins implements");
        On(AttributePlace.Shape, "; write a structure with 'union: true' and a member for each", "oneOf anyOf discriminator");
        On(AttributePlace.Shape, "; name that shape where this one is used", "$ref ref");
        On(AttributePlace.Shape, "; its name is the key above, and its name on the wire is 'locationName'", "name");

        foreach (var place in (AttributePlace[])[AttributePlace.Shape, AttributePlace.Member, AttributePlace.Item, AttributePlace.Key, AttributePlace.Value])
        {
            On(place, "; leave it out: members are optional unless 'required' names them", "nullable optional isOptional null");
            On(place, Write("documentation"), "description title doc docs comment summary desc help");
            On(place, "; leave it out", "example examples readOnly writeOnly");
            On(place, Write("sensitive"), "secret password hidden confidential");
            On(place, Write("locationName"), "jsonName serializedName wireName alias json serializeAs");
            On(place, Write("sparse"), "nullableItems");
        }

        foreach (var place in (AttributePlace[])[AttributePlace.Member, AttributePlace.Item, AttributePlace.Key, AttributePlace.Value])
        {
            On(place, Write("shape"), "$ref ref target schema");
            On(place, "; its name is the key above, and its name on the wire is 'locationName'", "name");
        }

        On(AttributePlace.Member, Write("location"), "in");
        On(AttributePlace.Member, "; write 'location: header'", "header");
        On(AttributePlace.Member, "; write 'location: querystring'", "query httpQuery");
        On(AttributePlace.Member, "; write 'location: uri'", "path httpLabel");

        On(AttributePlace.Operation, Write("input"), "request requestBody parameters params body arguments args in payload");
        On(AttributePlace.Operation, Write("output"), "response responses returns return result results out");
        On(AttributePlace.Operation, Write("errors"), "throws exceptions failures faults raises");
        On(AttributePlace.Operation, "; write 'http: { method: GET, requestUri: /path }'", "method verb uri url path route requestUri");
        On(AttributePlace.Operation, Write("documentation"), "description summary doc docs comment title");
        On(AttributePlace.Operation, "; its name is the key above", "operationId id");
        On(AttributePlace.Http, Write("requestUri"), "uri url path route template");
        On(AttributePlace.Http, Write("method"), "verb");
        On(AttributePlace.Http, Write("responseCode"), "status statusCode code");

        On(AttributePlace.File, Write("shapes"), "types schemas models structures structs messages");
        On(AttributePlace.File, Write("operations"), "endpoints methods resources rpcs calls actions");
        On(AttributePlace.File, Write("metadata"), "service services info");
        On(AttributePlace.File, "; write 'metadata: { protocol: … }'", "protocol");
        On(AttributePlace.File, "; write 'metadata: { serviceId: … }'", "name serviceId serviceName");
        On(AttributePlace.File, Write("documentation"), "description title doc docs comment summary");
        On(AttributePlace.File, Write("namespace"), "package module");
        On(AttributePlace.Metadata, Write("serviceId"), "name service id serviceName");
        On(AttributePlace.Metadata, Write("apiVersion"), "version");
        return words;

        static string Write(string word) => "; write '" + word + "'";

        void On(AttributePlace place, string advice, string names)
        {
            foreach (var name in names.Split(' '))
            {
                words[(place, name.ToLowerInvariant())] = new OtherWord(advice);
            }
        }

        void Constraint(string advice, string names)
        {
            foreach (var place in (AttributePlace[])[AttributePlace.Shape, AttributePlace.Member, AttributePlace.Item, AttributePlace.Key, AttributePlace.Value])
            {
                foreach (var name in names.Split(' '))
                {
                    words[(place, name.ToLowerInvariant())] = new OtherWord(advice, Constrains: true);
                }
            }
        }
    }
}
