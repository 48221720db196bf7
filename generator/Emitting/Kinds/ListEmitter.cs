using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits the class of a list, which writes and reads the runtime's list.</summary>
internal static class ListEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var scope = new NameScope([]);
        var itemType = plan.Item!.Type;
        var item = CollectionText.Element(plan, scope);
        var list = $"{RuntimeNames.ShapeList}<{item}>";
        var head = new CollectionHead(RuntimeNames.ListShape, item, list, RuntimeNames.ListDescriptor, [DescriptorText.Member(plan.Item!, scope, "Item")]);
        CollectionText.WriteClass(code, plan, head, () =>
        {
            CollectionText.WriteHead(code, plan, list);
            code.Open();
            if (plan.Shape.UniqueItems)
            {
                code.Line("Descriptor_.CheckUnique(ref writer, value);");
            }

            code.Line("writer.BeginList(Descriptor_, value.Count);");
            code.Block("foreach (var item in value.AsSpan())", () => CollectionText.WriteElement(code, plan.Shape, itemType, "Descriptor_.Item", "item", scope));
            code.Line("writer.EndList(Descriptor_);");
            code.Close();
            code.Blank();
            CollectionText.ReadHead(code, plan, list);
            code.Open();
            code.Line($"var items = default({RuntimeNames.ShapeListBuilder}<{item}>);");
            code.Line("reader.BeginList(Descriptor_);");
            code.Block("while (reader.NextItem(Descriptor_))", () =>
                code.Line($"items.Add({CollectionText.ReadElement(plan.Shape, itemType, "Descriptor_.Item", scope)});"));
            code.Blank();
            code.Line("return items.ToList();");
            code.Close();
        });
    }
}
