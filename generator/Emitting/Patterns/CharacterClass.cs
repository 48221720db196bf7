using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Patterns;

/// <summary>
/// A set of characters. Of the first plane .NET decides by ranges and Unicode categories; characters beyond it are two units
/// to .NET, which has no category for them, so two sets bracket them: those that may and those that must be in the class.
/// </summary>
internal sealed record CharacterClass
{
    /// <summary>Ranges of UTF-16 units.</summary>
    public CodePointSet Units { get; init; } = CodePointSet.Empty;

    /// <summary>Categories as .NET writes them: <c>\p{L}</c>, <c>\P{L}</c>.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether <see cref="Units"/> and <see cref="Categories"/> say what is not in the class.</summary>
    public bool Negated { get; init; }

    /// <summary>What is taken away from the first plane.</summary>
    public CharacterClass? Subtracted { get; init; }

    /// <summary>The characters beyond the first plane that may be in the class. It is these that match.</summary>
    public CodePointSet AstralMay { get; init; } = CodePointSet.Empty;

    /// <summary>The characters beyond the first plane that are in the class for certain.</summary>
    public CodePointSet AstralMust { get; init; } = CodePointSet.Empty;

    /// <summary>Whether the class is nothing but <see cref="Units"/> and an exact set of astral characters.</summary>
    public bool IsExact => Categories.Count == 0 && !Negated && Subtracted is null;

    /// <summary>
    /// The class of a set of code points. Who names all surrogates means the characters made of them too: these then
    /// may be in the class, and the halves alone, which no text has, are not.
    /// </summary>
    public static CharacterClass Of(CodePointSet set)
    {
        var astral = set.Intersect(CodePointSet.Astral);
        var units = set.Intersect(CodePointSet.Units);
        var halves = units.Includes(CodePointSet.Surrogates);
        return new CharacterClass
        {
            Units = halves ? units.Except(CodePointSet.Surrogates) : units,
            AstralMay = halves ? CodePointSet.Astral : astral,
            AstralMust = astral,
        };
    }

    public static CharacterClass Of(params (int Low, int High)[] ranges) => Of(CodePointSet.Of(ranges));

    public CharacterClass Complement()
    {
        if (Subtracted is not null)
        {
            throw new PatternException("class intersection");
        }

        return this with
        {
            Negated = !Negated,
            AstralMay = CodePointSet.Astral.Except(AstralMust),
            AstralMust = CodePointSet.Astral.Except(AstralMay),
        };
    }

    public static CharacterClass Union(IEnumerable<CharacterClass> classes)
    {
        var flat = classes.Select(static item => item.Flat()).ToArray();
        if (flat.Length == 1)
        {
            return flat[0];
        }

        if (flat.Any(static item => item.Negated || item.Subtracted is not null))
        {
            throw new PatternException("union of classes");
        }

        return new CharacterClass
        {
            Units = CodePointSet.Of(flat.SelectMany(static item => item.Units.Ranges)),
            Categories = flat.SelectMany(static item => item.Categories).Distinct().ToArray(),
            AstralMay = CodePointSet.Of(flat.SelectMany(static item => item.AstralMay.Ranges)),
            AstralMust = CodePointSet.Of(flat.SelectMany(static item => item.AstralMust.Ranges)),
        };
    }

    public CharacterClass Intersect(CharacterClass other)
    {
        var left = Flat();
        var right = other.Flat();
        var may = left.AstralMay.Intersect(right.AstralMay);
        var must = left.AstralMust.Intersect(right.AstralMust);
        if (left.IsExact && right.IsExact)
        {
            return new CharacterClass { Units = left.Units.Intersect(right.Units), AstralMay = may, AstralMust = must };
        }

        // What is in both is what is in one and not outside the other.
        return left.Subtracted is null
            ? left with { Subtracted = right.Complement(), AstralMay = may, AstralMust = must }
            : throw new PatternException("class intersection");
    }

    /// <summary>The same class without negation, where it can be said without.</summary>
    private CharacterClass Flat()
    {
        if (!Negated || Subtracted is not null)
        {
            return this;
        }

        if (Categories.Count == 0)
        {
            // Surrogates are halves of astral characters, and these are counted separately.
            return this with { Negated = false, Units = CodePointSet.Units.Except(Units).Except(CodePointSet.Surrogates) };
        }

        if (Categories.Count == 1 && Units.IsEmpty)
        {
            var category = Categories[0];
            return this with { Negated = false, Categories = [(category[1] == 'p' ? @"\P" : @"\p") + category.Substring(2)] };
        }

        return this;
    }
}
