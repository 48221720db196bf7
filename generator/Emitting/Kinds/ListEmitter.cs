using System.Collections.Generic;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a list: a struct around an immutable store.</summary>
internal static class ListEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var scope = new NameScope([]);
        var shape = plan.Shape;
        var type = plan.TypeName;
        var itemType = plan.Item!.Type;
        var item = itemType.In(scope) + (shape.Sparse ? "?" : string.Empty);
        DocComment.Write(code, shape.Documentation, $"The list <c>{shape.Name}</c>. Lists with equal items are equal; the default value is empty.");
        code.Line($"[global::System.Runtime.CompilerServices.CollectionBuilder(typeof({type}), nameof(Create))]");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        code.Block($"{plan.Accessibility} readonly partial record struct {type} : global::System.Collections.Generic.IReadOnlyList<{item}>, {RuntimeNames.ShapeInterface}<{type}>", () =>
        {
            SignatureText.Context(code, shape.Name);
            code.Line($"private readonly {RuntimeNames.ShapeList}<{item}> _items;");
            code.Blank();
            code.Line($"private {type}({RuntimeNames.ShapeList}<{item}> items) => _items = items;");
            code.Blank();
            code.Line("/// <summary>The number of items.</summary>");
            code.Line("public int Count => _items.Count;");
            code.Blank();
            code.Line("/// <summary>The item at an index, counted from 0.</summary>");
            code.Line($"public {item} this[int index] => _items[index];");
            code.Blank();
            WriteDescriptor(code, plan, scope);
            WriteMake(code, type, item);
            code.Line("/// <summary>Enumerates without allocating.</summary>");
            code.Line($"public global::System.ReadOnlySpan<{item}>.Enumerator GetEnumerator() => _items.GetEnumerator();");
            code.Blank();
            CollectionText.WriteEnumerators(code, item, "_items");
            DoorsEmitter.Write(code, type);
            SignatureText.WriteHead(code, type);
            code.Open();
            code.Line("writer.BeginList(Descriptor_, value.Count);");
            code.Block("foreach (var item in value._items)", () => CollectionText.WriteElement(code, shape, itemType, "Descriptor_.Item", "item", scope));
            code.Line("writer.EndList(Descriptor_);");
            code.Close();
            code.Blank();
            SignatureText.ReadHead(code, type);
            code.Open();
            code.Line($"var items = default({RuntimeNames.ShapeListBuilder}<{item}>);");
            code.Line("reader.BeginList(Descriptor_);");
            code.Block("while (reader.NextItem(Descriptor_))", () =>
                code.Line($"items.Add({CollectionText.ReadElement(shape, itemType, "Descriptor_.Item", scope)});"));
            code.Blank();
            code.Line($"return new {type}(items.ToList());");
            code.Close();
        });
    }

    private static void WriteDescriptor(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        code.Line("/// <inheritdoc/>");
        code.Line($"public static {RuntimeNames.ShapeDescriptor} Shape_ => Descriptor_;");
        code.Blank();
        var traits = DescriptorText.ShapeTraits(plan);
        DescriptorText.AddIf(traits, plan.Shape.Sparse, "Sparse");
        DescriptorText.AddIf(traits, plan.Shape.Flattened, "Flattened");
        DescriptorText.AddBounds(traits, plan.Shape);
        SourceFile.WriteCall(
            code,
            $"private static {RuntimeNames.ListDescriptor} Descriptor_ {{ get; }} = new(",
            ["Context_", $"new{DescriptorText.Member(plan.Item!, scope, "Item")}"],
            $"){Literals.Initializer(traits)};");
        code.Blank();
    }

    private static void WriteMake(CodeWriter code, string type, string item)
    {
        code.Line("/// <summary>Makes a list of items without a check; a collection expression calls this.</summary>");
        code.Line($"public static {type} Create(global::System.ReadOnlySpan<{item}> items) => new({RuntimeNames.ShapeList}.Create(items));");
        code.Blank();
        code.Line("/// <summary>Makes a list and checks every constraint of it and its items.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">At least one constraint is broken; all of them are listed.</exception>");
        code.Line($"public static {type} Make(global::System.Collections.Generic.IEnumerable<{item}> items) =>");
        code.Line($"    {RuntimeNames.Validation}.Validate(new {type}({RuntimeNames.ShapeList}.Create(items)));");
        code.Blank();
        code.Line("/// <summary>Makes a list if it breaks no constraint; else gives all violations.</summary>");
        code.Line($"public static bool TryMake(global::System.Collections.Generic.IEnumerable<{item}> items, out {type} made, {SignatureText.Violations}) =>");
        code.Line($"    {RuntimeNames.Validation}.TryValidate(new {type}({RuntimeNames.ShapeList}.Create(items)), out made, out violations);");
        code.Blank();
    }
}
