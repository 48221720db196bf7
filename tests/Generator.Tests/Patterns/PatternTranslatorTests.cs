using System.Text.RegularExpressions;
using SendEvent.Generators.Emitting.Patterns;

namespace SendEvent.Generators.Tests.Patterns;

public class PatternTranslatorTests
{
    private const string Astral = "\U0001F600";

    [Theory]
    [InlineData("abc", "abc")]
    [InlineData(@"^[a-z\_\-]+\.\/\#$", @"^[\-_a-z]+\./#$")]
    [InlineData(@"(a|b)(?:c)(?<n>d)(?P<m>e)", "(?:a|b)(?:c)(?:d)(?:e)")]
    [InlineData("a+?b*?c??d{2}?", "a+b*c?d{2}")]
    [InlineData(@"\d\w\s", @"[0-9][0-9A-Z_a-z][\u0009-\u000D ]")]
    [InlineData(@"[\w.-]", @"[\-.0-9A-Z_a-z]")]
    [InlineData(@"[a-z-[b]", @"[\-\[a-z]")]
    [InlineData(@"\x41\x{42}\u0043\u{44}\0105\cJ\e", @"ABCDE\u000A\u001B")]
    [InlineData(@"{$}{a{x}", @"\{$\}\{a\{x\}")]
    [InlineData("(?#c)(?i)a(?-i:b)(?i-m)", "(?i)a(?-i:b)(?i-m)")]
    [InlineData(@"\Qa.b\Ec", @"(?:a\.b)c")]
    [InlineData(".*", @"[^\u000A\u000D\u0085\u2028\u2029]*")]
    [InlineData("(?s).*", @"[\u0000-\uFFFF]*")]
    [InlineData("\U0001F600+", @"(?:\uD83D\uDE00)+")]
    [InlineData(@"[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\t]*", @"[\u0009 -\uFFFD]*")]
    public void Text_of_the_translation(string pattern, string expected) =>
        Assert.Equal(new PatternResult(expected, true, null), PatternTranslator.Translate(pattern));

    [Theory]
    [InlineData(@"^[a-zA-Z0-9\-\_\.]{1,5}$", "a-_.9", "a b", "", "123456")]
    [InlineData(@"^(S|s)3:\/\/[a-z\'\*\!\=\@\,\?\/]+$", "s3://a'*!=@,?/", "s3:/a")]
    [InlineData(@"^(-|_|\s)?$", "_", "__")]
    [InlineData(@"^\p{Print}+$", "a ~", "é", "\t")]
    [InlineData(@"^[\p{Print}&&[^|:/]]+$", "a b", "a:b", "a/b", "é")]
    [InlineData(@"^[a-z&&d-k&&[^h]]+$", "dgk", "h", "a", "&")]
    [InlineData(@"^[\p{L}&&[^a-c]]+$", "dé", "a", "1")]
    [InlineData(@"^[^\p{C}\p{IsWhitespace}]+$", "aé\U0001F600", "a b", "\u0001")]
    [InlineData(@"^[\p{all}]*$", "\n\U0001F600é")]
    [InlineData(@"^(\p{LD}|\p{Punct}| )+$", "aé1 !", "\t")]
    [InlineData(@"^\p{XDigit}{2}-\p{XDigit}{2}$", "aF-09", "ag-00")]
    [InlineData(@"^[\p{Graph}\x20]*$", "a b!", "a\tb")]
    [InlineData(@"^[\p{Upper}\p{Digit}_]+$", "A_1", "a")]
    [InlineData(@"^[^\p{Cntrl}]*$", "é\U0001F600", "\u007F")]
    [InlineData(@"^[\p{Alnum}\p{Punct}\p{Blank}]*$", "a1! \t", "é")]
    [InlineData(@"^[0-9\p{IsAlphabetic}+]*$", "é1+", "-")]
    [InlineData(@"^\P{ASCII}\P{L}\pL\p{^L}\p{gc=Lu}$", "é1a1B", "a1a1B")]
    [InlineData(@"^[[:alpha:]_[:^digit:]]+$", "a_é", "1")]
    [InlineData(@"^[\D]$", "a", "1")]
    [InlineData(@"^[\D5]+$", "a5", "1")]
    [InlineData(@"^[\S ]{2}$", "a ", "a\t")]
    [InlineData(@"^[a-z\s'\x{0022},.{$}\[\]=_\-\+]+$", "a \"[{$}]=", "A")]
    [InlineData(@"^arn:\d{1}+:\d{3}+:x$", "arn:1:123:x", "arn:12:123:x")]
    [InlineData(@"^[\/]?+[a-z]+(\/[a-z]+)*$", "/a/b", "//a")]
    [InlineData("^a*+b?+c++$", "aabc", "aab")]
    [InlineData(@"^[0-9a-z]{2}{0,3}$", "abcdef", "abc", "abcdefgh")]
    [InlineData(@"^\h\R\v$", "\t\r\n\u2028", "a\n\n")]
    [InlineData(@"^[^\\\_]*$", "a-b", "a_b", @"a\b")]
    [InlineData(@"^[]a]+$", "]a", "b")]
    [InlineData(@"^[\w[\]]+$", "a[]", "-")]
    [InlineData(@"^[a[bc]d]+$", "abcd", "[", "]")]
    [InlineData(@"^[a-z-[aeiou]]+$", "aei-b", "[", "1")]
    [InlineData(@"^[\w-.]+$", "a-.", "/")]
    [InlineData(@"^[!-&&]+$", "!&%", "a")]
    [InlineData(@"\A\S[\p{Print}]*\z", "a b", " a", "a\n")]
    [InlineData("^a$", "a\n", "a\n\n")]
    [InlineData("(?i)^abc$", "ABC", "abd")]
    [InlineData("^(?i:a)b$", "Ab", "AB")]
    [InlineData("^a.c$", "abc", "a\nc", "a\rc", "a\u2028c")]
    [InlineData("(?s)^a.c$", "a\nc", "ac")]
    [InlineData("b", "abc", "ac")]
    [InlineData("", "abc")]
    [InlineData(@"^\w+\b$", "ab", "a-")]
    [InlineData("^a(|b)$", "ab", "abb")]
    public void Meaning(string pattern, string match, params string[] others)
    {
        var regex = Construct(pattern);

        Assert.True(regex.IsMatch(match), regex.ToString());
        Assert.All(others, other => Assert.False(regex.IsMatch(other), regex + " on " + other));
    }

