using System.Linq;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>The known values of an enum: constants for <c>switch</c>, a property for each, and all of them in a row.</summary>
internal static class EnumText
{
    public static void WriteValues(CodeWriter code, ShapePlan plan, string primitive)
    {
        var type = plan.TypeName;
        code.Line("/// <summary>The known values as constants, for <c>switch</c>.</summary>");
        code.Block("public static class Values", () =>
        {
            for (var i = 0; i < plan.ValueNames.Count; i++)
            {
                WriteDescription(code, plan.Shape.Enum[i]);
                code.Line($"public const {primitive} {plan.ValueNames[i]} = {Literal(plan.Shape, i)};");
                code.Blank();
            }

            LineBreaks.WriteCall(
                code,
                $"internal static readonly {RuntimeNames.ImmutableArray}<{type}> All_ = [",
                plan.ValueNames.ToList(),
                "];");
        });
        code.Blank();
        for (var i = 0; i < plan.ValueNames.Count; i++)
        {
            var name = plan.ValueNames[i];
            WriteDescription(code, plan.Shape.Enum[i]);
            code.Line($"public static {type} {name} => Values.{name};");
            code.Blank();
        }

        code.Line("/// <inheritdoc/>");
        code.Line($"public static {RuntimeNames.ImmutableArray}<{type}> KnownValues => Values.All_;");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line("public bool IsKnown => Values.All_.Contains(this);");
        code.Blank();
    }

    private static void WriteDescription(CodeWriter code, EnumValueModel value)
    {
        DocComment.Write(code, value.Documentation, $"The value <c>{DocComment.Escape(value.Value)}</c>.");
        SourceFile.WriteObsolete(code, value.Deprecated, value.DeprecatedMessage);
    }

    private static string Literal(ShapeModel shape, int index) =>
        shape.Type == ShapeType.String ? Literals.Text(shape.Enum[index].Value) : shape.Enum[index].Value;
}
