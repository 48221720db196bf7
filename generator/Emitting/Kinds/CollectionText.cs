using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>The C# that lists and maps share.</summary>
internal static class CollectionText
{
    public static void WriteEnumerators(CodeWriter code, string element, string store)
    {
        var enumerator = $"global::System.Collections.Generic.IEnumerator<{element}>";
        code.Line($"{enumerator} global::System.Collections.Generic.IEnumerable<{element}>.GetEnumerator() =>");
        code.Line($"    ((global::System.Collections.Generic.IEnumerable<{element}>){store}).GetEnumerator();");
        code.Blank();
        code.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>");
        code.Line($"    ((global::System.Collections.IEnumerable){store}).GetEnumerator();");
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
