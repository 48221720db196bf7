using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>
/// Emits <c>Make</c> and <c>TryMake</c> of a structure. Members with constraints are taken as the C# type of their
/// kind, so that all violations come in one exception.
/// </summary>
internal static class MakeEmitter
{
    public static void Write(CodeWriter code, ShapePlan plan, NameScope scope)
    {
        var required = plan.Members.Where(member => member.Required).ToList();
        var optional = plan.Members.Where(member => !member.Required).ToList();
        var demanded = required.Select(member => $"{ParameterType(member)} {member.Parameter}").ToList();
        var defaulted = optional.Select(member => $"{ParameterType(member)}? {member.Parameter} = null").ToList();
        var outs = new[] { $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {plan.TypeName}? made", SignatureText.Violations };

        code.Line("/// <summary>Makes a value and checks every constraint.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">At least one constraint is broken; all of them are listed.</exception>");
        LineBreaks.WriteCall(code, $"public static {plan.TypeName} Make(", [.. demanded, .. defaulted], ") =>");
        WriteTryOrThrow(code, [.. required.Select(Name), "out var made", "out var violations", .. optional.Select(Name)]);

        code.Line("/// <summary>Makes a value if it breaks no constraint; else gives all violations.</summary>");
        LineBreaks.WriteCall(code, "public static bool TryMake(", [.. demanded, .. outs, .. defaulted], ") =>");
        code.Nested(body => body.Indented($"{RuntimeNames.Validation}.TryValidate(", inner =>
        {
            if (plan.Members.Count == 0)
            {
                inner.Line($"new {plan.TypeName}(),");
            }
            else
            {
                inner.Block(
                    $"new {plan.TypeName}",
                    () =>
                    {
                        foreach (var member in plan.Members)
                        {
                            inner.Line($"{member.Property} = {Argument(member, scope)},");
                        }
                    },
                    "},");
            }

            inner.Line("out made,");
            inner.Line("out violations);");
        }));
        code.Blank();
    }

    /// <summary>Writes the body of a <c>Make</c>: what <c>TryMake</c> makes, or all violations as an exception.</summary>
    public static void WriteTryOrThrow(CodeWriter code, IReadOnlyCollection<string> arguments)
    {
        code.Nested(body =>
        {
            LineBreaks.WriteCall(body, "TryMake(", arguments, ")");
            body.Nested(inner => inner
                .Line("? made")
                .Line($": throw new {RuntimeNames.ValidationException}(Context_, violations);"));
        });
        code.Blank();
    }

    private static string ParameterType(MemberPlan member) =>
        member.Type.MakeTakesPrimitive ? member.Type.Primitive.CSharp : member.Type.Name;

    /// <summary>The value of a property or case, made of the parameter without a check.</summary>
    private static string Argument(MemberPlan member, NameScope scope)
    {
        var name = member.Parameter;
        if (!member.Type.MakeTakesPrimitive)
        {
            return name;
        }

        var type = member.Type.In(scope);
        if (member.Required)
        {
            return $"{type}.Unchecked({name})";
        }

        // A bare null would become a string first, and that would be checked.
        return member.Type.Primitive.CSharp == "string"
            ? $"{name} is null ? default({member.Type.Name}?) : {type}.Unchecked({name})"
            : $"{name} is null ? null : {type}.Unchecked({name}.Value)";
    }

    private static string Name(MemberPlan member) => member.Parameter;
}
