using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits the nested class that holds the descriptors of a structure or union.</summary>
internal static class MembersEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        code.Block("private static class Members_", () =>
        {
            foreach (var member in plan.Members)
            {
                var traits = DescriptorText.MemberTraits(member, member.Model.Name == plan.Shape.Payload && !member.Type.IsLeaf);
                DescriptorText.AddCSharpName(traits, member.Model.Name, member.Property);
                LineBreaks.WriteInitialized(
                    code,
                    $"internal static readonly {RuntimeNames.MemberDescriptor} {member.Property} = new(",
                    DescriptorText.MemberArguments(member, scope),
                    traits);
            }

            if (plan.Members.Count > 0)
            {
                code.Blank();
            }

            var arguments = new List<string> { "Context_" };
            arguments.AddRange(plan.Members.Select(member => member.Property));
            LineBreaks.WriteInitialized(
                code,
                $"internal static readonly {RuntimeNames.StructureDescriptor} Shape_ = new(",
                arguments,
                Traits(plan));
        });
    }

    private static string PayloadKind(MemberPlan payload) =>
        $"PayloadKind = {RuntimeNames.ShapeKind}.{(payload.Type.Form == TypeForm.Union ? "Union" : payload.Type.Type)}";

    private static List<string> Traits(ShapePlan plan)
    {
        var shape = plan.Shape;
        var traits = DescriptorText.ShapeTraits(plan);
        DescriptorText.AddCSharpName(traits, shape.Name, plan.TypeName);
        DescriptorText.AddIf(traits, plan.Form == TypeForm.Union, "IsUnion");
        if (plan.Members.FirstOrDefault(member => member.Model.Name == shape.Payload) is { } payload)
        {
            traits.Add($"Payload = {payload.Property}");
            traits.Add(PayloadKind(payload));
            DescriptorText.AddIf(traits, payload.Type.Streaming, "PayloadStreams");
            DescriptorText.AddIf(traits, payload.Type.Streaming && payload.Model.RequiresLength, "PayloadRequiresLength");
        }
        else if (plan.Members.FirstOrDefault(member => member.Model.EventPayload) is { } eventPayload)
        {
            traits.Add(PayloadKind(eventPayload));
        }

        DescriptorText.AddText(traits, "PayloadMediaType", shape.PayloadMediaType);
        if (shape.Exception)
        {
            var error = new List<string>();
            DescriptorText.AddText(error, "Code", shape.ErrorCode);
            DescriptorText.AddText(error, "ShapeId", plan.Seed.Server ? shape.ErrorShapeId : null);
            if (shape.HttpStatusCode != 0)
            {
                error.Add($"HttpStatusCode = {Literals.Number(shape.HttpStatusCode)}");
            }

            DescriptorText.AddIf(error, shape.Fault, "Fault");
            DescriptorText.AddIf(error, shape.Retryable, "Retryable");
            DescriptorText.AddIf(error, shape.Throttling, "Throttling");
            traits.Add($"Error = new(){Literals.Initializer(error)}");
        }

        return traits;
    }
}
