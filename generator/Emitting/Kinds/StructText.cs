namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>What every emitted struct has, whatever it is made of.</summary>
internal static class StructText
{
    /// <param name="code">Where to write.</param>
    /// <param name="type">The name of the type.</param>
    /// <param name="ownVerbs">Whether the struct must carry the verbs itself.</param>
    public static void Write(CodeWriter code, string type, bool ownVerbs)
    {
        if (ownVerbs)
        {
            StructVerbs.Write(code, type);
        }

        code.Line("/// <summary>The text for people and logs; <c>***</c> stands for what is sensitive.</summary>");
        code.Line($"public override string ToString() => {RuntimeNames.ShapeText}.ToText(this);");
        code.Blank();
        SignatureText.PrintMembers(code, "private");
    }
}
