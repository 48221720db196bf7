using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a simple shape with traits of its own, or an enum: a struct around the C# type of its kind.</summary>
internal static class WrapperEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan, bool ownVerbs)
    {
        var shape = plan.Shape;
        var type = plan.TypeName;
        var primitive = RuntimeNames.Primitive(shape.Type);
        DocComment.Write(code, shape.Documentation, plan.Form == TypeForm.Enum
            ? $"The enum <c>{shape.Name}</c>. {(shape.Closed ? "No other values are valid." : "Values that the model does not know survive a round trip.")}"
            : $"The shape <c>{shape.Name}</c>: {Describe(shape)}.");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        LineBreaks.WriteType(code, $"{plan.Accessibility} readonly partial record struct {type}", [$"{RuntimeNames.ShapeInterface}<{type}>"], () =>
        {
            SignatureText.Context(code, shape.Name);
            code.Line($"private {type}({primitive.CSharp} value) => Value = value;");
            code.Blank();
            for (var i = 0; i < plan.ValueNames.Count; i++)
            {
                var value = shape.Enum[i];
                DocComment.Write(code, value.Documentation, $"The value <c>{DocComment.Escape(value.Value)}</c>.");
                SourceFile.WriteObsolete(code, value.Deprecated, value.DeprecatedMessage);
                code.Line($"public static {type} {plan.ValueNames[i]} => new({(shape.Type == ShapeType.String ? Literals.Text(value.Value) : value.Value)});");
                code.Blank();
            }

            code.Line(primitive.CSharp == "string"
                ? $"/// <summary>The text; null only in <c>default({type})</c>.</summary>"
                : "/// <summary>The value itself.</summary>");
            code.Line($"public {primitive.CSharp} Value {{ get; }}");
            code.Blank();
            code.Line("/// <inheritdoc/>");
            code.Indented($"public static {RuntimeNames.ShapeDescriptor} Shape_ {{ get; }} =", inner => LineBreaks.WriteInitialized(
                inner, $"new {RuntimeNames.SimpleDescriptor}(", ["Context_", $"{RuntimeNames.ShapeKind}.{shape.Type}"], Traits(plan)));
            code.Blank();
            WriteConversions(code, plan, primitive.CSharp);
            WriteMake(code, type, primitive.CSharp);
            StructText.Write(code, type, ownVerbs);
            SignatureText.WriteHead(code, type);
            code.Open();
            code.Line($"writer.{primitive.Write}(Shape_.Root, value.Value);");
            code.Close();
            code.Blank();
            SignatureText.ReadHead(code, type);
            code.Open();
            code.Line($"return new {type}(reader.{primitive.Read}(Shape_.Root));");
            code.Close();
        });
    }

    private static void WriteConversions(CodeWriter code, ShapePlan plan, string primitive)
    {
        code.Line("/// <summary>Takes a value and checks it.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">A constraint is broken.</exception>");
        code.Line($"public static implicit operator {plan.TypeName}({primitive} value) => Make(value);");
        code.Blank();
        code.Line("/// <summary>Gives the value itself.</summary>");
        code.Line($"public static implicit operator {primitive}({plan.TypeName} value) => value.Value;");
        code.Blank();
        if (primitive == "string")
        {
            code.Line("/// <summary>Gives the text, or null for none.</summary>");
            code.Line($"public static implicit operator string?({plan.TypeName}? value) => value?.Value;");
            code.Blank();
        }
    }

    private static void WriteMake(CodeWriter code, string type, string primitive)
    {
        code.Line("/// <summary>Makes a value and checks every constraint.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">A constraint is broken; all violations are listed.</exception>");
        code.Line($"public static {type} Make({primitive} value) =>");
        code.Line($"    {RuntimeNames.Validation}.Validate(new {type}(value));");
        code.Blank();
        code.Line("/// <summary>Makes a value if it breaks no constraint; else gives all violations.</summary>");
        LineBreaks.WriteCall(code, "public static bool TryMake(", [$"{primitive} value", $"out {type} made", SignatureText.Violations], ") =>");
        code.Line($"    {RuntimeNames.Validation}.TryValidate(new {type}(value), out made, out violations);");
        code.Blank();
        code.Line("/// <summary>Takes a value as it is, as reading does; <c>Validate</c> checks it.</summary>");
        code.Line($"public static {type} Unchecked({primitive} value) => new(value);");
        code.Blank();
    }

    private static List<string> Traits(ShapePlan plan)
    {
        var shape = plan.Shape;
        var traits = DescriptorText.ShapeTraits(plan);
        DescriptorText.AddBounds(traits, shape);
        DescriptorText.AddText(traits, "Pattern", plan.Pattern);
        DescriptorText.AddTimestampFormat(traits, shape.TimestampFormat);
        if (shape.Closed)
        {
            traits.Add($"ClosedValues = {Literals.TextArray(shape.Enum.Select(static value => value.Value).ToEquatableArray())}");
        }

        return traits;
    }

    private static string Describe(ShapeModel shape)
    {
        var unit = shape.Type switch
        {
            ShapeType.String => " characters",
            ShapeType.Blob => " bytes",
            _ => string.Empty,
        };
        var bounds = (shape.Min, shape.Max) switch
        {
            ({ } min, { } max) => $" of {Text(min)} to {Text(max)}{unit}",
            ({ } min, null) => $" of at least {Text(min)}{unit}",
            (null, { } max) => $" of at most {Text(max)}{unit}",
            _ => string.Empty,
        };
        return (shape.Sensitive ? "a secret " : "a ") + shape.Type.ToString().ToLowerInvariant() + bounds + PatternText.Of(shape.Pattern);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
