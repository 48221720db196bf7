namespace SendEvent.Generators.Emitting;

/// <summary>The parts of signatures that every emitted type has.</summary>
internal static class SignatureText
{
    public const string WriterConstraint = $"where TWriter : struct, {RuntimeNames.Writer}, allows ref struct";
    public const string ReaderConstraint = $"where TReader : struct, {RuntimeNames.Reader}, allows ref struct";
    public const string Violations = $"out global::System.Collections.Generic.IReadOnlyList<{RuntimeNames.Violation}> violations";

    /// <summary>Keeps a member that only emitted code and the runtime call out of the lists of editors.</summary>
    public static void Hide(CodeWriter code) =>
        code.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");

    /// <summary>Writes the attribute by which the serializer of .NET sees a type as it is on the wire.</summary>
    /// <param name="code">The code.</param>
    /// <param name="shape">The type of the shape; for a case of a union, the union.</param>
    public static void JsonConverter(CodeWriter code, string shape) =>
        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.JsonConverter}<{shape}>))]");

    /// <summary>Writes the head of <c>Write</c>; its body follows.</summary>
    public static void WriteHead(CodeWriter code, string type)
    {
        code.Line("/// <inheritdoc/>");
        Hide(code);
        code.Indented(
            $"public static void Write<TWriter>(ref TWriter writer, {type} value)",
            inner => inner.Line(WriterConstraint));
    }

    /// <summary>Writes the head of <c>Read</c>; its body follows.</summary>
    public static void ReadHead(CodeWriter code, string type)
    {
        code.Line("/// <inheritdoc/>");
        Hide(code);
        code.Indented(
            $"public static {type} Read<TReader>(ref TReader reader)",
            inner => inner.Line(ReaderConstraint));
    }

    /// <summary>
    /// Writes a <c>PrintMembers</c> that prints nothing. <c>ToString</c> does not need one, but a record has one: the
    /// compiler's own would name every member again.
    /// </summary>
    public static void PrintMembers(CodeWriter code, string modifiers)
    {
        code.Line("/// <summary>Prints nothing, in place of what the compiler would write: <c>ToString</c> does not call it.</summary>");
        code.Line($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder) => false;");
        code.Blank();
    }

    /// <summary>Writes the constant that names the shape.</summary>
    public static void Context(CodeWriter code, string shapeName)
    {
        code.Line("/// <summary>The name of the shape; messages name it.</summary>");
        code.Line($"public const string Context_ = {Literals.Text(shapeName)};");
        code.Blank();
    }
}