    [Theory]
    [InlineData("^.{2}$")]
    [InlineData("^[^a]{2}$")]
    [InlineData(@"^\S{2}$")]
    [InlineData(@"^\W{2}$")]
    [InlineData(@"^[\D\S]{2}$")]
    [InlineData(@"^[\u0020-\uD7FF\uE000-\uFFFD\uD800\uDC00-\uDBFF\uDFFF\r\n\t]{2}$")]
    [InlineData(@"^[\u0020-\uFFFF]{2}$")]
    [InlineData(@"^[^\u0000-\u0020]{2}$")]
    [InlineData(@"^[\x{20}-\x{10FFFF}]{2}$")]
    [InlineData(@"^\p{So}{2}$")]
    [InlineData(@"^[^\p{L}]{2}$")]
    [InlineData(@"^\P{L}{2}$")]
    [InlineData(@"^\p{S}[\p{S}\p{N}]$")]
    [InlineData(@"^[\uD83D\uDE00-\uD83D\uDE0F]{2}$")]
    [InlineData("^[\U0001F5FF-\U0001F9FF]{2}$")]
    [InlineData("^\U0001F600{2}$")]
    [InlineData(@"^\uD83D\uDE00{2}$")]
    [InlineData(@"^(\uD83D\uDE00|x){2}$")]
    [InlineData(@"^[\uD83D\uDE00x]{1,2}x?$")]
    public void Counts_are_of_characters(string pattern)
    {
        var regex = Construct(pattern);

        Assert.True(regex.IsMatch(Astral + Astral), regex.ToString());
        Assert.False(regex.IsMatch(Astral + Astral + Astral), regex.ToString());
        Assert.Equal(pattern.Contains("{1,2}", StringComparison.Ordinal), regex.IsMatch(Astral));
    }

