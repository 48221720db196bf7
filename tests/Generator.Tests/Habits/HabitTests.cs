using System.Globalization;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Checking;

namespace SendEvent.Generators.Tests.Habits;

/// <summary>What people write who come from JSON Schema, OpenAPI or another language: each message says what to write instead.</summary>
public sealed class HabitTests
{
    public static TheoryData<string, string> Types => new()
    {
        { "int", "integer" }, { "int32", "integer" }, { "Int64", "long" }, { "bool", "boolean" }, { "uuid", "string" }, { "guid", "string" },
        { "date", "timestamp" }, { "datetime", "timestamp" }, { "date-time", "timestamp" }, { "object", "structure" }, { "struct", "structure" },
        { "array", "list" }, { "set", "list" }, { "dict", "map" }, { "bytes", "blob" }, { "any", "document" }, { "text", "string" },
        { "decimal", "bigDecimal" }, { "number", "integer" }, { "enum", "enum: [A, B]" }, { "union", "union: true" }, { "exception", "exception: true" },
        { "string[]", "list" }, { "list<string>", "list" }, { "map<string,int>", "map" }, { "string?", "string" },
    };

    /// <summary>A word, where it stands («»), the id, and the end of the message.</summary>
    public static TheoryData<string, string, string> Words
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (words, instead) in (ReadOnlySpan<(string, string)>)
                [("minLength minItems minimum minProperties", "'min'"), ("maxLength maxItems maximum", "'max'"), ("regex regexp", "'pattern'"), ("values choices", "'enum'"), ("exclusiveMinimum", "'min'"), ("format", "'pattern'")])
            {
                foreach (var word in words.Split(' '))
                {
                    data.Add($"shapes:\n  A: {{ type: string, «{word}»: 3 }}\n", "SEG0035", instead);
                    data.Add($"shapes:\n  A: {{ type: structure, members: {{ B: {{ shape: String, «{word}»: 3 }} }} }}\n", "SEG0035", instead);
                    data.Add($"shapes:\n  A: {{ type: list, member: {{ shape: String, «{word}»: 3 }} }}\n", "SEG0035", instead);
                }
            }

            // A typing error in a constraint loses it as well.
            data.Add("shapes:\n  A: { type: string, «patern»: a }\n", "SEG0035", "did you mean 'pattern'?");
            data.Add("shapes:\n  A: { type: string, «Max»: 3 }\n", "SEG0035", "did you mean 'max'?");
            data.Add("shapes:\n  A: { type: structure, members: { B: { shape: String, «requird»: true } } }\n", "SEG0035", "did you mean 'required'?");
            data.Add("shapes:\n  A: { type: boolean, «min»: 3 }\n", "SEG0035", "which is a boolean");
            data.Add("shapes:\n  A: { type: string, «required»: [B] }\n", "SEG0035", "which is a string");
            data.Add("shapes:\n  A: { type: structure, members: { B: { shape: String, «enum»: [a] } } }\n", "SEG0035", "it belongs on the shape referred to");
            data.Add("shapes:\n  A: { type: string, max: «1e99» }\n", "SEG0062", "there is");
            data.Add("shapes:\n  A: { type: string, min: «-1» }\n", "SEG0006", "0 or more on a string");

            data.Add("shapes:\n  A: { type: list, «items»: String }\n", "SEG0003", "'member'");
            data.Add("shapes:\n  A: { type: structure, «properties»: {} }\n", "SEG0003", "'members'");
            data.Add("shapes:\n  A: { type: structure, «extends»: B }\n", "SEG0003", "do not extend each other");
            data.Add("shapes:\n  A: { type: structure, members: { B: { shape: String, «nullable»: true } } }\n", "SEG0003", "unless 'required' names them");
            data.Add("shapes:\n  A: { type: string, «description»: x }\n", "SEG0003", "'documentation'");
            data.Add("shapes:\n  A: { type: structure, members: { B: { «$ref»: String } } }\n", "SEG0003", "'shape'");
            data.Add("operations:\n  A: { «request»: B }\n", "SEG0003", "'input'");
            data.Add("operations:\n  A: { http: { «path»: / } }\n", "SEG0003", "'requestUri'");
            data.Add("«types»:\n  A: { type: string }\n", "SEG0003", "'shapes'");
            data.Add("shapes:\n  A: { «type string» }\n", "SEG0003", "write 'type: string'");
            data.Add("shapes:\n  A: { type: string, «sensitive:true» }\n", "SEG0003", "write 'sensitive: true'");

            data.Add("shapes:\n  A: { type: structure, members: { B: { «type»: string } } }\n", "SEG0038", "write 'shape: String' in place of 'type: string'");
            data.Add("shapes:\n  A: { type: structure, members: { B: { «type»: int, max: 3 } } }\n", "SEG0038", "write 'shape: Integer' in place of 'type: int'");
            data.Add("shapes:\n  A: { type: structure, members: { B: { «type»: list, member: String } } }\n", "SEG0038", "describe it under 'shapes', with a name, and write 'B: TheName'");
            data.Add("shapes:\n  A: { type: list, member: { «type»: string } }\n", "SEG0038", "write 'shape: String' in place of 'type: string'");
            data.Add("shapes:\n  A: { type: structure, members: { B: { «members»: { C: String } } } }\n", "SEG0038", "write 'B: TheName'");

            data.Add("shapes:\n  A: { type: structure, members: { B: «Text?» } }\n  Text: { type: string }\n", "SEG0017", "write 'Text': members are optional unless 'required' names them");
            data.Add("shapes:\n  A: { type: structure, members: { B: «\"Text[]\"» } }\n  Text: { type: string }\n", "SEG0017", "describe '{ type: list, member: Text }' under 'shapes' with a name, and write that name");
            data.Add("shapes:\n  A: { type: structure, members: { B: «list<int>» } }\n", "SEG0017", "describe '{ type: list, member: Integer }' under 'shapes' with a name, and write that name");
            data.Add("shapes:\n  A: { type: structure, members: { B: «'map<string,Text>'» } }\n  Text: { type: string }\n", "SEG0017", "describe '{ type: map, key: String, value: Text }' under 'shapes' with a name, and write that name");
            data.Add("shapes:\n  A: { type: structure, members: { B: «int» } }\n", "SEG0017", "write 'Integer', which needs no description, or describe a shape of that type and write its name");
            data.Add("shapes:\n  A: { type: structure, members: { B: «object» } }\n", "SEG0017", "describe a shape with 'type: structure', and write its name");
            data.Add("shapes:\n  A: { type: structure, members: { B: «'#/definitions/Text'» } }\n  Text: { type: string }\n", "SEG0017", "write 'Text'");

            data.Add("shapes:\n  A: { type: structure, members: { «content-type»: String } }\n", "SEG0011", "call it 'contentType', and give its name on the wire with 'locationName: content-type'");
            data.Add("shapes:\n  A: { type: structure, members: { «a.b»: String } }\n", "SEG0011", "call it 'aB', and give its name on the wire with 'locationName: a.b'");
            data.Add("shapes:\n  «my.Shape»: { type: string }\n", "SEG0011", "call it 'myShape'");
            data.Add("shapes:\n  «B { type»: string }\n", "SEG0001", "");

            data.Add("shapes:\n«Order»:\n  type: structure\n  members: { Id: String }\nText: { type: string }\n", "SEG0037", "'Order' stands beside 'shapes', not under it: indent it, and what follows, by two spaces");
            data.Add("shapes:\n  A: { type: string }\n«B»: { type: string }\n", "SEG0037", "'B' stands beside 'shapes', not under it: indent it, and what follows, by two spaces");
            data.Add("shapes:\n  A:\n    type: structure\n    members:\n    «Id»: String\n    Name: String\n", "SEG0037", "'Id' stands beside 'members', not under it: indent it, and what follows, by two spaces");

            data.Add("shapes:\n  A: { type: structure, «members»: [B] }\n", "SEG0002", "write '{ … }'");
            data.Add("shapes:\n  A:\n    type: structure\n    «members»:\n      - Id: String\n", "SEG0002", "leave out the '-' before each key");
            data.Add("shapes:\n  A: { type: structure, members: { B: String }, required: «B» }\n", "SEG0002", "write '[B]'");
            data.Add("shapes:\n  A: { type: structure, members: { B: String }, required: «true» }\n", "SEG0002", "list names: '[A, B]'");
            data.Add("shapes:\n  «A»: { type: }\n", "SEG0010", "");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_type_of_another_language_names_ours(string type, string ours)
    {
        var model = CheckedModel.OfYaml($"shapes:\n  A: {{ type: \"{type}\" }}\n");
        var diagnostic = Assert.Single(model.Diagnostics);
        Assert.Equal("SEG0005", diagnostic.Id);
        Assert.Equal($"\"{type}\"", model.TextAt(diagnostic));
        Assert.Contains("; write ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains(ours, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_word_of_another_language_names_ours(string marked, string id, string end)
    {
        Assert.SkipWhen(end.Length == 0, "Told of elsewhere.");
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var stop = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var yaml = marked.Remove(stop + 1, 1).Remove(start, 1);
        var model = CheckedModel.OfYaml(yaml);
        var diagnostic = Assert.Single(model.Diagnostics, d => d.Id is not ("SEG0010" or "SEG0031") || d.Id == id);
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(yaml[start..stop], model.TextAt(diagnostic));
        Assert.Contains(end, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(id == "SEG0003" ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, diagnostic.Severity);
    }

    /// <summary>What AWS publishes is taken as it is.</summary>
    [Theory]
    [InlineData("shapes:\n  A: { type: string, maxLength: 3 }\n")]
    [InlineData("shapes:\n  A: { type: boolean, max: 3 }\n")]
    [InlineData("shapes:\n  A: { type: string, min: -1 }\n")]
    [InlineData("shapes:\n  A: { type: structure, members: { B: { shape: T, enum: [a] } } }\n  T: { type: string }\n")]
    public void A_published_description_gets_no_error(string yaml) =>
        Assert.All(CheckedModel.Of(new ModelFile("service-2.json", yaml, Published: true)).Diagnostics, static d => Assert.Equal(DiagnosticSeverity.Info, d.Severity));

    [Theory]
    [InlineData("«openapi»: 3.0.0\ninfo: { title: Shop }\npaths: {}\ncomponents: { schemas: { Order: { type: object } } }\n", "an OpenAPI description")]
    [InlineData("info: { title: Shop }\n«swagger»: '2.0'\npaths: {}\n", "an OpenAPI description")]
    [InlineData("{ \"«asyncapi»\": \"2.0\", \"operations\": { \"a b\": [] } }", "an AsyncAPI description")]
    [InlineData("«$schema»: https://json-schema.org/draft/2020-12/schema\ntype: object\nproperties: { id: { type: string } }\n", "a JSON Schema")]
    [InlineData("«$schema»: ./mine.json\ntype: object\n", "a JSON Schema")]
    [InlineData("type: object\n«properties»: { id: { type: string } }\n", "a JSON Schema")]
    public void A_file_of_another_format_gets_one_message(string marked, string format)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var yaml = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var diagnostic = Assert.Single(CheckedModel.OfYaml(yaml).Diagnostics);
        Assert.Equal("SEG0036", diagnostic.Id);
        Assert.InRange(start - diagnostic.Location.SourceSpan.Start, 0, 1);
        Assert.StartsWith("This file is " + format + ", which is not read: describe each of its types under 'shapes', as ", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$schema: ./shapes.schema.json\nshapes: { A: { type: string } }\n")]
    [InlineData("namespace: A\n$schema: https://json-schema.org/x\n")]
    public void A_schema_for_an_editor_is_no_other_format(string yaml) => Assert.Empty(CheckedModel.OfYaml(yaml).Ids);
}
