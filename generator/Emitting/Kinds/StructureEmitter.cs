using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a structure: a sealed record.</summary>
internal static class StructureEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var scope = new NameScope(plan.Members.Select(member => member.Property));
        var shape = plan.Shape;
        DocComment.Write(code, shape.Documentation, $"The shape <c>{shape.Name}</c>.");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        SignatureText.JsonConverter(code, plan.TypeName);
        LineBreaks.WriteType(
            code,
            $"{plan.Accessibility} sealed partial record {plan.TypeName}",
            [$"{RuntimeNames.Shape}<{plan.TypeName}>", $"{RuntimeNames.ShapeInterface}<{plan.TypeName}>"],
            () =>
            {
                SignatureText.Context(code, shape.Name);
                WriteFields(code, plan);
                WriteConstructors(code, plan);
                foreach (var member in plan.Members)
                {
                    WriteProperty(code, member);
                }

                code.Line("/// <inheritdoc/>");
                SignatureText.Hide(code);
                code.Line($"public static {RuntimeNames.ShapeDescriptor} Shape_ => Members_.Shape_;");
                code.Blank();
                MakeEmitter.Write(code, plan);
                WriteWrite(code, plan, scope);
                WriteRead(code, plan, scope);
                SignatureText.PrintMembers(code, "protected override");
                ServiceDefaultsEmitter.Write(code, plan);
                MembersEmitter.Write(code, plan, scope);
            });
    }

    /// <summary>
    /// Writes the fields behind the properties: reading sets them one by one as they come, which spares a local variable for each
    /// member and the assignment of those that are absent.
    /// </summary>
    private static void WriteFields(CodeWriter code, ShapePlan plan)
    {
        foreach (var member in plan.Members)
        {
            code.Line(
                member.HasDefault ? $"private {member.Type.Name} {member.Field}{(member.DefaultValue == "default" ? string.Empty : " = " + member.DefaultValue)};"
                : member.Demanded && !member.Type.IsClass ? $"private {member.Type.Name} {member.Field};"
                : $"private {member.Type.Name}? {member.Field};");
        }

        if (plan.Members.Count > 0)
        {
            code.Blank();
        }
    }

    /// <summary>Writes the constructor that <see cref="WriteRead"/> needs where C# demands members, and the one for all others.</summary>
    private static void WriteConstructors(CodeWriter code, ShapePlan plan)
    {
        if (!plan.Members.Any(static member => member.Demanded))
        {
            return;
        }

        code.Line("/// <summary>Makes a value; the required members must be set.</summary>");
        code.Line($"public {plan.TypeName}()");
        code.Open();
        code.Close();
        code.Blank();
        code.Line("#pragma warning disable CS8618 // Read sets the members as they come.");
        code.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        code.Line($"private {plan.TypeName}(bool blank)");
        code.Open();
        code.Close();
        code.Line("#pragma warning restore CS8618");
        code.Blank();
    }

    private static void WriteProperty(CodeWriter code, MemberPlan member)
    {
        DocComment.Write(code, member.Model.Documentation, MemberText.Of(member));

        // The compiler wants no obsolete required members: nobody could make the type without a warning.
        SourceFile.WriteObsolete(code, member.Model.Deprecated && !member.Demanded, member.Model.DeprecatedMessage);
        var head = $"public {(member.Demanded ? "required " : string.Empty)}{member.Type.Name}{(member.Present ? string.Empty : "?")} {member.Property}";
        var get = $"get => {member.Field}{(member.Demanded && member.Type.IsClass ? "!" : string.Empty)};";
        var init = $"init => {member.Field} = value;";
        if (code.Fits($"{head} {{ {get} {init} }}"))
        {
            code.Line($"{head} {{ {get} {init} }}");
        }
        else
        {
            code.Block(head, () => code.Line(get).Line(init));
        }

        code.Blank();
    }

    private static void WriteWrite(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        SignatureText.WriteHead(code, plan.TypeName);
        code.Open();
        code.Block("if (Members_.Shape_.IsNull(ref writer, value))", () => code.Line("return;"));
        code.Blank();
        code.Line("writer.BeginStructure(Members_.Shape_);");
        foreach (var member in plan.Members)
        {
            WriteMember(code, member, scope);
        }

        code.Line("writer.EndStructure(Members_.Shape_);");
        code.Close();
        code.Blank();
    }

    private static void WriteMember(CodeWriter code, MemberPlan member, NameScope scope)
    {
        var descriptor = $"Members_.{member.Property}";
        var property = $"value.{member.Property}";
        var isAggregateClass = member.Type.IsClass && !member.Type.IsLeaf;
        if (member.Present && !isAggregateClass)
        {
            ValueText.WriteValue(code, member.Type, descriptor, property, scope);
            return;
        }

        if (!member.Type.IsLeaf)
        {
            LineBreaks.WritePair(code, $"if ({property} is {{ }} {member.Local}", $"&& writer.BeginMember({descriptor}))");
            code.Open();
            code.Line($"{member.Type.CodecIn(scope)}.Write(ref writer, {member.Local});");
            code.Close();
            return;
        }

        code.Block($"if ({property} is {{ }} {member.Local})", () =>
            ValueText.WriteValue(code, member.Type, descriptor, member.Local, scope));
        if (member.Model.IdempotencyToken)
        {
            code.Block("else", () => code.Line($"writer.WriteAbsentToken({descriptor});"));
        }
    }

    private static void WriteRead(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        SignatureText.ReadHead(code, plan.TypeName);
        code.Open();
        var required = plan.Members.Where(member => member.Demanded).ToList();
        foreach (var member in required)
        {
            code.Line($"{member.Type.Name}? {member.Local} = null;");
        }

        code.Line($"var made = new {plan.TypeName}({(required.Count == 0 ? string.Empty : "blank: true")});");
        code.Line("reader.BeginStructure(Members_.Shape_);");
        code.Line("var member = -1;");
        if (plan.Members.Count == 0)
        {
            code.Line("reader.NextMember(Members_.Shape_, ref member);");
        }
        else
        {
            code.Block("while (reader.NextMember(Members_.Shape_, ref member))", () =>
                code.Block("switch (member)", () => WriteCases(code, plan, scope)));
            code.Blank();
        }

        foreach (var member in required)
        {
            code.Line($"made.{member.Field} = {member.Local} ?? reader.{(member.Type.IsShape ? "MissingShape" : "Missing")}<{member.Type.Name}>(Members_.{member.Property});");
        }

        code.Line("return made;");
        code.Close();
        code.Blank();
    }

    private static void WriteCases(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        for (var i = 0; i < plan.Members.Count; i++)
        {
            var member = plan.Members[i];
            var target = member.Demanded ? member.Local : $"made.{member.Field}";
            code.Indented($"case {i}:", inner => inner
                .Line($"{target} = {ValueText.Read(member.Type, $"Members_.{member.Property}", scope)};")
                .Line("break;"));
        }
    }
}
