using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Assembling;
using SendEvent.Generators.Checking;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using FileOptions = SendEvent.Generators.Reading.FileOptions;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>Smithy files as nobody writes them: what comes of one is a model or diagnostics, and it takes no more memory than is fit.</summary>
public sealed class SmithyFuzzTests(ITestOutputHelper output)
{
    private const long MaxBytes = 100_000_000;

    private static readonly string[] Words =
    [
        "{", "}", "[", "]", "(", ")", ":", ":=", "=", ",", "$", "#", "@", "\"", "\"\"\"", "\\", "\\u", "\n", "\r", "\t", "///", "//", "_", "0", "-", "1e999999999",
        "99999999999999999999999999", "with [", "for ", "apply ", "structure ", "enum ", "Shop", "example.shop#", "smithy.api#", "mixin", "$version: \"1.0\"", "null", "\u2028", "\ud800",
        "type", "target", "traits", "members", "\0",
    ];

    [Fact]
    public void Changed_files_give_a_model_or_diagnostics()
    {
        var seed = FuzzSeed.Next();
        output.WriteLine($"SENDEVENT_FUZZ_SEED={seed}");
        var random = new Random(seed);
        var count = Environment.GetEnvironmentVariable("SENDEVENT_CATALOGUE") == "1" ? 200_000 : 4_000;
        for (var i = 0; i < count; i++)
        {
            var (ending, text) = i % 3 == 0 ? (".smithy.json", SmithyTexts.Ast) : (".smithy", SmithyTexts.Shop);
            var changed = Change(text, random);
            try
            {
                Run(ending, changed);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Assert.Fail($"SENDEVENT_FUZZ_SEED={seed}, file {i}: {exception}\n{changed}");
            }
        }
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "deep value", ".smithy", Head + "@a(" + new string('[', 100_000) + "\nstring A" },
        { "deep structure", ".smithy", Head + "@a(" + string.Concat(Enumerable.Repeat("{a:", 100_000)) + "\nstring A" },
        { "deep JSON", ".smithy.json", "{\"smithy\":\"2.0\",\"metadata\":{\"a\":" + new string('[', 100_000) },
        { "huge number", ".smithy", Head + "structure A { a: Integer = " + new string('9', 100_000) + "\n}" },
        { "huge exponent", ".smithy", Head + "structure A { a: Double = 1e" + new string('9', 1_000) + "\n}" },
        { "huge length", ".smithy", Head + "@length(min: 1e999999)\nstring A" },
        { "huge enum value", ".smithy", Head + "intEnum A { B = 1e9999999 }" },
        { "mixin of itself", ".smithy", Head + "@mixin\nstructure A with [A] {}" },
        { "circle of mixins", ".smithy", Head + Many(5_000, static i => $"@mixin\nstructure A{i} with [A{(i + 1) % 5_000}] {{ m{i}: String }}\n") },
        { "chain of mixins", ".smithy", Head + Many(1_000, static i => $"@mixin\nstructure A{i} with [A{i + 1}] {{ }}\n") },
        { "circle of resources", ".smithy", Head + "service S { resources: [A] }\nresource A { resources: [B] }\nresource B { resources: [A] }" },
        { "chain of resources", ".smithy", Head + "service S { resources: [A0] }\n" + Many(5_000, static i => $"resource A{i} {{ resources: [A{i + 1}] }}\n") },
        { "apply to each other", ".smithy", Head + Many(2_000, static i => $"apply A{i} @documentation(\"{i}\")\napply A0 @tags([\"{i}\"])\n") + "string A0" },
        { "errors only", ".smithy", Head + Many(50_000, static i => "structure\n") },
        { "no end of text", ".smithy", Head + Many(20_000, static i => "@a(\"\n") },
        { "underscores", ".smithy", Head + "string " + new string('_', 1_000_000) },
        { "long name", ".smithy", Head + "string " + new string('a', 100_000) },
        { "list of itself", ".smithy", Head + "list A { member: A }\nmap B { key: B, value: B }\nstructure C { @required c: C }\nunion D { d: D }" },
        { "unknown shapes", ".smithy", Head + "structure A {\n" + Many(10_000, static i => $"m{i}: Missing{i}\n") + "}" },
        { "nothing", ".smithy", "" },
        { "nothing in JSON", ".smithy.json", "" },
        { "not an object", ".smithy.json", "[]" },
    };

    private const string Head = "$version: \"2.0\"\nnamespace a\n";

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_files_cost_no_more_than_their_length(string what, string ending, string text)
    {
        Assert.NotEmpty(what);
        Run(ending, text);
    }

    private static void Run(string ending, string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var path = "/a" + ending;
        var isIdl = ending == ".smithy";
        var source = SourceText.From(text);
        var options = new FileOptions("Test.Model", false, !isIdl, false, default);
        var read = SmithyFileReader.Read(path, source, options, isIdl, TestContext.Current.CancellationToken);
        var assembled = SmithyAssembler.Assemble(new([read.File]), TestContext.Current.CancellationToken);
        var check = ModelChecker.Check(assembled.Files, TestContext.Current.CancellationToken);
        var problems = assembled.Problems.Concat(check.Problems).ToList();
        var places = SmithyLocator.Locate(path, source, options, isIdl, [.. problems.Select(static p => p.At)]);
        foreach (var finding in read.Findings.Concat(problems.Zip(places, static (problem, at) => new Finding(problem.Id, at, problem.Arguments, problem.Other is null ? null : at))))
        {
            Assert.NotEmpty(FindingReporter.ToDiagnostic(finding).GetMessage(CultureInfo.InvariantCulture));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MaxBytes);
    }

    private static string Change(string text, Random random)
    {
        var changed = new StringBuilder(text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(changed.Length + 1);
            var length = Math.Min(random.Next(1, random.Next(2, 60)), changed.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    changed.Remove(at, length);
                    break;
                case 1:
                    changed.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                case 2:
                    changed.Insert(random.Next(changed.Length + 1), changed.ToString(at, length));
                    break;
                default:
                    changed.Remove(at, length).Insert(at, Words[random.Next(Words.Length)]);
                    break;
            }
        }

        return changed.ToString();
    }

    private static string Many(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}
