using System.Diagnostics;
using System.Globalization;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Texts and messages do not depend on the culture: the tests of all of them pass in a process with another one.</summary>
public class CultureTests
{
    private static readonly string[] s_namespaces = ["Cbor", "Formats", "Http", "Json", "Query", "Validation", "Values", "Xml"];

    [Fact]
    public async Task All_tests_pass_in_another_culture()
    {
        Assert.SkipWhen(OtherCulture.IsAsked, "this is the process with the other culture");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CultureTests).Assembly.Location);
        foreach (var name in s_namespaces)
        {
            start.ArgumentList.Add("-namespace");
            start.ArgumentList.Add($"SendEvent.Runtime.Tests.{name}");
        }

        // What is random, or slow by the number of its inputs, shows nothing more here.
        foreach (var name in new[] { "*FuzzTests", "*RoundTripTests", "*SecrecyTests", "*CostTests" })
        {
            start.ArgumentList.Add("-class-");
            start.ArgumentList.Add(name);
        }

        start.Environment[OtherCulture.Variable] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + error);

        // Nothing has failed, and not because nothing has run.
        var total = System.Text.RegularExpressions.Regex.Match(await output, @"Total: (\d+), Errors: 0, Failed: 0");
        Assert.True(total.Success && int.Parse(total.Groups[1].Value, CultureInfo.InvariantCulture) > 500, await output);
    }

    [Fact]
    public void The_culture_is_another()
    {
        Assert.SkipUnless(OtherCulture.IsAsked, "only in the process with the other culture");
        Assert.Equal("\u22121,5", (-1.5).ToString(CultureInfo.CurrentCulture));
    }

    /// <summary>The messages that tell a range, from readers that have one.</summary>
    [Fact]
    public void Ranges()
    {
        Assert.Equal("from -128 to 127", InOtherCulture(() => NumberText.FromTo(-128, 127)));
        Assert.Equal("between -128 and 127", InOtherCulture(() => NumberText.Between(-128, 127)));
    }

    private static string InOtherCulture(Func<string> text)
    {
        var before = CultureInfo.CurrentCulture;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        CultureInfo.CurrentCulture = culture;
        try
        {
            return text();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
