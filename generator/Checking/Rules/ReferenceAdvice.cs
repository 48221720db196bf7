using System;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>What to write in place of a name that no shape can have, or that is a type: the end of a message.</summary>
internal sealed class ReferenceAdvice
{
    private readonly CheckContext _context;

    private ReferenceAdvice(CheckContext context) => _context = context;

    /// <summary>Gives the advice; empty where the name may be that of a shape.</summary>
    public static string Of(CheckContext context, string name) => new ReferenceAdvice(context).Of(name);

    private string Of(string name)
    {
        var foreign = _context.Shapes.Where(s => s.Shape.Home is not null && s.Shape.OwnName == name).Select(static s => "'" + s.Shape.Name + "'").ToList();
        if (foreign.Count > 0)
        {
            return "; several projects have one: write " + string.Join(" or ", foreign);
        }

        var bare = name.TrimEnd('?', '!', ' ');
        if (bare.EndsWith("[]", StringComparison.Ordinal))
        {
            return List(bare.Substring(0, bare.Length - 2));
        }

        var angle = bare.IndexOf('<');
        if (angle > 0 && bare[bare.Length - 1] == '>')
        {
            var parts = bare.Substring(angle + 1, bare.Length - angle - 2).Split(',');
            return parts.Length == 1
                ? List(parts[0].Trim())
                : $"; a map is a shape: describe '{{ type: map, key: {Shape(parts[0])}, value: {Shape(parts[parts.Length - 1])} }}' under 'shapes' with a name, and write that name";
        }

        if (bare.IndexOf('|') > 0)
        {
            return "; a union is a shape: describe a structure with 'union: true' under 'shapes', and write its name";
        }

        if (name.StartsWith("#/", StringComparison.Ordinal) || name.StartsWith("./", StringComparison.Ordinal))
        {
            return $"; write '{Shape(name.Substring(name.LastIndexOf('/') + 1))}'";
        }

        return bare == name ? OfType(name)
            : name[name.Length - 1] == '?' ? $"; write '{Shape(bare)}': members are optional unless 'required' names them"
            : $"; write '{Shape(bare)}', and name the member in 'required'";
    }

    private static string OfType(string name)
    {
        if (PreludeOf(name) is { } shape)
        {
            return $"; write '{shape}', which needs no description, or describe a shape of that type and write its name";
        }

        var type = ShapeTypes.TryParse(name, out _) ? name : OtherTypes.Of(name);
        return type is null ? string.Empty : $"; '{name}' is a type: describe a shape with 'type: {type}', and write its name";
    }

    private string List(string item) =>
        $"; a list is a shape: describe '{{ type: list, member: {Shape(item)} }}' under 'shapes' with a name, and write that name";

    private string Shape(string name) =>
        MessageText.Excerpt(_context.Find(name.Trim()) is null && PreludeOf(name.Trim()) is { } prelude ? prelude : name.Trim());

    /// <summary>The shape that needs no description for a type of ours or of another language, or null.</summary>
    private static string? PreludeOf(string name)
    {
        var type = ShapeTypes.TryParse(name, out _) ? name : OtherTypes.Of(name);
        return type is not null && Prelude.Find(char.ToUpperInvariant(type[0]) + type.Substring(1)) is { } shape ? shape.Name : null;
    }
}
