using SendEvent.Generators.Tests.Checking;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>What is said of text that is no YAML: where the mistake was made, not where a parser notices it, and what to write instead.</summary>
public sealed class SyntaxFaultTests
{
    /// <summary>The text, with « and » around what the message points at, and the message.</summary>
    public static TheoryData<string, string> Faults => new()
    {
        // A colon that is missing is told of on its line.
        { "shapes:\n  «Order»\n    type: structure\n", "a colon is missing: write 'Order:'" },
        { "shapes:\n  A:\n    «type string»\n    min: 1\n", "a colon is missing: write 'type: string'" },
        { "shapes:\n  A:\n    min: 1\n    «type string»\n", "a colon is missing: write 'type: string'" },
        { "shapes:\n  A:\n    type: structure\n    «members»\n      Id: Text\n", "a colon is missing: write 'members:'" },
        { "shapes:\n  A:\n    «type:string»\n    min: 1\n", "a space is missing behind the colon: write 'type: string'" },
        { "«shapes»\n  A: { type: string }\n", "a colon is missing: write 'shapes:'" },
        { "shapes:\n  A: { type: string }\n  # B\n\n  «B»\n    type: string\n", "a colon is missing: write 'B:'" },

        // Quotes.
        { "shapes:\n  A: { type: string, pattern: \"«\\d»+\" }\n", "'\\d' is no escape of double quotes: write '\\d+' in single quotes, where a backslash is a backslash" },
        { "shapes:\n  A:\n    pattern: \"^a\\\\b«\\w»$\"\n", "'\\w' is no escape of double quotes: write '^a\\\\b\\w$' in single quotes, where a backslash is a backslash" },
        { "shapes:\n  A:\n    documentation: «Note: x»\n", "text that has ': ' in it must stand in quotes: write 'Note: x'" },
        { "shapes:\n  A: { documentation: «Note: x», type: string }\n", "text that has ': ' in it must stand in quotes: write 'Note: x'" },
        { "shapes:\n  A:\n    documentation: «It's: x»  # why\n", "text that has ': ' in it must stand in quotes: write 'It''s: x'" },
        { "shapes:\n  A: { type: «\"»string }\n", "the text that begins here is not closed: write a \" at its end" },
        { "shapes:\n  A: { type: «'»string }\n", "the text that begins here is not closed: write a ' at its end" },
        { "shapes:\n  A: { pattern: «\"»abc }\n  B: { pattern: \"x\" }\n", "the text that begins here is not closed: write a \" at its end" },
        { "shapes:\n  A:\n    documentation: «'it's fine'»\n", "a quote inside of quotes is written twice: write 'it''s fine'" },
        { "shapes:\n  A:\n    documentation: «\"Foo\" is bar»\n", "text that begins with '\"' must stand in quotes: write '\"Foo\" is bar'" },

        // Text that begins with a character that means something.
        { "shapes:\n  A:\n    pattern: «[A-Z]+»\n", "text that begins with '[' must stand in quotes: write '[A-Z]+'" },
        { "shapes:\n  A:\n    type: string\n    pattern: «{a}x»\n", "text that begins with '{' must stand in quotes: write '{a}x'" },
        { "shapes:\n  A:\n    pattern: «*»\n", "text that begins with '*' must stand in quotes: write '*'" },
        { "shapes:\n  A:\n    documentation: «& more»\n", "text that begins with '&' must stand in quotes: write '& more'" },
        { "shapes:\n  A:\n    documentation: «@see x»\n", "text that begins with '@' must stand in quotes: write '@see x'" },
        { "shapes:\n  A:\n    documentation: «`x` is»\n", "text that begins with '`' must stand in quotes: write '`x` is'" },
        { "shapes:\n  A:\n    documentation: «%x»\n", "text that begins with '%' must stand in quotes: write '%x'" },
        { "shapes:\n  A:\n    documentation: «|text»\n    type: string\n", "text that begins with '|' must stand in quotes: write '|text'" },
        { "shapes:\n  A:\n    pattern: «>x»\n", "text that begins with '>' must stand in quotes: write '>x'" },

        // Brackets are told of where they were opened.
        { "shapes:\n  A:\n    type: string\n    enum: «[»a, b\n  B: { type: string }\n", "the '[' here is not closed: write a ']' where it ends" },
        { "shapes:\n  A: «{» type: string\n  B: { type: string }\n", "the '{' here is not closed: write a '}' where it ends" },
        { "shapes:\n  A: «{» type: string\n", "the '{' here is not closed: write a '}' where it ends" },
        { "shapes:\n  A: { enum: «[»a, b }\n  B: { type: string }\n", "the '[' here is not closed: write a ']' where it ends" },
        { "shapes:\n  A: { enum: [a, b]«]» }\n", "this ']' closes nothing: leave it out, or put the text in quotes" },
        { "shapes:\n  A: { type: string }«}»\n  B: { type: string }\n", "this '}' closes nothing: leave it out, or put the text in quotes" },
        { "{\n  \"shapes\": «{»\n    \"A\": { \"type\": \"string\" }\n", "the '{' here is not closed: write a '}' where it ends" },
        { "shapes:\n  A: { type: string «min»: 1 }\n", "a ',' is missing before 'min', or the text before it must stand in quotes" },
        { "shapes:\n  A: { type: string, enum: [a, «,» b] }\n", "nothing stands before this ',': leave it out" },

        // Indentation.
        { "shapes:\n«\t»A:\n\t\ttype: string\n", "a tab cannot indent a line: write spaces" },
        { "shapes:\n  A:\n    type: string\n«\t»min: 1\n", "a tab cannot indent a line: write spaces" },
        { "shapes:\n  A:\n    type: string\n   «min: 1»\n", "this line is indented by 3 spaces, but the lines above it, which it could belong to, by 0 or 2 or 4" },
        { "shapes:\n  A: { type: string }\n    «B: { type: string }»\n", "this line is indented by 4 spaces, but the lines above it, which it could belong to, by 0 or 2" },
        { "shapes:\n  A:\n    type: string\n     «min: 1»\n", "this line goes on with the text of line 3: indent it like that line if it is a key of its own, else put the text in quotes" },
        { "shapes:\n  A:\n    documentation: Some text\n      «that goes: on»\n", "this line goes on with the text of line 3: indent it like that line if it is a key of its own, else put the text in quotes" },
        { "shapes:\n  A:\n    members:\n      Id: Text\n      «-» Name: Text\n", "an item of a list cannot stand among keys: leave out the '-'" },
        { "shapes:\n  A:\n    required:\n      - Id\n      «Name»\n      - B\n", "a key cannot stand among the items of a list: leave out the '-' of the others, or indent this line" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Says_what_to_write_where_the_mistake_is(string marked, string message)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var end = marked.IndexOf('»', StringComparison.Ordinal) - 1;
        var yaml = marked.Remove(end + 1, 1).Remove(start, 1);

        // Line ends of any kind, and a file that ends without one.
        foreach (var text in (string[])[yaml, yaml.Replace("\n", "\r\n", StringComparison.Ordinal), yaml.TrimEnd('\n')])
        {
            var model = CheckedModel.OfYaml(text);
            var fault = Assert.Single(model.Diagnostics, static d => d.Id == "SEG0001");
            Assert.EndsWith("): SEG0001: This is not YAML: " + message, CheckedModel.Print(fault), StringComparison.Ordinal);
            Assert.Equal(yaml[start..end], model.TextAt(fault));
            Assert.Equal(yaml[..start].Count(static c => c == '\n'), fault.Location.GetLineSpan().StartLinePosition.Line);
            Assert.Equal([], model.Ids.Except(["SEG0001", "SEG0010"]));
        }
    }

    /// <summary>A fault costs the shape that it stands in, and that has what was read before the fault.</summary>
    [Theory]
    [MemberData(nameof(Faults))]
    public void The_shapes_around_it_are_emitted(string marked, string message)
    {
        Assert.NotEmpty(message);
        var lines = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        Assert.SkipWhen(lines[0] != "shapes:" || lines[1][0] == '\t', "The section itself is no YAML, or the others would have to be indented by tabs too.");
        var yaml = $"shapes:\n  Before: {{ type: structure, members: {{ T: Short }} }}\n{string.Join('\n', lines[1..])}\n  After: {{ type: structure, members: {{ T: Short, N: Missing }} }}\n  Short: {{ type: string, max: 3 }}\n";

        var run = GeneratorRun.OfYaml(yaml);

        Assert.Contains("Test.Model.Before.g.cs", run.HintNames);
        Assert.Contains("Test.Model.After.g.cs", run.HintNames);
        Assert.Contains("Short", run.Source("Test.Model.Before.g.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(run.Result.Diagnostics, static d => d.Id is "SEG0017" or "SEG0050");
        run.ShouldCompile();
    }

    [Fact]
    public void Each_broken_shape_is_told_of_at_once()
    {
        var model = CheckedModel.OfYaml("shapes:\n  A:\n    type string\n    min: 1\n  B: { type: string }\n  C: { pattern: \"\\d\" }\n  D: { type: list, member: Nothing }\n");
        Assert.Equal(["test.shapes.yaml(3,5)", "test.shapes.yaml(6,18)"], model.Diagnostics.Select(static d => CheckedModel.Print(d).Split(':')[0]));
        Assert.Equal(["B"], model.Service.Shapes.Select(static s => s.Name));
    }

    [Fact]
    public void What_is_wrong_behind_a_fault_is_found_where_it_is()
    {
        var model = CheckedModel.OfYaml("shapes:\n  A:\n    type string\n    min: 1\n  B: { type: integer, max: 1, min: 3 }\n");
        Assert.Equal("test.shapes.yaml(5,36): SEG0018: No value of shape 'B' is at least 3 and at most 1", CheckedModel.Print(model.Diagnostics[1]));
    }

    [Fact]
    public void The_number_of_faults_is_bounded()
    {
        var model = CheckedModel.OfYaml("shapes:\n" + string.Concat(Enumerable.Range(0, 100).Select(static i => $"  A{i}:\n    type string\n    min: 1\n")));
        Assert.InRange(model.Diagnostics.Count, 10, 12);
    }
}
