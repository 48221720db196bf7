using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Assembling;
using SendEvent.Generators.Assembling.Loading;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Tree;
using FileOptions = SendEvent.Generators.Reading.FileOptions;

namespace SendEvent.Generators.Tests.Smithy;

/// <summary>Smithy files as they are once they are put together, as text: a line for each thing that is said of a shape.</summary>
internal static class LoadedModel
{
    public static SmithyFile Read(string path, string text)
    {
        var options = new FileOptions("Test.Model", false, false, false, default);
        return SmithyFileReader.Read(path, SourceText.From(text), options, path.EndsWith(".smithy", StringComparison.Ordinal), TestContext.Current.CancellationToken).File;
    }

    /// <summary>The shapes with their names made absolute and what <c>apply</c> says, and with their mixins if they are to be taken in.</summary>
    public static string Print(bool flatten, params SmithyFile[] files)
    {
        var context = flatten
            ? SmithyAssembler.Load(files.ToEquatableArray(), TestContext.Current.CancellationToken)
            : ShapeLoader.Load(files.ToEquatableArray(), TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var entry in context.Shapes.Where(entry => !flatten || !entry.IsMixin))
        {
            lines.AddRange(Print(entry, flatten).Select(line => entry.Id + line));
        }

        lines.Sort(StringComparer.Ordinal);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Print(SmithyEntry entry, bool flatten)
    {
        yield return ": " + SmithyShapeTypes.NameOf(entry.Type);
        foreach (var trait in entry.Traits.ToList())
        {
            yield return $" @{trait.Name} {Print(trait.Value)}";
        }

        foreach (var property in entry.Properties.Where(static p => p.Value.Kind is not (SmithyNodeKind.Array or SmithyNodeKind.Object) || p.Value.Items.Count + p.Value.Members.Count > 0))
        {
            // Smithy's own JSON says that there is no input; its language need not.
            if (property.Value.Text != Assembling.Prelude.Unit)
            {
                yield return $" {property.Name} {Print(property.Value)}";
            }
        }

        if (!flatten)
        {
            for (var i = 0; i < entry.Mixins.Count; i++)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $" mixin {i} {entry.Mixins[i]}");
            }
        }

        for (var i = 0; i < entry.Members.Count; i++)
        {
            var member = entry.Members[i];
            yield return string.Create(CultureInfo.InvariantCulture, $"${member.Name} {i} -> {member.Target}");
            foreach (var trait in member.Traits.ToList())
            {
                yield return $"${member.Name} @{trait.Name} {Print(trait.Value)}";
            }
        }
    }

    public static string Print(SmithyNode node)
    {
        switch (node.Kind)
        {
            case SmithyNodeKind.Text or SmithyNodeKind.ShapeId:
                return "\"" + node.Text.Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
            case SmithyNodeKind.Number:
                return double.Parse(node.Text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
            case SmithyNodeKind.Boolean:
                return node.Text;
            case SmithyNodeKind.Array:
                return "[" + string.Join(',', node.Items.Select(Print)) + "]";
            case SmithyNodeKind.Object:
                return "{" + string.Join(',', node.Members.OrderBy(static m => m.Name, StringComparer.Ordinal).Select(static m => m.Name + ":" + Print(m.Value))) + "}";
            default:
                return "null";
        }
    }
}
