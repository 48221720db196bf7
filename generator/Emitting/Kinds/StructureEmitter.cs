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
        LineBreaks.WriteType(
            code,
            $"{plan.Accessibility} sealed partial record {plan.TypeName}",
            [$"{RuntimeNames.Shape}<{plan.TypeName}>", $"{RuntimeNames.ShapeInterface}<{plan.TypeName}>"],
            () =>
            {
                SignatureText.Context(code, shape.Name);
                foreach (var member in plan.Members)
                {
                    WriteProperty(code, member);
                }

                code.Line("/// <inheritdoc/>");
                code.Line($"public static {RuntimeNames.ShapeDescriptor} Shape_ => Members_.Shape_;");
                code.Blank();
                MakeEmitter.Write(code, plan, scope);
                WriteWrite(code, plan, scope);
                WriteRead(code, plan, scope);
                SignatureText.PrintMembers(code, "protected override");
                MembersEmitter.Write(code, plan, scope);
            });
    }

    private static void WriteProperty(CodeWriter code, MemberPlan member)
    {
        DocComment.Write(code, member.Model.Documentation, $"The member <c>{member.Model.Name}</c>.");

        // The compiler wants no obsolete required members: nobody could make the type without a warning.
        SourceFile.WriteObsolete(code, member.Model.Deprecated && !member.Required, member.Model.DeprecatedMessage);
        code.Line(member.Required
            ? $"public required {member.Type.Name} {member.Property} {{ get; init; }}"
            : $"public {member.Type.Name}? {member.Property} {{ get; init; }}");
        code.Blank();
    }

    private static void WriteWrite(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        SignatureText.WriteHead(code, plan.TypeName);
        code.Open();
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
        if (member.Required && !isAggregateClass)
        {
            ValueText.WriteValue(code, member.Type, descriptor, property, scope);
            return;
        }

        if (!member.Type.IsLeaf)
        {
            LineBreaks.WritePair(code, $"if ({property} is {{ }} {member.Local}", $"&& writer.BeginMember({descriptor}))");
            code.Open();
            code.Line($"{member.Type.In(scope)}.Write(ref writer, {member.Local});");
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
        foreach (var member in plan.Members)
        {
            code.Line($"{member.Type.Name}? {member.Local} = null;");
        }

        code.Line("reader.BeginStructure(Members_.Shape_);");
        code.Line("var member = -1;");
        if (plan.Members.Count == 0)
        {
            code.Line("reader.NextMember(Members_.Shape_, ref member);");
            code.Line($"return new {plan.TypeName}();");
            code.Close();
            code.Blank();
            return;
        }

        code.Block("while (reader.NextMember(Members_.Shape_, ref member))", () =>
            code.Block("switch (member)", () =>
            {
                for (var i = 0; i < plan.Members.Count; i++)
                {
                    var member = plan.Members[i];
                    code.Indented($"case {i}:", inner => inner
                        .Line($"{member.Local} = {ValueText.Read(member.Type, $"Members_.{member.Property}", scope)};")
                        .Line("break;"));
                }
            }));
        code.Blank();
        code.Block(
            $"return new {plan.TypeName}",
            () =>
            {
                foreach (var member in plan.Members)
                {
                    code.Line($"{member.Property} = {Take(member)},");
                }
            },
            "};");
        code.Close();
        code.Blank();
    }

    private static string Take(MemberPlan member) => member.Required
        ? $"{member.Local} ?? reader.Missing<{member.Type.Name}>(Members_.{member.Property})"
        : member.Local;
}