    [Theory]
    [InlineData(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$", "é 1\U00020000", Astral)]
    [InlineData(@"\p{L}+", "1\U00020000", Astral)]
    [InlineData(@"[\P{N}x]+y", Astral + "y", "1y")]
    [InlineData(@"^[\P{C}\t]+$", "\t" + Astral, "\n")]
    [InlineData(@"^\p{L}{1,3}$", "\U00020000\U00020000\U00020000", Astral)]
    [InlineData(@"^[^\p{L}]+$", Astral, "\U00020000")]
    [InlineData(@"^\p{ASCII}+$", "a", Astral)]
    [InlineData(@"^[a-z]*$", "a", Astral)]
    [InlineData(@"^[^\x{10000}-\x{10FFFF}]*$", "é", Astral)]
    [InlineData(@"^[^\uD800\uDC00-\uDBFF\uDFFF]{1,2}$", "éa", Astral)]
    [InlineData(@"^[^\uD83D\uDE00]*$", "\U0001F601", Astral)]
    [InlineData(@"^[\uD83D\uDE01-\uD83E\uDD00]*$", "\U0001F601\U0001F7FF\U0001F900", Astral)]
    public void Characters_beyond_the_first_plane(string pattern, string match, string other)
    {
        var regex = Construct(pattern);

        Assert.True(regex.IsMatch(match), regex.ToString());
        Assert.False(regex.IsMatch(other), regex.ToString());
    }

    [Theory]
    [InlineData("(?!aws:).*", "lookahead")]
    [InlineData("(?=a)b", "lookahead")]
    [InlineData("(?<!a)b", "lookbehind")]
    [InlineData("(?<=a)b", "lookbehind")]
    [InlineData(@"(a)\1", "backreference")]
    [InlineData(@"(?<n>a)\k<n>", "backreference")]
    [InlineData("(?P<n>a)(?P=n)", "backreference")]
    [InlineData("(?>a)", "atomic group")]
    [InlineData("(a)?(?(1)b|c)", "conditional")]
    [InlineData("(a(?R)?b)", "recursion")]
    [InlineData("a++a", "possessive quantifier")]
    [InlineData("(ab)*+", "possessive quantifier")]
    [InlineData("(a*+)a", "possessive quantifier")]
    [InlineData(@"\p{L}++é", "possessive quantifier")]
    [InlineData("(?x)a b", "option x")]
    [InlineData(@"\p{IsLatin}", @"Unicode property \p{IsLatin}")]
    [InlineData(@"\y", @"unknown escape \y")]
    [InlineData(@"\Ga", @"\G")]
    [InlineData(@"a\", @"malformed: \ at the end")]
    [InlineData("(a", "malformed: unclosed (")]
    [InlineData("a)", "malformed: unmatched )")]
    [InlineData("[a", "malformed: unclosed [")]
    [InlineData("[b-a]", "malformed: range in reverse order")]
    [InlineData("*a", "malformed: nothing to repeat")]
    [InlineData("a{2,1}", "malformed: counts in reverse order")]
    [InlineData("a{,5}", "malformed: {,")]
    [InlineData(@"\u12", "malformed: hexadecimal digits")]
    [InlineData("a{10000}", "repeat too large")]
    [InlineData("^a{2000}$", "repeat too large")]
    [InlineData("((a{100}){100}){100}", "repeat too large")]
    [InlineData("a{99999999999999999999}", "repeat too large")]
    public void What_cannot_be_enforced(string pattern, string reason) =>
        Assert.Equal(new PatternResult(null, false, reason), PatternTranslator.Translate(pattern));

    [Fact]
    public void Deep_nesting_is_no_danger()
    {
        Assert.Equal("nested too deeply", PatternTranslator.Translate(new string('(', 100_000)).Reason);
        Assert.Equal("nested too deeply", PatternTranslator.Translate(new string('[', 100_000) + "a").Reason);
        Assert.Equal("nested too deeply", PatternTranslator.Translate("a" + new string('*', 100_000)).Reason);
    }

    [Fact]
    public void Large_counts_fall_back_to_units()
    {
        var regex = Construct("^.{0,1900}$");

        Assert.Matches(regex, new string('a', 1900));
        Assert.DoesNotMatch(regex, new string('a', 1901));
    }

    internal static Regex Construct(string pattern)
    {
        var result = PatternTranslator.Translate(pattern);
        Assert.True(result.Enforced, pattern + ": " + result.Reason);
        Assert.Null(result.Reason);
        return new Regex(result.DotNetPattern!, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }
}
