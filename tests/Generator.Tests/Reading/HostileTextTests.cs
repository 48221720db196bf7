using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Descriptions;
using SendEvent.Generators.Tests.Checking;
using FileOptions = SendEvent.Generators.Reading.FileOptions;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>Texts made to break readers: nothing is thrown, nothing grows without bound, and positions stay inside the text.</summary>
public sealed class HostileTextTests
{
    private const string Shape = "shapes:\n  A: { type: string }\n";

    public static TheoryData<string, string> Nested => new()
    {
        { "brackets", new string('[', 100_000) },
        { "braces", string.Concat(Enumerable.Repeat("{a: ", 100_000)) },
        { "lines", string.Concat(Enumerable.Repeat("[\n", 100_000)) },
        { "dashes", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "questions", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "blocks", string.Concat(Enumerable.Range(0, 1000).Select(static i => new string(' ', i) + "a:\n")) },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Deep_nesting_ends_with_a_finding(string name, string text)
    {
        Assert.NotEmpty(name);
        var model = CheckedModel.OfYaml(Shape + "examples:\n " + text.Replace("\n", "\n ", StringComparison.Ordinal));

        Assert.Equal(["SEG0009"], model.Ids.Except(["SEG0008"]));
        Assert.Equal("A", Assert.Single(model.Service.Shapes).Name);
    }

    [Fact]
    public void A_billion_laughs_end_with_a_finding()
    {
        var text = "examples:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n";
        for (var c = 'b'; c <= 'k'; c++)
        {
            var alias = "*" + (char)(c - 1);
            text += string.Create(CultureInfo.InvariantCulture, $"  {c}: &{c} [{string.Join(", ", Enumerable.Repeat(alias, 10))}]\n");
        }

        var model = CheckedModel.OfYaml(Shape + text);

        Assert.Equal(["SEG0008"], model.Ids);
        Assert.Single(model.Service.Shapes);
    }

    [Fact]
    public void Aliases_for_a_long_text_end_with_a_finding()
    {
        var yaml = "examples: { text: &a " + new string('x', 100_000) + " }\n" + Shape.Replace("}", ", documentation: *a }", StringComparison.Ordinal);
        yaml += string.Concat(Enumerable.Range(0, 200).Select(static i => $"  A{i}: {{ type: string, documentation: *a }}\n"));

        var model = CheckedModel.OfYaml(yaml);

        Assert.EndsWith(": SEG0008: Shape files have no use for aliases for more than 10000000 characters", CheckedModel.Print(Assert.Single(model.Diagnostics)), StringComparison.Ordinal);
        Assert.Equal(101, model.Service.Shapes.Count);
    }

    /// <summary>A message is looked for in all names; with very many messages, that would take minutes.</summary>
    [Fact]
    public void Only_the_first_findings_suggest_names()
    {
        var names = string.Join(", ", Enumerable.Range(0, 150).Select(static i => $"Publisher{i}"));
        var model = CheckedModel.OfYaml($"shapes:\n  A: {{ type: structure, required: [{names}], members: {{ Publisher: T }} }}\n  T: {{ type: string }}\n");
        Assert.Equal(150, model.Diagnostics.Count);
        Assert.Equal(100, model.Diagnostics.Count(static d => CheckedModel.Print(d).EndsWith("did you mean 'Publisher'?", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_long_way_round_makes_a_short_message()
    {
        var yaml = "shapes:\n" + string.Concat(Enumerable.Range(0, 1000).Select(static i => $"  S{i}: {{ type: structure, required: [m], members: {{ m: S{(i + 1) % 1000} }} }}\n"));
        Assert.Equal(
            "test.shapes.yaml(1001,54): SEG0019: 'S999.m' cannot be required, as no value could ever be made: "
            + "S0.m → S1.m → S2.m → S3.m → S4.m → … → S995.m → S996.m → S997.m → S998.m → S999.m → S0",
            CheckedModel.Print(Assert.Single(CheckedModel.OfYaml(yaml).Diagnostics)));
    }

    [Fact]
    public void An_alias_inside_its_own_anchor_ends() =>
        Assert.Equal(["SEG0008"], CheckedModel.OfYaml(Shape + "examples: &a [*a]\n").Ids);

    [Fact]
    public void Aliases_stand_for_what_they_name()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              A: &a { type: string, max: &m 3 }
              B: *a
              C: { type: list, max: *m, member: A }
              D: { type: structure, required: &r [X, Y], members: &members { X: A, Y: B } }
              E: { type: structure, required: *r, members: *members }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal(3, model.Shape("B").Max);
        Assert.Equal(3, model.Shape("C").Max);
        Assert.Equal(model.Shape("D") with { Name = "E" }, model.Shape("E"));
    }

    [Fact]
    public void Problems_in_aliases_point_at_what_they_name()
    {
        var model = CheckedModel.OfYaml("shapes:\n  A: &a { type: list, member: Zzz }\n  B: *a\n");
        Assert.All(model.Diagnostics, d => Assert.Equal("Zzz", model.TextAt(d)));
        Assert.Equal(["SEG0017", "SEG0017"], model.Ids);
    }

    [Fact]
    public void A_huge_scalar_is_read()
    {
        var text = new string('x', 4_000_000);
        var model = CheckedModel.OfYaml("shapes:\n  A: { type: string, documentation: \"" + text + "\" }\n");
        Assert.Empty(model.Ids);
        Assert.Equal(text.Length, model.Shape("A").Documentation!.Length);
    }

    [Fact]
    public void A_huge_invalid_value_makes_a_short_message() =>
        Assert.True(CheckedModel.Print(Assert.Single(CheckedModel.OfYaml("shapes:\n  A: { type: string, max: " + new string('x', 100_000) + " }\n").Diagnostics)).Length < 200);

    [Fact]
    public void A_control_character_in_a_message_is_escaped() =>
        Assert.Equal(
            "test.shapes.yaml(2,14): SEG0005: 'a\\u000Ab\\u2028c' is not a type of shape",
            CheckedModel.Print(CheckedModel.OfYaml("shapes:\n  A: { type: \"a\\nb\\u2028c\" }\n").Diagnostics[0]));

    [Theory]
    [InlineData("shapes:\n  A: { type: string }\n\0  B: { type: string }\n", "test.shapes.yaml(3,1)")]
    [InlineData("shapes:\n  A: { type: string }\n  B: { type: \"str\0ing\" }\n", "test.shapes.yaml(3,18)")]
    [InlineData("shapes:\n  A: { type: string }\n\0", "test.shapes.yaml(3,1)")]
    public void A_nul_is_reported_where_it_is(string yaml, string at)
    {
        var model = CheckedModel.OfYaml(yaml);
        Assert.Equal(at + ": SEG0001: This is not YAML: the character U+0000 may not stand in YAML", CheckedModel.Print(Assert.Single(model.Diagnostics)));
        Assert.Contains(model.Service.Shapes, static s => s.Name == "A");
    }

    [Fact]
    public void A_tab_that_indents_is_reported_on_its_line() =>
        Assert.StartsWith(
            "test.shapes.yaml(2,", CheckedModel.Print(Assert.Single(CheckedModel.OfYaml("shapes:\n\tA: { type: string }\n").Diagnostics)), StringComparison.Ordinal);

    [Theory]
    [InlineData("shapes:\r\n  A: { type: string, enum: [a, €a], documentation: 'x' }\r\n", 2)]
    [InlineData("shapes:\r  A: { type: string, enum: [a, €a] }\r", 2)]
    [InlineData("# 😀\nshapes:\n  A: { documentation: \"😀\", type: string, enum: [a, €a] }\n", 3)]
    [InlineData("shapes:\n  A:\n    documentation: |\n      One\n        two\n\n    type: string\n    enum:\n    - a\n    - €a\n", 10)]
    public void Positions_survive_line_ends_and_astral_characters(string marked, int line)
    {
        var at = marked.IndexOf('€', StringComparison.Ordinal);
        var model = CheckedModel.OfYaml(marked.Remove(at, 1));
        var span = Assert.Single(model.Diagnostics).Location;
        Assert.Equal(at, span.SourceSpan.Start);
        Assert.Equal(1, span.SourceSpan.Length);
        Assert.Equal(line, span.GetLineSpan().StartLinePosition.Line + 1);
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. "shapes:\n  A: { type: string }\n"u8]);
        var text = SourceText.From(stream);
        var read = ShapeFileReader.Read("a", text, new FileOptions("N", false, false, false, default), TestContext.Current.CancellationToken);
        Assert.Empty(read.Findings);
        Assert.Equal("A", Assert.Single(read.Model.Shapes).Name);
    }

    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void Rare_line_ends_lose_nothing_silently(string separator)
    {
        var model = CheckedModel.OfYaml($"shapes:\n  A: {{ type: string, documentation: \"one{separator}two\" }}\n  B: {{ type: string }}\n");
        Assert.True(model.Ids.Contains("SEG0001") || model.Service.Shapes.Count == 2);
        Assert.All(model.Diagnostics, static d => Assert.InRange(d.Location.SourceSpan.Start, 0, 100));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("---\n...\n")]
    [InlineData("~\n")]
    [InlineData("shapes:\n")]
    [InlineData("shapes: {}\noperations: ~\nmetadata:\n")]
    public void Nothing_is_no_fault(string yaml) => Assert.Empty(CheckedModel.OfYaml(yaml).Ids);

    /// <summary>Cutting and changing a text at every place: whatever comes of it, nothing is thrown.</summary>
    [Fact]
    public void Damaged_texts_never_throw()
    {
        const string Yaml = "namespace: N\nmetadata: { protocol: rest-json }\noperations:\n  Op: { http: { method: GET, requestUri: '/{B}' }, input: A, errors: [{ shape: A, error: { code: X } }] }\nshapes:\n  A: &a\n    type: structure\n    required: [B]\n    members: { B: { shape: T, location: uri }, C: U }\n  T: { type: string, min: 1, pattern: \"a\\u0041|\" }\n  U: { type: map, key: T, value: { shape: A } }\n";
        foreach (var damage in (string[])["", "[", "}", "\"", "'", ": ", "\n", "\t", "&", "*a", "!", "? ", "- ", "|", "%", "\0", "\uD800", "\u2028", "\\U99999999"])
        {
            for (var i = 0; i <= Yaml.Length; i++)
            {
                CheckedModel.OfYaml(damage.Length == 0 ? Yaml[..i] : Yaml.Insert(i, damage));
            }
        }
    }
}
