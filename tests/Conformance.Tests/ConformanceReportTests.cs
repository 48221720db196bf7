namespace SendEvent.Conformance.Tests;

/// <summary>The report says what the runs say.</summary>
public sealed class ConformanceReportTests
{
    [Fact]
    public void Report_of_own_cases_is_up_to_date()
    {
        var rendered = ConformanceReport.RenderOwn(ConformanceRun.Own);
        var (publicPart, ownPart) = ConformanceReport.Read();
        if (ConformanceReport.Accepts)
        {
            ConformanceReport.Write(publicPart, rendered);
            return;
        }

        Assert.True(rendered == ownPart, $"{ConformanceReport.Path} is out of date. {ConformanceReport.HowToAccept}\n{rendered}");
    }

    [Fact]
    public void Report_of_public_cases_is_up_to_date()
    {
        if (ConformanceRun.Public is not { } run)
        {
            Assert.Skip(VectorFolder.NoPublic);
            return;
        }

        var (publicPart, ownPart) = ConformanceReport.Read();
        if (ConformanceReport.Accepts)
        {
            ConformanceReport.Write(ConformanceReport.RenderPublic(run), ownPart);
            return;
        }

        var digest = ConformanceReport.DigestOf(publicPart);
        Assert.SkipWhen(
            digest is not null && digest != run.Folder.Digest(),
            $"The report is of the public cases with digest {digest}; these have {run.Folder.Digest()}.");
        var rendered = ConformanceReport.RenderPublic(run);
        Assert.True(rendered == publicPart, $"{ConformanceReport.Path} is out of date. {ConformanceReport.HowToAccept}\n{rendered}");
    }
}
