using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Descriptions;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>A description that is read again takes over the shapes whose text is the same, and nothing else.</summary>
public sealed class ReadMemoryTests
{
    private const string Json =
        """
        {"shapes":{
          "A":{"type":"string","max":3},
          "B":{"type":"structure","members":{"a":{"shape":"A"}}},
          "C":{"type":"string","nonsense":1}
        }}
        """;

    [Fact]
    public void A_shape_with_the_same_text_is_the_same_shape()
    {
        var path = NewPath();
        var before = Read(path, Json);
        var after = Read(path, Json.Replace("\"max\":3", "\"max\":4", StringComparison.Ordinal));
        Assert.Equal(4, after.Model.Shapes[0].Max);
        Assert.Same(Shape(before, "B"), Shape(after, "B"));
    }

    [Fact]
    public void A_shape_with_findings_is_read_again_and_they_move()
    {
        var path = NewPath();
        var before = Read(path, Json);
        var after = Read(path, "\n" + Json);
        Assert.Equal("SEG0003", Assert.Single(before.Findings).Id);
        var finding = Assert.Single(after.Findings);
        Assert.Equal(before.Findings[0].At!.StartLine + 1, finding.At!.StartLine);
        Assert.Equal(before.Model, after.Model);
    }

    [Fact]
    public void The_name_counts_too()
    {
        var path = NewPath();
        Read(path, Json);
        var after = Read(path, Json.Replace("\"A\":{", "\"A2\":{", StringComparison.Ordinal));
        Assert.Equal(["A2", "B", "C"], after.Model.Shapes.Select(shape => shape.Name));
    }

    [Fact]
    public void Files_written_by_hand_and_published_ones_share_nothing()
    {
        var path = NewPath();
        Assert.Equal("SEG0004", Assert.Single(Read(path, Json, published: true).Findings).Id);
        Assert.Equal("SEG0003", Assert.Single(Read(path, Json, published: false).Findings).Id);
    }

    /// <summary>After any edit of any character, the file reads as if it were read for the first time.</summary>
    [Fact]
    public void An_edit_reads_as_a_new_file_does()
    {
        var path = NewPath();
        var kept = Read(path, Json);
        for (var at = 0; at < Json.Length; at++)
        {
            var edited = Json.Remove(at, 1);
            var again = Read(path, edited);
            var anew = Read(at + "-" + path, edited);
            Assert.Equal(anew.Model with { Path = path }, again.Model);
            Assert.Equal(anew.Findings.Select(finding => finding.Id), again.Findings.Select(finding => finding.Id));
            kept = Read(path, Json);
        }

        Assert.NotNull(kept.Memory);
    }

    private static string NewPath() => $"{Guid.NewGuid():N}.json";

    private static ShapeModel Shape(ReadResult result, string name) => result.Model.Shapes.Single(shape => shape.Name == name);

    private static ReadResult Read(string path, string text, bool published = false) =>
        ShapeFileReader.Read(path, SourceText.From(text), new Generators.Reading.FileOptions("N", false, published, false, default), TestContext.Current.CancellationToken);
}
