using System.Text;
using System.Text.RegularExpressions;
using SendEvent.Generators.Emitting.Patterns;
using SendEvent.Generators.Tests.Names;

namespace SendEvent.Generators.Tests.Patterns;

/// <summary>What is said to be enforced really is: .NET takes it, and where .NET takes the original too, both mean the same.</summary>
public class PatternConstructionTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "-", "_", "1", " ", ".", "\n", "é", "\U0001F600", @"\d", @"\w", @"\S", @"\W", "[a-z]", "[^a]", "[^a-z0-9_]", @"[\w-]", @"\p{L}", @"\p{So}", @"[^\p{L}1]", @"\P{N}",
        @"[\p{Print}&&[^a]]", @"[a[b-d]]", "(", ")", "(?:", "|", "*", "+", "?", "{2}", "{1,3}", "{0,50}", "{100}", "{2,}", "++", "^", "$", @"\b", "(?i)", "(?s)", "[", "]", "&&", @"\", "{",
        @"\u", @"\x{", @"\p", @"\p{L", "(?", "[:", ":]", "&", @"\Q", @"\E", @"\uD83D", @"\uDE00", @"\c", "{,", "}", "(?P<", "(?i-", "\uD83D", "[^", @"\0", "z-a",
    ];

    private static readonly string[] Samples = Enumerable.Range(0, 60).Select(MakeSample).ToArray();

    [Fact]
    public void What_is_enforced_can_be_constructed()
    {
        var random = new Random(6);
        var enforced = 0;
        for (var round = 0; round < 6_000; round++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var result = PatternTranslator.Translate(pattern);
            Assert.Equal(result, PatternTranslator.Translate(pattern));
            if (result.Enforced)
            {
                enforced++;
                Construct(pattern, result.DotNetPattern!);
            }
        }

        Assert.InRange(enforced, 300, 6_000);
    }

    [Theory]
    [InlineData("a{0,9999}")]
    [InlineData("(?:ab){4999}")]
    [InlineData("[a-z]{9998}a")]
    [InlineData("(?:a|b|cd){0,2499}")]
    [InlineData(".{1,3333}")]
    [InlineData(".{1,9999}")]
    [InlineData("(?:a{100}b?){99}")]
    [InlineData("^(?:a{1,1999})$")]
    [InlineData("(?:a*){9999}")]
    [InlineData("(?:^a$|b){999}")]
    [InlineData(@"\ba{1999}")]
    [InlineData("(?i)a{9999}")]
    [InlineData(@"\p{L}{1,416}")]
    public void The_largest_that_is_enforced_can_be_constructed(string pattern) =>
        Construct(pattern, PatternTranslator.Translate(pattern).DotNetPattern!);

    [Fact]
    public void Published_patterns_mean_the_same()
    {
        var patterns = PublishedModels.LoadOrSkip()
            .SelectMany(static model => PublishedModels.Shapes(model.Root))
            .Select(static shape => PublishedModels.Text(shape.Shape, "pattern"))
            .OfType<string>()
            .Distinct();
        var refused = new List<string>();
        foreach (var pattern in patterns)
        {
            var result = PatternTranslator.Translate(pattern);
            if (!result.Enforced)
            {
                refused.Add(result.Reason + ": " + pattern);
                continue;
            }

            var regex = Construct(pattern, result.DotNetPattern!);
            if (Original(pattern) is { } original)
            {
                foreach (var sample in Samples.Concat(Derived(pattern)))
                {
                    Assert.True(original.IsMatch(sample) == regex.IsMatch(sample), pattern + "\n" + regex + "\non " + sample);
                }
            }
        }

        Assert.All(refused, static reason => Assert.StartsWith("look", reason, StringComparison.Ordinal));
    }

    private static Regex Construct(string pattern, string translated)
    {
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new InvalidOperationException(pattern + "\n=> " + translated, e);
        }
    }

    /// <summary>The pattern as .NET reads it itself; on ASCII samples it differs only where .NET has another dialect.</summary>
    private static Regex? Original(string pattern)
    {
        try
        {
            return pattern.Contains(@"\u10000", StringComparison.Ordinal) ? null : new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Strings that look like what the pattern wants: its own plain text, with some of each class put in.</summary>
    private static IEnumerable<string> Derived(string pattern)
    {
        var plain = Regex.Replace(pattern, @"\\d|\[0-9\]", "7");
        plain = Regex.Replace(plain, @"\[[^\]]*\]|\\w", "a");
        foreach (var count in new[] { 1, 2, 12, 36 })
        {
            var text = Regex.Replace(plain, @"(.)(?:\{(\d+)(?:,\d*)?\}|[*+?])", match =>
                new StringBuilder().Insert(0, match.Groups[1].Value, match.Groups[2].Success ? int.Parse(match.Groups[2].Value) : count).ToString());
            yield return Regex.Replace(text, @"[\^$()?\\]", "");
        }
    }

    private static string MakeSample(int seed)
    {
        var random = new Random(seed);
        var length = random.Next(1, seed < 30 ? 6 : 60);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)(seed % 3 == 0 ? random.Next('a', 'z' + 1) : random.Next(' ', 0x7F))));
    }
}
