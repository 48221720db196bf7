using System.Text;
using Usage.Lending;
using Grade = Usage.Lending.Level;

namespace SendEvent.Usage.Tests;

/// <summary>What a Smithy file says and a published description does not: defaults, items that differ, members that a client may leave out.</summary>
public sealed class SmithyTests
{
    private const string Full = """{"days":14,"fee":0.5,"open":true,"title":"standard","level":"basic","tags":[],"branch":"north"}""";

    [Fact]
    public void A_member_with_a_default_always_has_a_value()
    {
        var made = new Policy { Branch = "north" };
        var read = Policy.OfJson("""{"branch":"north"}""");
        Assert.Equal(made, read);
        Assert.Equal(Full, read.ToJsonString());
        Assert.Equal(made, Policy.Make(branch: "north"));
        int days = read.Days;
        bool isOpen = read.Open;
        Assert.Equal((14, true, 0.5m, "standard"), (days, isOpen, (decimal)read.Fee, read.Title));
        Assert.Equal(Grade.Basic, read.Level);
        Assert.Empty(read.Tags);
        Assert.Null(read.Note);
    }

    [Fact]
    public void What_is_set_wins()
    {
        var policy = new Policy { Branch = "north", Days = 7, Open = false, Tags = [new Tag { Key = "a" }] };
        Assert.Equal(policy, Policy.OfJson(policy.ToJsonString()));
        Assert.StartsWith("""{"days":7,"fee":0.5,"open":false""", policy.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Null_is_absent()
    {
        Assert.Equal(new Policy { Branch = "north" }, Policy.OfJson("""{"days":null,"open":null,"tags":null,"branch":"north"}"""));
    }

    [Fact]
    public void A_default_of_an_input_is_left_to_the_service()
    {
        Assert.Equal("{}", Sent(new PutPolicyInput()));
        Assert.Equal("""{"days":3}""", Sent(new PutPolicyInput { Days = 3 }));
        Assert.Equal("""{"policy":""" + Full.Replace("0.5", "\"0.5\"", StringComparison.Ordinal) + "}", Sent(new PutPolicyInput { Policy = new Policy { Branch = "north" } }));
        var output = PutPolicyOperation.OfHttpResponse(new ShapeHttpResponse { StatusCode = 200, Body = "{}"u8.ToArray() });
        Assert.Equal(14, output.Days.Value);
    }

    [Fact]
    public void A_client_may_leave_out_what_is_required_and_optional_for_clients()
    {
        var policy = new Policy();
        Assert.Null(policy.Branch);
        var violation = Assert.Single(Assert.Throws<ShapeValidationException>(policy.Validate).Violations);
        Assert.Equal("Policy.branch", violation.Path);
    }

    [Fact]
    public void Items_differ()
    {
        var tag = new Tag { Key = "a", Value = "1" };
        new Policy { Branch = "n", Tags = [tag, tag with { Value = "2" }] }.Validate();
        var violations = Assert.Throws<ShapeValidationException>(new Policy { Branch = "n", Tags = [tag, new Tag { Key = "b" }, tag with { }] }.Validate).Violations;
        Assert.Equal(("Policy.tags", "must not have an item twice: those at 0 and 2 are equal"), violations.Select(static violation => (violation.Path, violation.Problem)).Single());
    }

    [Fact]
    public void A_case_of_a_union_may_have_no_content()
    {
        Handover desk = new Handover.Desk();
        Assert.Equal("""{"desk":{}}""", desk.ToJson().GetRawText());
        Assert.Equal(desk, Handover.OfJson("""{"desk":{"later":1},"shelf":null}"""));
        Assert.Equal(desk, Handover.OfValue(desk.ToValue()));
        Assert.Equal(desk, System.Text.Json.JsonSerializer.Deserialize<Handover>(System.Text.Json.JsonSerializer.Serialize(desk)));
        Assert.Equal(desk, Handover.Make(desk: true));
        Assert.Equal(desk, Handover.OfXml(desk.ToXml()));
        Assert.Throws<ShapeValidationException>(() => Handover.Make());
        Assert.Throws<ShapeValidationException>(() => Handover.Make(desk: true, shelf: "a"));
        Assert.Equal("at the desk", desk switch { Handover.Desk => "at the desk", Handover.Shelf { Value: var shelf } => shelf, _ => "" });
        Assert.Equal(desk, new Loan { Handover = desk }.Handover);
    }

    private static string Sent(PutPolicyInput input) => Encoding.UTF8.GetString(PutPolicyOperation.ToHttpRequest(input).Body.Span);
}
