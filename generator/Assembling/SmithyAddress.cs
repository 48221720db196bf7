using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling;

/// <summary>Makes addresses of what stands in Smithy files: those of the JSON form, for the IDL too.</summary>
internal static class SmithyAddress
{
    public static NodeAddress Of(SmithyFile file, params string[] keys) => new(file.Path, new EquatableArray<string>(keys));

    public static NodeAddress Of(SmithyEntry entry, params string[] keys) => Of(entry.File, ["shapes", entry.Id, .. keys]);

    /// <summary>The address of the value of a key.</summary>
    public static NodeAddress ValueOf(SmithyEntry entry, params string[] keys) => Of(entry, keys) with { AtValue = true };

    /// <summary>The address of a member, in the shape that writes it down.</summary>
    public static NodeAddress Of(EntryMember member, params string[] keys) =>
        Of(member.Owner, IsFixed(member) ? [member.Name, .. keys] : ["members", member.Name, .. keys]);

    private static bool IsFixed(EntryMember member) =>
        member.Owner.Type is SmithyShapeType.List or SmithyShapeType.Set or SmithyShapeType.Map;
}
