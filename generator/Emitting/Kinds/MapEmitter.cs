using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a map: a struct around an immutable store.</summary>
internal static class MapEmitter
{
    private static readonly CollectionWords Words = new("map", "entries", "its entries", RuntimeNames.ShapeMap, "entries without a check; of entries with the same key the last wins");

    public static void Write(CodeWriter code, ShapePlan plan, bool ownVerbs)
    {
        var scope = new NameScope([]);
        var shape = plan.Shape;
        var type = plan.TypeName;
        var keyType = plan.Key!.Type;
        var valueType = plan.Item!.Type;
        var key = keyType.In(scope);
        var value = valueType.In(scope) + (shape.Sparse ? "?" : string.Empty);
        var entry = $"global::System.Collections.Generic.KeyValuePair<{key}, {value}>";
        DocComment.Write(code, shape.Documentation, $"The map <c>{shape.Name}</c>. Maps with equal entries are equal; the default value is empty.");
        code.Line($"[global::System.Runtime.CompilerServices.CollectionBuilder(typeof({type}), nameof(Create))]");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        string[] bases = [$"{RuntimeNames.ShapeMapInterface}<{key}, {value}>", $"{RuntimeNames.ShapeInterface}<{type}>"];
        LineBreaks.WriteType(code, $"{plan.Accessibility} readonly partial record struct {type}", bases, () =>
        {
            SignatureText.Context(code, shape.Name);
            code.Line($"private {type}({RuntimeNames.ShapeMap}<{key}, {value}> entries) => Entries = entries;");
            code.Blank();
            code.Line("/// <summary>The entries in the order of insertion; enumerating them allocates nothing.</summary>");
            code.Line($"public {RuntimeNames.ShapeMap}<{key}, {value}> Entries {{ get; }}");
            code.Blank();
            WriteReadOnlyDictionary(code, key, value);
            CollectionText.WriteDescriptor(
                code,
                plan,
                RuntimeNames.MapDescriptor,
                [DescriptorText.Member(plan.Key!, scope, "Key"), DescriptorText.Member(plan.Item!, scope, "Value")]);
            CollectionText.WriteMake(code, type, Words, entry);
            CollectionText.WriteEnumerator(code, $"{RuntimeNames.ShapeMap}<{key}, {value}>", "Entries");
            StructText.Write(code, type, ownVerbs);
            SignatureText.WriteHead(code, type);
            code.Open();
            code.Line("writer.BeginMap(Descriptor_, value.Count);");
            code.Block("foreach (var (key, entry) in value.Entries.AsSpan())", () =>
            {
                code.Line($"writer.WriteKey(Descriptor_.Key, {ValueText.Unwrap(keyType, "key")});");
                CollectionText.WriteElement(code, shape, valueType, "Descriptor_.Value", "entry", scope);
            });
            code.Line("writer.EndMap(Descriptor_);");
            code.Close();
            code.Blank();
            SignatureText.ReadHead(code, type);
            code.Open();
            code.Line($"var entries = default({RuntimeNames.ShapeMapBuilder}<{key}, {value}>);");
            code.Line("reader.BeginMap(Descriptor_);");
            code.Block("while (reader.NextEntry(Descriptor_, out var key))", () =>
            {
                var keyText = keyType.Form == TypeForm.Alias ? "key" : $"({key})key";
                code.Line($"entries.Add({keyText}, {CollectionText.ReadElement(shape, valueType, "Descriptor_.Value", scope)});");
            });
            code.Blank();
            code.Line($"return new {type}(entries.ToMap());");
            code.Close();
        });
    }

    private static void WriteReadOnlyDictionary(CodeWriter code, string key, string value)
    {
        code.Line("/// <summary>The number of entries.</summary>");
        code.Line("public int Count => Entries.Count;");
        code.Blank();
        code.Line("/// <summary>The keys in the order of insertion.</summary>");
        code.Line($"public global::System.Collections.Generic.IEnumerable<{key}> Keys => Entries.Keys;");
        code.Blank();
        code.Line("/// <summary>The values in the order of insertion.</summary>");
        code.Line($"public global::System.Collections.Generic.IEnumerable<{value}> Values => Entries.Values;");
        code.Blank();
        code.Line("/// <summary>The value of a key.</summary>");
        code.Line($"public {value} this[{key} key] => Entries[key];");
        code.Blank();
        code.Line("/// <summary>Whether there is an entry with a key.</summary>");
        code.Line($"public bool ContainsKey({key} key) => Entries.ContainsKey(key);");
        code.Blank();
        code.Line("/// <summary>Gives the value of a key if there is one.</summary>");
        LineBreaks.WriteCall(
            code,
            "public bool TryGetValue(",
            [$"{key} key", $"[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {value} value"],
            ") =>");
        code.Line("    Entries.TryGetValue(key, out value);");
        code.Blank();
    }
}
