using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits the class of a map, which writes and reads the runtime's map.</summary>
internal static class MapEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var scope = new NameScope([]);
        var keyType = plan.Key!.Type;
        var valueType = plan.Item!.Type;
        var key = keyType.In(scope);
        var parts = $"{key}, {CollectionText.Element(plan, scope)}";
        var map = $"{RuntimeNames.ShapeMap}<{parts}>";
        string[] members = [DescriptorText.Member(plan.Key!, scope, "Key"), DescriptorText.Member(plan.Item!, scope, "Value")];
        CollectionText.WriteClass(code, plan, new CollectionHead(RuntimeNames.MapShape, parts, map, RuntimeNames.MapDescriptor, members), () =>
        {
            CollectionText.WriteHead(code, plan, map);
            code.Open();
            code.Line("writer.BeginMap(Descriptor_, value.Count);");
            code.Block("foreach (var (key, entry) in value.AsSpan())", () =>
            {
                code.Line($"writer.WriteKey(Descriptor_.Key, {ValueText.Unwrap(keyType, "key")});");
                CollectionText.WriteElement(code, plan.Shape, valueType, "Descriptor_.Value", "entry", scope);
            });
            code.Line("writer.EndMap(Descriptor_);");
            code.Close();
            code.Blank();
            CollectionText.ReadHead(code, plan, map);
            code.Open();
            code.Line($"var entries = default({RuntimeNames.ShapeMapBuilder}<{parts}>);");
            code.Line("reader.BeginMap(Descriptor_);");
            code.Block("while (reader.NextEntry(Descriptor_, out var key))", () =>
            {
                var keyText = keyType.Form == TypeForm.Alias ? "key" : $"({key})key";
                code.Line($"entries.Add({keyText}, {CollectionText.ReadElement(plan.Shape, valueType, "Descriptor_.Value", scope)});");
            });
            code.Blank();
            code.Line("return entries.ToMap();");
            code.Close();
        });
    }
}
