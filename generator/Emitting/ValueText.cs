using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting;

/// <summary>The C# that writes and reads one value of a member, item, key or entry.</summary>
internal static class ValueText
{
    /// <summary>Writes the statements that hand a value which is present to the writer.</summary>
    public static void WriteValue(CodeWriter code, TypeRef type, string descriptor, string value, NameScope scope)
    {
        if (type.IsLeaf)
        {
            code.Line($"writer.{type.Primitive.Write}({descriptor}, {Unwrap(type, value)});");
            return;
        }

        code.Block($"if (writer.BeginMember({descriptor}))", () => code.Line(
            type.Form == TypeForm.Unit ? $"{RuntimeNames.Unit}.Write(ref writer);" : $"{type.CodecIn(scope)}.Write(ref writer, {value});"));
    }

    /// <summary>The expression that reads a value.</summary>
    public static string Read(TypeRef type, string descriptor, NameScope scope) => type.Form switch
    {
        TypeForm.Alias => $"reader.{type.Primitive.Read}({descriptor})",
        TypeForm.Wrapper or TypeForm.Enum => $"({type.In(scope)})reader.{type.Primitive.Read}({descriptor})",
        _ => $"{type.CodecIn(scope)}.Read(ref reader)",
    };

    /// <summary>
    /// The value of the C# type of the kind. Of a text it is what the struct holds, which is null where none was given, so that
    /// validation can say so.
    /// </summary>
    public static string Unwrap(TypeRef type, string value) =>
        type.Form is not (TypeForm.Wrapper or TypeForm.Enum) ? value
        : type.Type == ShapeType.String && !type.Sensitive && !type.Foreign ? value + ".Value_"
        : value + ".Value";
}
