using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a map: a struct around an immutable store.</summary>
internal static class MapEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
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
        code.Block($"{plan.Accessibility} readonly partial record struct {type} : global::System.Collections.Generic.IReadOnlyDictionary<{key}, {value}>, {RuntimeNames.ShapeInterface}<{type}>", () =>
        {
            SignatureText.Context(code, shape.Name);
            code.Line($"private readonly {RuntimeNames.ShapeMap}<{key}, {value}> _entries;");
            code.Blank();
            code.Line($"private {type}({RuntimeNames.ShapeMap}<{key}, {value}> entries) => _entries = entries;");
            code.Blank();
            WriteReadOnlyDictionary(code, key, value);
            WriteDescriptor(code, plan, scope);
            WriteMake(code, plan, entry);
            code.Line("/// <summary>Enumerates without allocating.</summary>");
            code.Line($"public global::System.ReadOnlySpan<{entry}>.Enumerator GetEnumerator() => _entries.GetEnumerator();");
            code.Blank();
            CollectionText.WriteEnumerators(code, entry, "_entries");
            DoorsEmitter.Write(code, type);
            SignatureText.WriteHead(code, type);
            code.Open();
            code.Line("writer.BeginMap(Descriptor_, value.Count);");
            code.Block("foreach (var (key, entry) in value._entries)", () =>
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
                var keyText = keyType.Form == TypeForm.Alias ? "key" : $"{key}.Unchecked(key)";
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
        code.Line("public int Count => _entries.Count;");
        code.Blank();
        code.Line("/// <summary>The keys in the order of insertion.</summary>");
        code.Line($"public global::System.Collections.Generic.IEnumerable<{key}> Keys => _entries.Keys;");
        code.Blank();
        code.Line("/// <summary>The values in the order of insertion.</summary>");
        code.Line($"public global::System.Collections.Generic.IEnumerable<{value}> Values => _entries.Values;");
        code.Blank();
        code.Line("/// <summary>The value of a key.</summary>");
        code.Line($"public {value} this[{key} key] => _entries[key];");
        code.Blank();
        code.Line("/// <summary>Whether there is an entry with a key.</summary>");
        code.Line($"public bool ContainsKey({key} key) => _entries.ContainsKey(key);");
        code.Blank();
        code.Line("/// <summary>Gives the value of a key if there is one.</summary>");
        code.Line($"public bool TryGetValue({key} key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out {value} value) =>");
        code.Line("    _entries.TryGetValue(key, out value);");
        code.Blank();
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
            $"private static {RuntimeNames.MapDescriptor} Descriptor_ {{ get; }} = new(",
            ["Context_", $"new{DescriptorText.Member(plan.Key!, scope, "Key")}", $"new{DescriptorText.Member(plan.Item!, scope, "Value")}"],
            $"){Literals.Initializer(traits)};");
        code.Blank();
    }

    private static void WriteMake(CodeWriter code, ShapePlan plan, string entry)
    {
        var type = plan.TypeName;
        code.Line("/// <summary>Makes a map of entries without a check; of entries with the same key the last wins.</summary>");
        code.Line($"public static {type} Create(global::System.ReadOnlySpan<{entry}> entries) => new({RuntimeNames.ShapeMap}.Create(entries));");
        code.Blank();
        code.Line("/// <summary>Makes a map and checks every constraint of it and its entries.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">At least one constraint is broken; all of them are listed.</exception>");
        code.Line($"public static {type} Make(global::System.Collections.Generic.IEnumerable<{entry}> entries) =>");
        code.Line($"    {RuntimeNames.Validation}.Validate(new {type}({RuntimeNames.ShapeMap}.Create(entries)));");
        code.Blank();
        code.Line("/// <summary>Makes a map if it breaks no constraint; else gives all violations.</summary>");
        code.Line($"public static bool TryMake(global::System.Collections.Generic.IEnumerable<{entry}> entries, out {type} made, {SignatureText.Violations}) =>");
        code.Line($"    {RuntimeNames.Validation}.TryValidate(new {type}({RuntimeNames.ShapeMap}.Create(entries)), out made, out violations);");
        code.Blank();
    }
}
