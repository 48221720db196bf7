namespace SendEvent.Catalogue.Tests.Smithy;

/// <summary>A service read from its Smithy model has the operations, members and bytes that it has when read from its <c>service-2.json</c>.</summary>
public sealed class TwoFormsTests(ITestOutputHelper output)
{
    public static IEnumerable<TheoryDataRow<string>> Services() =>
        CatalogueTests.SkipReason is { } reason ? [new TheoryDataRow<string>("none") { Skip = reason }]
        : TwoForms.All.Count == 0 ? [new TheoryDataRow<string>("none") { Skip = "No service in both forms: set SENDEVENT_SMITHY_MODELS and SENDEVENT_MODELS." }]
        : TwoForms.All.Select(static service => new TheoryDataRow<string>(service.Name));

    [Theory]
    [MemberData(nameof(Services))]
    public void Service(string name)
    {
        var check = TwoFormsCheck.Run(TwoForms.All.Single(service => service.Name == name));
        output.WriteLine($"{check.Compared} random values compared");
        Assert.True(check.Compared > 0, "Nothing was compared.");
        var wrong = check.Differences;
        Assert.True(wrong.Count == 0, $"{wrong.Count} differ:\n{string.Join('\n', wrong.Take(40))}");
    }
}
