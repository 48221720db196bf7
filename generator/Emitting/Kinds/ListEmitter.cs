using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a list: a struct around an immutable store.</summary>
internal static class ListEmitter
{
    private static readonly CollectionWords Words = new("list", "items", "its items", RuntimeNames.ShapeList, "items without a check; a collection expression calls this");

    public static void Write(CodeWriter code, ShapePlan plan, bool ownVerbs)
    {
        var scope = new NameScope([]);
        var shape = plan.Shape;
        var type = plan.TypeName;
        var itemType = plan.Item!.Type;
        var item = itemType.In(scope) + (shape.Sparse ? "?" : string.Empty);
        DocComment.Write(code, shape.Documentation, $"The list <c>{shape.Name}</c>. Lists with equal items are equal; the default value is empty.");
        code.Line($"[global::System.Runtime.CompilerServices.CollectionBuilder(typeof({type}), nameof(Create))]");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        string[] bases = [$"{RuntimeNames.ShapeListInterface}<{item}>", $"{RuntimeNames.ShapeInterface}<{type}>"];
        LineBreaks.WriteType(code, $"{plan.Accessibility} readonly partial record struct {type}", bases, () =>
        {
            SignatureText.Context(code, shape.Name);
            code.Line($"private {type}({RuntimeNames.ShapeList}<{item}> items) => Items = items;");
            code.Blank();
            code.Line("/// <summary>The items; enumerating them allocates nothing.</summary>");
            code.Line($"public {RuntimeNames.ShapeList}<{item}> Items {{ get; }}");
            code.Blank();
            code.Line("/// <summary>The number of items.</summary>");
            code.Line("public int Count => Items.Count;");
            code.Blank();
            code.Line("/// <summary>The item at an index, counted from 0.</summary>");
            code.Line($"public {item} this[int index] => Items[index];");
            code.Blank();
            CollectionText.WriteDescriptor(code, plan, RuntimeNames.ListDescriptor, [DescriptorText.Member(plan.Item!, scope, "Item")]);
            CollectionText.WriteMake(code, type, Words, item);
            CollectionText.WriteEnumerator(code, $"{RuntimeNames.ShapeList}<{item}>", "Items");
            StructText.Write(code, type, ownVerbs);
            SignatureText.WriteHead(code, type);
            code.Open();
            code.Line("writer.BeginList(Descriptor_, value.Count);");
            code.Block("foreach (var item in value.Items.AsSpan())", () => CollectionText.WriteElement(code, shape, itemType, "Descriptor_.Item", "item", scope));
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
}
