using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>Makes addresses of nodes.</summary>
internal static class Address
{
    /// <summary>The address of a key.</summary>
    public static NodeAddress Key(FileModel file, params string[] keys) => new(file.Path, new EquatableArray<string>(keys));

    /// <summary>The address of a value.</summary>
    public static NodeAddress Value(FileModel file, params string[] keys) => new(file.Path, new EquatableArray<string>(keys), AtValue: true);

    /// <summary>The address of a shape, or of a key in it.</summary>
    public static NodeAddress Key(ShapeEntry entry, params string[] keys) => Key(entry.File, [.. entry.Path, .. keys]);

    /// <summary>The address of an attribute's value on a shape.</summary>
    public static NodeAddress Of(ShapeEntry entry, params string[] keys) =>
        Value(entry.File, [.. entry.Path, .. keys]);

    /// <summary>The address of an attribute's value on an operation.</summary>
    public static NodeAddress Of(OperationEntry entry, params string[] keys) =>
        Value(entry.File, ["operations", entry.Operation.Name, .. keys]);
}
