using System.Globalization;
using Microsoft.CodeAnalysis;
using SendEvent.Generators.Tests.Checking;
using SendEvent.Tests;

namespace SendEvent.Generators.Tests.Habits;

/// <summary>Files with the mistakes of beginners, which are not part of the repository: SENDEVENT_BEGINNER_FILES names their folder.</summary>
public sealed class BeginnerFileTests
{
    /// <summary>Words by which a message says what to write instead.</summary>
    private static readonly string[] Remedies = ["write ", "did you mean ", "leave ", "indent ", "call it ", "put ", "which is ", "quotes", "belongs on", "no file gives metadata"];

    public static TheoryData<string> Files => PublishedFolder.BeginnerFiles is { } folder
        ? [.. Directory.GetFiles(folder, "*.shapes.yaml").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
        : [""];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mistake_is_an_error_that_says_what_to_write(string file)
    {
        Assert.SkipWhen(file.Length == 0, "No files of beginners: set SENDEVENT_BEGINNER_FILES.");
        var model = CheckedModel.OfYaml(File.ReadAllText(Path.Combine(PublishedFolder.BeginnerFiles!, file)));
        Assert.NotEmpty(model.Diagnostics);
        foreach (var diagnostic in model.Diagnostics)
        {
            var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
            Assert.True(Remedies.Any(remedy => message.Contains(remedy, StringComparison.Ordinal)) || diagnostic.Id is "SEG0060" or "SEG0017" or "SEG0032" or "SEG0018" or "SEG0007", message);
            Assert.DoesNotContain("While ", message, StringComparison.Ordinal);
            Assert.True(diagnostic.Severity >= DiagnosticSeverity.Warning, message);
        }
    }
}
