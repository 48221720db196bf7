using System.Text.RegularExpressions;

namespace SendEvent.Runtime;

public sealed partial class SimpleDescriptor
{
    private Regex? _pattern;
    private volatile bool _patternTried;

    /// <summary>
    /// The expression of <see cref="Pattern"/>, which runs in time linear in the text; null if there is none or .NET
    /// cannot run it so (lookarounds, backreferences, syntax of another dialect).
    /// </summary>
    internal Regex? PatternExpression
    {
        get
        {
            if (!_patternTried)
            {
                _pattern = Pattern is null ? null : Build(Pattern);
                _patternTried = true;
            }

            return _pattern;
        }
    }

    private FloatingBounds? _floating;

    /// <summary>The bounds as the number types that hold fractions in binary have them.</summary>
    internal FloatingBounds Floating => _floating ??= new FloatingBounds(FloatingBound.Of(Min, FloatingMin), FloatingBound.Of(Max, FloatingMax));

    private static Regex? Build(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
