using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>
/// Emits <c>Make</c> and <c>TryMake</c> of a structure. Members with constraints are taken as the C# type of their
/// kind, so that all violations come in one exception.
/// </summary>
/// <remarks>
/// The parameters have the order of the members, whatever is required: a member that becomes required, or stops being so, must not give
/// another meaning to arguments without names. C# wants parameters with a default value last, but takes <c>[Optional]</c> ones anywhere.
/// </remarks>
internal static class MakeEmitter
{
    private const string Optional = "[global::System.Runtime.InteropServices.Optional] ";

    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var outs = new[] { $"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {plan.TypeName}? made", SignatureText.Violations };
        code.Line("/// <summary>Makes a value and checks every constraint.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ValidationException}\">At least one constraint is broken; all of them are listed.</exception>");
        LineBreaks.WriteCall(code, $"public static {plan.TypeName} Make(", Parameters(plan, static member => member.Parameter), ") =>");
        WriteTryOrThrow(code, plan);

        code.Line("/// <summary>Makes a value if it breaks no constraint; else gives all violations.</summary>");
        LineBreaks.WriteCall(code, "public static bool TryMake(", [.. outs, .. Parameters(plan, static member => member.TryParameter)], ") =>");
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
                            inner.Line($"{member.Property} = {member.TryParameter}{(member.HasDefault ? " ?? " + member.DefaultValue : string.Empty)},");
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
    public static void WriteTryOrThrow(CodeWriter code, ShapePlan plan)
    {
        code.Nested(body =>
        {
            // No member has a parameter with a name that ends so.
            LineBreaks.WriteCall(body, "TryMake(", ["out var made_", "out var violations_", .. plan.Members.Select(static member => member.Parameter)], ")");
            body.Nested(inner => inner
                .Line("? made_")
                .Line($": throw new {RuntimeNames.ValidationException}(Context_, violations_);"));
        });
        code.Blank();
    }

    private static List<string> Parameters(ShapePlan plan, System.Func<MemberPlan, string> name)
    {
        var parameters = new List<string>(plan.Members.Count);
        var last = plan.Members.Count;
        while (last > 0 && !plan.Members[last - 1].Demanded)
        {
            last--;
        }

        for (var i = 0; i < plan.Members.Count; i++)
        {
            var member = plan.Members[i];
            var type = member.Type.MakeTakesPrimitive ? member.Type.Primitive.CSharp : member.Type.Name;
            parameters.Add(
                member.Demanded ? $"{type} {name(member)}"
                : i < last ? $"{Optional}{type}? {name(member)}"
                : $"{type}? {name(member)} = null");
        }

        return parameters;
    }
}
