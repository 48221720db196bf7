using System.Globalization;
using SendEvent.Generators.Emitting;
using SendEvent.Generators.Model;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Hostile;

/// <summary>What ends a line, is invisible or turns the direction of text never stands as it is in a message or in emitted code.</summary>
public sealed class UnsafeTextTests
{
    /// <summary>Characters as YAML escapes them, and as messages and literals show them.</summary>
    public static TheoryData<string, string> Characters => new()
    {
        { "\\n", "\\u000A" },
        { "\\r", "\\u000D" },
        { "\\x1b", "\\u001B" },
        { "\\x7f", "\\u007F" },
        { "\\x85", "\\u0085" },
        { "\\u2028", "\\u2028" },
        { "\\u2029", "\\u2029" },
        { "\\u061C", "\\u061C" },
        { "\\u200B", "\\u200B" },
        { "\\u200E", "\\u200E" },
        { "\\u202E", "\\u202E" },
        { "\\u2066", "\\u2066" },
        { "\\uFEFF", "\\uFEFF" },
        { "\\uFFFE", "\\uFFFE" },
        { "\\U000E0001", "\\U000E0001" },
    };

    /// <summary>A place of every kind where text of a file comes into a message.</summary>
    private static readonly string[] Places =
    [
        "\"{0}\": x\n",
        "namespace: \"{0}\"\n",
        "metadata: { protocol: \"{0}\" }\n",
        "metadata: { protocol: json, \"{0}\": x }\n",
        "operations: { \"{0}\": {} }\n",
        "metadata: { protocol: json }\noperations: { A: { \"{0}\": x, http: { method: \"{0}\", requestUri: \"{0}\", responseCode: \"{0}\" }, input: \"{0}\", errors: [\"{0}\"] } }\n",
        "metadata: { protocol: rest-json }\noperations: { A: { http: { requestUri: \"/{{{0}}}\" } } }\n",
        "shapes: { \"{0}\": { type: string } }\n",
        "shapes: { A: \"{0}\" }\n",
        "shapes: { A: { type: \"{0}\" } }\n",
        "shapes: { A: { type: string, \"{0}\": 1, sensitive: \"{0}\", min: \"{0}\" } }\n",
        "shapes: { A: { type: string, \"{0}\": 1, \"{0}\": 2 } }\n",
        "shapes: { A: { type: string, enum: [\"{0}\", \"{0}\"] } }\n",
        "shapes: { A: { type: string, pattern: \"({0}\" } }\n",
        "shapes: { A: { type: string, pattern: !{0} x } }\n",
        "shapes: { A: { type: structure, payload: \"{0}\", required: [\"{0}\"], members: { \"{0}\": A, B: \"{0}\" } } }\n",

        // The name that is suggested is one of the file too.
        "shapes: { A: { type: structure, required: [abcdefgx], members: { \"abcdefg{0}\": A } } }\n",
        "shapes: { A: { type: structure, payload: abcdefgx, members: { \"abcdefg{0}\": A } } }\n",
    ];

    [Theory]
    [MemberData(nameof(Characters))]
    public void Messages_show_it_escaped(string yaml, string shown)
    {
        var messages = new List<string>();
        foreach (var place in Places)
        {
            var run = GeneratorRun.OfYaml(place.Replace("{0}", "a" + yaml + "b", StringComparison.Ordinal));
            messages.AddRange(run.Result.Diagnostics.Select(static d => d.Id + d.GetMessage(CultureInfo.InvariantCulture)));
        }

        Assert.All(messages, static message => Assert.Equal(UnsafeText.Escape(message), message));
        Assert.All(messages, static message => Assert.DoesNotContain("SEG0050", message, StringComparison.Ordinal));
        Assert.True(messages.Count(message => message.Contains("a" + shown + "b", StringComparison.Ordinal)) > 20, string.Join('\n', messages));
    }

    [Theory]
    [MemberData(nameof(Characters))]
    public void Emitted_code_has_it_escaped(string yaml, string shown)
    {
        using var run = GeneratorRun.OfYaml(
            """
            metadata: { protocol: rest-json, serviceId: "S{0}", serviceFullName: "F{0}", apiVersion: "{0}", endpointPrefix: "{0}", signingName: "{0}" }
            documentation: "d{0}d"
            operations: { Go: { http: { method: POST, requestUri: "/a{0}" }, input: In, documentation: "d{0}d", deprecated: true, deprecatedMessage: "m{0}" } }
            shapes:
              In: { type: structure, documentation: "d{0}d", locationName: "l{0}", members: { A: { shape: E, locationName: "n{0}", documentation: "d{0}d", location: header }, B: { shape: P } } }
              E: { type: string, enum: ["a{0}b", c], closed: true }
              P: { type: string, pattern: "a{0}b", deprecated: true, deprecatedMessage: "m{0}" }
            """.Replace("{0}", yaml, StringComparison.Ordinal)).ShouldCompile();

        var code = string.Concat(run.Result.GeneratedSources.Select(static source => source.SourceText.ToString())).Replace("\n", "", StringComparison.Ordinal);
        Assert.Equal(UnsafeText.Escape(code), code);
        Assert.True(code.Contains("\"a" + shown + "b\"", StringComparison.OrdinalIgnoreCase) || code.Contains("\"a" + yaml + "b\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("ä 类 😀", "\"ä 类 😀\"")]
    [InlineData("\u202Eabc", "\"\\u202Eabc\"")]
    [InlineData("\uDB40\uDC01", "\"\\U000E0001\"")]
    public void A_literal_says_what_it_is(string text, string literal) => Assert.Equal(literal, Literals.Text(text));
}
