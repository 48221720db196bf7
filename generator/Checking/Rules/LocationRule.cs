using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>A member has a kind that its place in a message can hold. Otherwise its place is left out.</summary>
internal static class LocationRule
{
    private const ShapeKinds Simple = ShapeKinds.Number | ShapeKinds.String | ShapeKinds.Timestamp | (ShapeKinds)(1 << (int)ShapeType.Boolean);

    private const ShapeKinds EventHeader = ShapeKinds.Blob | ShapeKinds.String | ShapeKinds.Timestamp | (ShapeKinds)(
        (1 << (int)ShapeType.Boolean) | (1 << (int)ShapeType.Byte) | (1 << (int)ShapeType.Short) | (1 << (int)ShapeType.Integer) | (1 << (int)ShapeType.Long));

    public static void Check(CheckContext context)
    {
        foreach (var entry in context.Wanted)
        {
            List<MemberModel>? repaired = null;
            for (var i = 0; i < entry.Shape.Members.Count; i++)
            {
                var member = entry.Shape.Members[i];
                if (member.Location is not null && !CanHold(context, member))
                {
                    Report(context, entry, member, "location", member.Location);
                    repaired ??= [.. entry.Shape.Members];
                    repaired[i] = member with { Location = null };
                }

                if (member.EventHeader && !EventHeader.Has(context.Find(member.Shape)!.Shape.Type))
                {
                    Report(context, entry, member, "eventheader", "eventheader");
                    repaired ??= [.. entry.Shape.Members];
                    repaired[i] = repaired[i] with { EventHeader = false };
                }
            }

            if (repaired is not null)
            {
                entry.Shape = entry.Shape with { Members = repaired.ToEquatableArray() };
            }
        }
    }

    private static void Report(CheckContext context, ShapeEntry entry, MemberModel member, string attribute, string location)
    {
        if (member.Misplaced)
        {
            return;
        }

        var type = ShapeTypes.Describe(context.Find(member.Shape)!.Shape.Type);
        var at = Address.Of(entry, "members", member.Name, attribute);
        context.Report(Descriptors.ImpossibleLocation, at, location, entry.Shape.Name + "." + member.Name, type);
    }

    private static bool CanHold(CheckContext context, MemberModel member)
    {
        var shape = context.Find(member.Shape)!.Shape;
        return member.Location switch
        {
            "statusCode" => ShapeKinds.Integral.Has(shape.Type),
            "uri" => Simple.Has(shape.Type),
            "headers" => shape.Type == ShapeType.Map && IsSimple(context, shape.Value!),
            "header" => member.JsonValue || Simple.Has(shape.Type) || IsListOfSimple(context, shape),
            _ => Simple.Has(shape.Type) || IsListOfSimple(context, shape) || IsMapOfSimple(context, shape),
        };
    }

    private static bool IsSimple(CheckContext context, MemberModel reference) => Simple.Has(context.Find(reference.Shape)!.Shape.Type);

    private static bool IsListOfSimple(CheckContext context, ShapeModel shape) =>
        shape.Type == ShapeType.List && IsSimple(context, shape.Item!);

    private static bool IsMapOfSimple(CheckContext context, ShapeModel shape) =>
        shape.Type == ShapeType.Map && (IsSimple(context, shape.Value!) || IsListOfSimple(context, context.Find(shape.Value!.Shape)!.Shape));
}
