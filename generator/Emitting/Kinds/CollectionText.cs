using System;
using System.Collections.Generic;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>The C# that lists and maps share.</summary>
internal static class CollectionText
{
    /// <summary>The C# type of an item, or of the value of an entry.</summary>
    public static string Element(ShapePlan plan, NameScope scope) => plan.Item!.Type.In(scope) + (plan.Shape.Sparse ? "?" : string.Empty);

    /// <summary>
    /// Writes the class: with the verbs for people, or for emitted code alone, inside the class of what has no type.
    /// </summary>
    public static void WriteClass(CodeWriter code, ShapePlan plan, CollectionHead head, Action body)
    {
        if (plan.Seed.Hidden)
        {
            code.Block($"internal static partial class {ReservedNames.PlainShapesClass}", () =>
            {
                code.Line($"/// <summary>The shape <c>{DocComment.Escape(plan.Shape.Name)}</c>: {ConstraintText.Of(plan.Shape)}.</summary>");
                code.Block($"internal static class {plan.TypeName}", () =>
                {
                    WriteDescriptor(code, plan, head, $"private static readonly {head.Descriptor} Descriptor_ = new(", Literals.Text(plan.Shape.Name));
                    body();
                });
            });
            return;
        }

        var shape = plan.Shape;
        DocComment.Write(code, shape.Documentation, $"The verbs of the shape <c>{shape.Name}</c>, {ConstraintText.Of(shape)}. A value is a <c>{DocComment.Escape(head.Type.Replace("Runtime::", string.Empty))}</c>.");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        string[] bases = [$"{head.Base}<{plan.TypeName}, {head.Parts}>", $"{RuntimeNames.CollectionInterface}<{head.Type}>"];
        LineBreaks.WriteType(code, $"{plan.Accessibility} abstract partial class {plan.TypeName}", bases, () =>
        {
            SignatureText.Context(code, shape.Name);
            code.Line($"private {plan.TypeName}()");
            code.Open();
            code.Close();
            code.Blank();
            code.Line("/// <inheritdoc/>");
            SignatureText.Hide(code);
            code.Line($"public static {RuntimeNames.ShapeDescriptor} Shape_ => Descriptor_;");
            code.Blank();
            WriteDescriptor(code, plan, head, $"private static {head.Descriptor} Descriptor_ {{ get; }} = new(", "Context_");
            body();
        });
    }

    public static void WriteHead(CodeWriter code, ShapePlan plan, string type)
    {
        if (plan.Seed.Hidden)
        {
            code.Indented($"internal static void Write<TWriter>(ref TWriter writer, {type} value)", static inner => inner.Line(SignatureText.WriterConstraint));
            return;
        }

        SignatureText.WriteHead(code, type);
    }

    public static void ReadHead(CodeWriter code, ShapePlan plan, string type)
    {
        if (plan.Seed.Hidden)
        {
            code.Indented($"internal static {type} Read<TReader>(ref TReader reader)", static inner => inner.Line(SignatureText.ReaderConstraint));
            return;
        }

        SignatureText.ReadHead(code, type);
    }

    private static void WriteDescriptor(CodeWriter code, ShapePlan plan, CollectionHead head, string start, string name)
    {
        var traits = DescriptorText.ShapeTraits(plan);
        DescriptorText.AddIf(traits, plan.Shape.Sparse, "Sparse");
        DescriptorText.AddIf(traits, plan.Shape.Flattened, "Flattened");
        DescriptorText.AddIf(traits, plan.Shape.UniqueItems, "UniqueItems");
        DescriptorText.AddBounds(traits, plan.Shape);
        LineBreaks.WriteInitialized(code, start, [name, .. head.Members], traits);
        code.Blank();
    }

    /// <summary>Writes the statements that write an item or the value of an entry, which can be null in a sparse shape.</summary>
    public static void WriteElement(CodeWriter code, ShapeModel shape, TypeRef type, string descriptor, string element, NameScope scope)
    {
        if (!shape.Sparse)
        {
            ValueText.WriteValue(code, type, descriptor, element, scope);
            return;
        }

        code.Block($"if ({element} is {{ }} present)", () => ValueText.WriteValue(code, type, descriptor, "present", scope));
        code.Block("else", () => code.Line($"writer.WriteNull({descriptor});"));
    }

    public static string ReadElement(ShapeModel shape, TypeRef type, string descriptor, NameScope scope)
    {
        var read = ValueText.Read(type, descriptor, scope);
        return shape.Sparse ? $"reader.TryReadNull() ? default({type.In(scope)}?) : {read}" : read;
    }
}

/// <summary>What differs between the classes of lists and maps.</summary>
/// <param name="Base">The runtime's class with the verbs.</param>
/// <param name="Parts">The C# types of its parts.</param>
/// <param name="Type">The C# type of a value.</param>
/// <param name="Descriptor">The class of the descriptor.</param>
/// <param name="Members">The descriptors of the parts.</param>
internal sealed record CollectionHead(string Base, string Parts, string Type, string Descriptor, IReadOnlyList<string> Members);
