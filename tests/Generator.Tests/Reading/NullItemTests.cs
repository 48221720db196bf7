using SendEvent.Generators.Tests.Checking;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>What YAML takes for nothing is a text where texts are listed.</summary>
public sealed class NullItemTests
{
    [Theory]
    [InlineData("[a, null, ~]", "a,null,~")]
    [InlineData("[null]", "null")]
    [InlineData("[a, Null, 'null', \"~\"]", "a,Null,null,~", "SEG0025")]
    [InlineData("[a, ~, ~]", "a,~", "SEG0025")]
    public void Values_of_an_enum(string values, string expected, params string[] ids)
    {
        var model = CheckedModel.OfYaml("shapes: { A: { type: string, enum: " + values + " } }");
        Assert.All(model.Ids, id => Assert.Contains(id, ids));
        Assert.Equal(expected, string.Join(',', model.Shape("A").Enum.Select(static v => v.Value)));
    }

    [Theory]
    [InlineData("shapes: { A: { type: structure, required: [null], members: { B: A } } }")]
    [InlineData("shapes: { A: { type: structure, required: [~], members: { B: A } } }")]
    [InlineData("metadata: { protocol: json }\noperations: { Op: { errors: [~] } }")]
    [InlineData("metadata: { protocol: json }\noperations: { Op: { errors: [null] } }")]
    public void Names_of_nothing_are_reported(string yaml) => Assert.NotEmpty(CheckedModel.OfYaml(yaml).Ids);

    [Fact]
    public void A_member_may_be_called_null()
    {
        var model = CheckedModel.OfYaml("shapes: { A: { type: structure, required: [null], members: { null: T } }, T: { type: string } }");
        Assert.Empty(model.Ids);
        Assert.True(model.Shape("A").Members[0].Required);
    }
}
