using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>
/// Emits what must be known of a simple shape whose values have the C# type of its kind: a field of a class that all
/// such shapes of a namespace share, each with a file of its own.
/// </summary>
internal static class PlainShapeEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var shape = plan.Shape;
        code.Line($"internal static partial class {ReservedNames.PlainShapesClass}");
        code.Open();
        code.Line($"/// <summary>The shape <c>{DocComment.Escape(shape.Name)}</c>: {ConstraintText.Of(shape)}.</summary>");
        code.Indented($"internal static readonly {RuntimeNames.SimpleDescriptor} {plan.TypeName} =", inner => LineBreaks.WriteInitialized(
            inner, $"new {RuntimeNames.SimpleDescriptor}(", [Literals.Text(shape.OwnName), $"{RuntimeNames.ShapeKind}.{shape.Type}"], DescriptorText.SimpleTraits(plan)));
        code.Close();
    }
}
