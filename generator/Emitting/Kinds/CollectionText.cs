using System.Collections.Generic;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>The C# that lists and maps share.</summary>
internal static class CollectionText
{
    public static void WriteEnumerator(CodeWriter code, string storeType, string store)
    {
        code.Line("/// <summary>Enumerates without allocating.</summary>");
        code.Line($"public {storeType}.Enumerator GetEnumerator() => {store}.GetEnumerator();");
        code.Blank();
    }

    public static void WriteDescriptor(CodeWriter code, ShapePlan plan, string descriptor, IEnumerable<string> parts)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {RuntimeNames.ShapeDescriptor} Shape_ => Descriptor_;");
        code.Blank();
        var traits = DescriptorText.ShapeTraits(plan);
        DescriptorText.AddIf(traits, plan.Shape.Sparse, "Sparse");
        DescriptorText.AddIf(traits, plan.Shape.Flattened, "Flattened");
        DescriptorText.AddBounds(traits, plan.Shape);
        LineBreaks.WriteInitialized(
            code, $"private static {descriptor} Descriptor_ {{ get; }} = new(", ["Context_", .. parts], traits);
        code.Blank();
    }

    /// <summary>Writes <c>Create</c>, <c>Make</c> and <c>TryMake</c>.</summary>
    public static void WriteMake(CodeWriter code, string type, CollectionWords words, string element)
    {
        var (kind, parts, itsParts, store, rest) = words;
        var made = $"new {type}({store}.Create({parts}))";
        code.Line($"/// <summary>Makes a {kind} of {rest}.</summary>");
        code.Line($"public static {type} Create(global::System.ReadOnlySpan<{element}> {parts}) =>");
        code.Line($"    {made.Replace("new " + type, "new")};");
        code.Blank();
        code.Line($"/// <summary>Makes a {kind} and checks every constraint of it and {itsParts}.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">At least one constraint is broken; all of them are listed.</exception>");
        code.Line($"public static {type} Make(global::System.Collections.Generic.IEnumerable<{element}> {parts}) =>");
        code.Line($"    {RuntimeNames.Validation}.Validate({made});");
        code.Blank();
        code.Line($"/// <summary>Makes a {kind} if it breaks no constraint; else gives all violations.</summary>");
        LineBreaks.WriteCall(
            code,
            "public static bool TryMake(",
            [$"global::System.Collections.Generic.IEnumerable<{element}> {parts}", $"out {type} made", SignatureText.Violations],
            ") =>");
        code.Nested(body => LineBreaks.WriteCall(body, $"{RuntimeNames.Validation}.TryValidate(", [made, "out made", "out violations"], ");"));
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

/// <summary>What differs between the texts of lists and maps.</summary>
/// <param name="Kind">The word for the type.</param>
/// <param name="Parts">What it holds; also the name of the parameter.</param>
/// <param name="ItsParts">The same as the type's own.</param>
/// <param name="Store">The runtime's type of the store.</param>
/// <param name="Unchecked">The rest of the sentence that describes <c>Create</c>.</param>
internal sealed record CollectionWords(string Kind, string Parts, string ItsParts, string Store, string Unchecked);
