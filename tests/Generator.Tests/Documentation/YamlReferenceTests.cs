using SendEvent.Generators.Reading.Descriptions;

namespace SendEvent.Generators.Tests.Documentation;

/// <summary>The reference of the words of a shape file has them all.</summary>
public sealed class YamlReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "yaml.md"));

    public static TheoryData<string> Words => [.. Enum.GetValues<AttributePlace>().SelectMany(AttributeTable.In).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Words))]
    public void Word_has_its_row(string word) => Assert.Contains($"`{word}`", Reference, StringComparison.Ordinal);
}
