using System.Linq;
using SendEvent.Generators.Checking.Rules;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>A shape while it is checked: rules replace it by what is left of it.</summary>
internal sealed class ShapeEntry(FileModel file, ShapeModel shape)
{
    /// <summary>The file that describes it.</summary>
    public FileModel File { get; } = file;

    public ShapeModel Shape { get; set; } = file.Plain && IsPlain(file, shape) ? shape with { Plain = true } : shape;

    /// <summary>The shape as the file has it, before rules took anything out of it.</summary>
    public ShapeModel Described => File.Shapes.FirstOrDefault(s => s.Name == Shape.Name) ?? Shape;

    /// <summary>The keys under which the file has it: those of a member whose constraints make the shape.</summary>
    public string[] Path { get; init; } = ["shapes", KeyOf(file, shape.Name)];

    /// <summary>Whether the keys are those that the name of the shape gives.</summary>
    public bool IsAtItsName => Path.Length == 2 && Path[1] == Shape.Name;

    /// <summary>Whether an operation or a root needs it.</summary>
    public bool Reached { get; set; }

    private static string KeyOf(FileModel file, string name)
    {
        foreach (var renamed in file.Renamed)
        {
            if (renamed.Name == name)
            {
                return renamed.Key;
            }
        }

        return name;
    }

    // A list or map that somebody wrote by hand, or that a root names, has verbs.
    private static bool IsPlain(FileModel file, ShapeModel shape) =>
        ShapeKinds.Simple.Has(shape.Type)
        || (file.Published && shape.Type is ShapeType.List or ShapeType.Map
            && !file.Roots.Any(root => Wildcard.Matches(root, shape.Name)));
}
