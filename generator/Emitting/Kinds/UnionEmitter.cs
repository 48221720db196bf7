using System.Linq;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits a union: an abstract record with a nested record for each member and one for members unknown to the model.</summary>
internal static class UnionEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var scope = new NameScope(plan.Members.Select(member => member.Property));
        var shape = plan.Shape;
        DocComment.Write(code, shape.Documentation, $"The union <c>{shape.Name}</c>: one of its members is set.");
        SourceFile.WriteTypeAttributes(code, shape.Deprecated, shape.DeprecatedMessage);
        SignatureText.JsonConverter(code, plan.TypeName);
        LineBreaks.WriteType(
            code,
            $"{plan.Accessibility} abstract partial record {plan.TypeName}",
            [$"{RuntimeNames.Shape}<{plan.TypeName}>", $"{RuntimeNames.ShapeInterface}<{plan.TypeName}>"],
            () =>
            {
                SignatureText.Context(code, shape.Name);
                code.Line($"private {plan.TypeName}()");
                code.Open();
                code.Close();
                code.Blank();
                code.Line("/// <inheritdoc/>");
                SignatureText.Hide(code);
                code.Line($"public static {RuntimeNames.ShapeDescriptor} Shape_ => Members_.Shape_;");
                code.Blank();
                WriteMake(code, plan, scope);
                WriteWrite(code, plan, scope);
                WriteRead(code, plan, scope);
                foreach (var member in plan.Members)
                {
                    WriteCase(code, plan, member, scope);
                }

                code.Line("/// <summary>A member that the model does not know; it survives a round trip.</summary>");
                code.Line("/// <param name=\"Name\">The name of the member on the wire.</param>");
                code.Line("/// <param name=\"Content\">What it holds.</param>");
                SignatureText.JsonConverter(code, plan.TypeName);
                code.Line($"public sealed record Unknown(string Name, {RuntimeNames.Value} Content) : {plan.TypeName};");
                code.Blank();
                MembersEmitter.Write(code, plan, scope);
            });
    }

    private static void WriteCase(CodeWriter code, ShapePlan plan, MemberPlan member, NameScope scope)
    {
        DocComment.Write(code, member.Model.Documentation, $"The member <c>{member.Model.Name}</c> is set.");
        if (!IsUnit(member))
        {
            code.Line("/// <param name=\"Value\">What it holds.</param>");
        }

        SourceFile.WriteObsolete(code, member.Model.Deprecated, member.Model.DeprecatedMessage);
        SignatureText.JsonConverter(code, plan.TypeName);
        code.Line($"public sealed record {member.Property}{(IsUnit(member) ? string.Empty : $"({member.Type.In(scope)} Value)")} : {plan.TypeName};");
        code.Blank();
    }

    private static void WriteMake(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        var parameters = plan.Members.Select(member => Parameter(member, member.Parameter, scope)).ToList();
        var tryParameters = plan.Members.Select(member => Parameter(member, member.TryParameter, scope)).ToList();
        code.Line("/// <summary>Makes a value of exactly one member and checks every constraint.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">None or several members are given, or a constraint is broken; all violations are listed.</exception>");
        LineBreaks.WriteCall(code, $"public static {plan.TypeName} Make(", parameters, ") =>");
        MakeEmitter.WriteTryOrThrow(code, plan);
        code.Line("/// <summary>Makes a value of exactly one member if it breaks no constraint; else gives all violations.</summary>");
        LineBreaks.WriteCall(
            code,
            "public static bool TryMake(",
            [$"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {plan.TypeName}? made", SignatureText.Violations, .. tryParameters],
            ")");
        code.Open();
        code.Line("made = null;");
        code.Line("var count_ = 0;");
        foreach (var member in plan.Members)
        {
            code.Block(IsUnit(member) ? $"if ({member.TryParameter})" : $"if ({member.TryParameter} is not null)", () => code
                .Line($"made = new {member.Property}({CaseArgument(member)});")
                .Line("count_++;"));
        }

        code.Line($"return {RuntimeNames.Validation}.TryValidateUnion(made, count_, out made, out violations);");
        code.Close();
        code.Blank();
    }

    /// <summary>Whether the case says all by being there.</summary>
    private static bool IsUnit(MemberPlan member) => member.Type.Form == TypeForm.Unit;

    private static string Parameter(MemberPlan member, string name, NameScope scope) =>
        IsUnit(member) ? $"bool {name} = false" : $"{MakeType(member, scope)}? {name} = null";

    private static string MakeType(MemberPlan member, NameScope scope) =>
        member.Type.MakeTakesPrimitive ? member.Type.Primitive.CSharp : member.Type.In(scope);

    private static string CaseArgument(MemberPlan member) =>
        IsUnit(member) ? string.Empty
        : IsNullableStruct(member) ? $"{member.TryParameter}.Value" : member.TryParameter;

    private static bool IsNullableStruct(MemberPlan member) => member.Type.MakeTakesPrimitive
        ? member.Type.Primitive.CSharp != "string"
        : !member.Type.IsClass;

    private static void WriteWrite(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        SignatureText.WriteHead(code, plan.TypeName);
        code.Open();
        code.Block("if (Members_.Shape_.IsNull(ref writer, value))", () => code.Line("return;"));
        code.Blank();
        code.Line("writer.BeginStructure(Members_.Shape_);");
        code.Block("switch (value)", () =>
        {
            foreach (var member in plan.Members)
            {
                code.Indented(IsUnit(member) ? $"case {member.Property}:" : $"case {member.Property} {{ Value: var content }}:", inner =>
                {
                    ValueText.WriteValue(inner, member.Type, $"Members_.{member.Property}", "content", scope);
                    inner.Line("break;");
                });
            }

            code.Indented("case Unknown unknown:", inner => inner
                .Line("writer.WriteUnknown(unknown.Name, unknown.Content);")
                .Line("break;"));
        });
        code.Line("writer.EndStructure(Members_.Shape_);");
        code.Close();
        code.Blank();
    }

    private static void WriteRead(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        SignatureText.ReadHead(code, plan.TypeName);
        code.Open();
        code.Line($"{plan.TypeName}? made = null;");
        code.Line("reader.BeginStructure(Members_.Shape_);");
        code.Line("var member = -1;");
        code.Block("while (reader.NextMember(Members_.Shape_, ref member))", () =>
            code.Block("switch (member)", () =>
            {
                for (var i = 0; i < plan.Members.Count; i++)
                {
                    var member = plan.Members[i];
                    code.Indented($"case {i}:", inner =>
                    {
                        if (IsUnit(member))
                        {
                            inner.Line($"{RuntimeNames.Unit}.Read(ref reader);");
                        }

                        inner.Line($"made = new {member.Property}({(IsUnit(member) ? string.Empty : ValueText.Read(member.Type, $"Members_.{member.Property}", scope))});");
                        inner.Line("break;");
                    });
                }

                code.Indented("default:", inner => inner
                    .Line("var content = reader.ReadUnknown(out var name);")
                    .Line("made = new Unknown(name, content);")
                    .Line("break;"));
            }));
        code.Blank();
        code.Line("return made ?? throw reader.Invalid(Members_.Shape_, \"no member of the union is set\");");
        code.Close();
        code.Blank();
    }
}
