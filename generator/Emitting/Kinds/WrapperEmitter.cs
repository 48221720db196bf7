using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>
/// Emits a simple shape with traits of its own, or an enum: a struct around the C# type of its kind. What such structs share is in the
/// runtime's <c>IShapeWrapper</c>; here is only what C# wants to see on the type itself.
/// </summary>
internal static class WrapperEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan, bool ownVerbs)
    {
        var shape = plan.Shape;
        var type = plan.TypeName;
        var primitive = RuntimeNames.Primitive(shape.Type).CSharp;
        var isEnum = plan.Form == TypeForm.Enum;
        DocComment.Write(code, shape.Documentation, isEnum
            ? $"The enum <c>{shape.Name}</c>. {(shape.Closed ? "No other values are valid." : "Values that the model does not know survive a round trip.")}"
            : $"The shape <c>{shape.Name}</c>: {ConstraintText.Of(shape)}.");
        if (shape.Sensitive)
        {
            code.Line("[global::System.Diagnostics.DebuggerDisplay(\"***\")]");
        }

        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        SignatureText.JsonConverter(code, plan.TypeName);
        string[] bases = [$"{(isEnum ? RuntimeNames.EnumInterface : RuntimeNames.WrapperInterface)}<{type}, {primitive}>"];
        LineBreaks.WriteType(code, $"{plan.Accessibility} readonly partial record struct {type}", bases, () =>
        {
            SignatureText.Context(code, shape.Name);
            WriteValue(code, plan, primitive);
            if (isEnum)
            {
                EnumText.WriteValues(code, plan, primitive);
            }

            WriteDescriptor(code, plan);
            WriteConversions(code, plan, primitive);
            WriteMake(code, type, primitive);
            WriteParse(code, type, primitive);
            if (ownVerbs)
            {
                StructVerbs.Write(code, type);
            }

            WriteComparison(code, plan, primitive);
            code.Line(shape.Sensitive ? "/// <summary>The text <c>***</c>: only <c>Value</c> gives the secret.</summary>" : "/// <summary>The text for people and logs.</summary>");
            code.Line($"public override string ToString() => {(shape.Sensitive ? "\"***\"" : primitive == "string" ? "Value" : RuntimeNames.ShapeText + ".ToText(this)")};");
        });
    }

    private static void WriteValue(CodeWriter code, ShapePlan plan, string primitive)
    {
        var type = plan.TypeName;
        if (plan.Shape.Sensitive)
        {
            code.Line(primitive == "string"
                ? $"/// <summary>The secret, which nothing else gives; null only in <c>default({type})</c>.</summary>"
                : "/// <summary>The secret, which nothing else gives.</summary>");
            code.Line("/// <remarks>A field: what takes values apart for logs looks at properties.</remarks>");
            code.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
            code.Line("[global::System.Runtime.Serialization.IgnoreDataMember]");
            code.Line($"public readonly {primitive} Value;");
            code.Blank();
            code.Line($"private {type}({primitive} value) => Value = value;");
            code.Blank();
            code.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
            code.Line($"{primitive} {RuntimeNames.WrapperInterface}<{type}, {primitive}>.Value => Value{(primitive == "string" ? " ?? \"\"" : "")};");
            code.Blank();
            return;
        }

        if (primitive != "string")
        {
            code.Line($"private {type}({primitive} value) => Value = value;");
            code.Blank();
            code.Line("/// <summary>The value itself.</summary>");
            code.Line($"public {primitive} Value {{ get; }}");
            code.Blank();
            return;
        }

        code.Line("// Null where no text was given; validation says so.");
        code.Line("internal readonly string Value_;");
        code.Blank();
        code.Line($"private {type}(string value) => Value_ = value;");
        code.Blank();
        code.Line($"/// <summary>The text; empty in <c>default({type})</c>.</summary>");
        code.Line("public string Value => Value_ ?? \"\";");
        code.Blank();
    }

    private static void WriteDescriptor(CodeWriter code, ShapePlan plan)
    {
        code.Line("/// <inheritdoc/>");
        SignatureText.Hide(code);
        code.Indented($"public static {RuntimeNames.ShapeDescriptor} Shape_ {{ get; }} =", inner => LineBreaks.WriteInitialized(
            inner, $"new {RuntimeNames.SimpleDescriptor}(", ["Context_", $"{RuntimeNames.ShapeKind}.{plan.Shape.Type}"], DescriptorText.SimpleTraits(plan)));
        code.Blank();
    }

    /// <summary>Writes the conversions, none of which checks anything or throws.</summary>
    private static void WriteConversions(CodeWriter code, ShapePlan plan, string primitive)
    {
        var type = plan.TypeName;
        code.Line("/// <summary>Takes a value as it is; <c>Validate</c> checks it.</summary>");
        code.Line($"public static implicit operator {type}({primitive} value) => new(value);");
        code.Blank();
        if (primitive == RuntimeNames.Blob)
        {
            code.Line("/// <summary>Copies bytes as they are; <c>Validate</c> checks them.</summary>");
            code.Line($"public static implicit operator {type}(byte[] value) => new(value);");
            code.Blank();
        }

        if ((primitive == "string" ? primitive : primitive == RuntimeNames.Blob ? "byte[]" : null) is { } nullable)
        {
            code.Line("/// <summary>Takes a value as it is, and null as null.</summary>");
            code.Line($"public static implicit operator {type}?({nullable}? value) => value is null ? null : new(value);");
            code.Blank();
        }

        if (plan.Shape.Sensitive)
        {
            return;
        }

        if (primitive == "string")
        {
            // One way out, not two: else neither a switch over the type nor Assert.Equal("a", id) would compile.
            code.Line("/// <summary>Gives the text, or null for none.</summary>");
            code.Line("[return: global::System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(value))]");
            code.Line($"public static implicit operator string?({type}? value) => value?.Value;");
        }
        else
        {
            code.Line("/// <summary>Gives the value itself.</summary>");
            code.Line($"public static implicit operator {primitive}({type} value) => value.Value;");
        }

        code.Blank();
    }

    private static void WriteMake(CodeWriter code, string type, string primitive)
    {
        code.Line("/// <summary>Makes a value and checks every constraint.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">A constraint is broken; all violations are listed.</exception>");
        code.Line($"public static {type} Make({primitive} value) => {RuntimeNames.Validation}.Validate<{type}>(value);");
        code.Blank();
        code.Line("/// <summary>Makes a value if it breaks no constraint; else gives all violations.</summary>");
        LineBreaks.WriteCall(code, "public static bool TryMake(", [$"{primitive} value", $"out {type} made", SignatureText.Violations], ") =>");
        code.Line($"    {RuntimeNames.Validation}.TryValidate<{type}>(value, out made, out violations);");
        code.Blank();
    }

    private static void WriteParse(CodeWriter code, string type, string primitive)
    {
        const string Provider = "global::System.IFormatProvider? provider";
        code.Line("/// <summary>Reads a value in any culture, and checks every constraint.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">The text is malformed or breaks a constraint.</exception>");
        code.Line($"public static {type} Parse(string s, {Provider} = null) => {RuntimeNames.TextFormat}.Parse<{type}, {primitive}>(s);");
        code.Blank();
        code.Line("/// <summary>Reads a value in any culture, if the text is well-formed and breaks no constraint.</summary>");
        LineBreaks.WriteCall(
            code,
            "public static bool TryParse(",
            ["[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s", Provider, $"out {type} result"],
            ") =>");
        code.Line($"    {RuntimeNames.TextFormat}.TryParse<{type}, {primitive}>(s, out result);");
        code.Blank();
    }

    private static void WriteComparison(CodeWriter code, ShapePlan plan, string primitive)
    {
        var type = plan.TypeName;
        var compare = primitive switch
        {
            "string" => "string.CompareOrdinal(Value, other.Value)",
            RuntimeNames.Blob => "global::System.MemoryExtensions.SequenceCompareTo(Value.Span, other.Value.Span)",
            _ => "Value.CompareTo(other.Value)",
        };
        code.Line("/// <inheritdoc/>");
        code.Line($"public int CompareTo({type} other) => {compare};");
        code.Blank();
        if (primitive == "string")
        {
            // Of a secret, Value is the field, which is null where no text was given.
            var (own, others) = plan.Shape.Sensitive ? ("(Value ?? \"\")", "(other.Value ?? \"\")") : ("Value", "other.Value");
            code.Line("/// <inheritdoc/>");
            code.Line($"public bool Equals({type} other) => {own} == {others};");
            code.Blank();
            code.Line("/// <inheritdoc/>");
            code.Line($"public override int GetHashCode() => {own}.GetHashCode();");
            code.Blank();

            // Only this way round: with both, two types around a text could not be compared.
            code.Line("/// <summary>Whether the text is this one; it never is null.</summary>");
            code.Line($"public static bool operator ==({type} left, string? right) => {own.Replace("Value", "left.Value")} == right;");
            code.Blank();
            code.Line("/// <summary>Whether the text is another than this one.</summary>");
            code.Line($"public static bool operator !=({type} left, string? right) => {own.Replace("Value", "left.Value")} != right;");
            code.Blank();

            // Without these, an optional value at the right would be a text as well as one of these.
            code.Line("/// <summary>Whether there is a value, and it is this one.</summary>");
            code.Line($"public static bool operator ==({type} left, {type}? right) => right is {{ }} value && left.Equals(value);");
            code.Blank();
            code.Line("/// <summary>Whether there is no value, or it is another than this one.</summary>");
            code.Line($"public static bool operator !=({type} left, {type}? right) => !(left == right);");
            code.Blank();
        }
    }
}
