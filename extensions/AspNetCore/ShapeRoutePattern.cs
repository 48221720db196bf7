using Microsoft.AspNetCore.Routing.Patterns;

namespace SendEvent.AspNetCore;

/// <summary>
/// Makes patterns of ASP.NET Core of the paths of operations. A pattern is never narrower than its path: the server looks at the request's
/// own path again, as it came.
/// </summary>
internal static class ShapeRoutePattern
{
    /// <summary>Gives the pattern of a path such as <c>/rooms/{room}/files/{path+}</c>.</summary>
    public static RoutePattern Of(string path)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var segments = new List<RoutePatternPathSegment>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var open = segment.IndexOf('{', StringComparison.Ordinal);
            if (open < 0)
            {
                // A question mark cannot be in a literal of a pattern.
                var literal = Uri.UnescapeDataString(segment);
                segments.Add(RoutePatternFactory.Segment(literal.Contains('?', StringComparison.Ordinal)
                    ? RoutePatternFactory.ParameterPart(NameOf("segment", names))
                    : RoutePatternFactory.LiteralPart(literal)));
                continue;
            }

            var name = segment[(open + 1)..segment.IndexOf('}', open)];
            var isGreedy = name.EndsWith('+');
            name = NameOf(name.TrimEnd('+'), names);
            if (isGreedy)
            {
                // Nothing can stand behind one of these in a pattern.
                segments.Add(RoutePatternFactory.Segment(RoutePatternFactory.ParameterPart(name, null, RoutePatternParameterKind.CatchAll)));
                break;
            }

            segments.Add(RoutePatternFactory.Segment(RoutePatternFactory.ParameterPart(name)));
        }

        return RoutePatternFactory.Pattern(path, segments);
    }

    // Names of parameters differ by more than case.
    private static string NameOf(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
        {
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
