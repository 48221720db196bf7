using SendEvent.Conformance.Tests.Smithy;

namespace SendEvent.Conformance.Tests;

/// <summary>The report says what the runs say.</summary>
public sealed class ConformanceReportTests
{
    [Fact]
    public void Report_of_own_cases_is_up_to_date() => ConformanceReport.Check(
        ConformanceReport.OwnHeading, ConformanceRun.Own.Folder.Digest(), static () => ConformanceReport.RenderOwn(ConformanceRun.Own));

    [Fact]
    public void Report_of_public_cases_is_up_to_date()
    {
        if (ConformanceRun.Public is not { } run)
        {
            Assert.Skip(VectorFolder.NoPublic);
            return;
        }

        ConformanceReport.Check(ConformanceReport.PublicHeading, run.Folder.Digest(), () => ConformanceReport.RenderPublic(run));
    }

    [Fact]
    public void Report_of_Smithys_cases_is_up_to_date()
    {
        Assert.SkipWhen(SmithyRun.Files.Count == 0, SmithyRun.NoFolder);
        ConformanceReport.Check(ConformanceReport.SmithyHeading, SmithyReport.Digest(), SmithyReport.Render);
    }
}
