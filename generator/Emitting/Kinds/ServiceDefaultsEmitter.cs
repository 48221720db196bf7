using System.Linq;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Kinds;

/// <summary>Emits what gives an input the defaults that its client left to the service.</summary>
internal static class ServiceDefaultsEmitter
{
    /// <summary>The name of the method.</summary>
    public const string Method = "WithDefaults_";

    public static void Write(CodeWriter code, ShapePlan plan)
    {
        var members = plan.Members.Where(static member => member.HasServiceDefault).ToList();
        if (!plan.Seed.Server || members.Count == 0)
        {
            return;
        }

        code.Line("/// <summary>Gives members that are absent the defaults that a client leaves to the service.</summary>");
        code.Line($"internal static {plan.TypeName} {Method}({plan.TypeName} value) => value with");
        LineBreaks.WriteBraces(code, [.. members.Select(static member => $"{member.Property} = value.{member.Property} ?? {member.DefaultValue}")], "};");
        code.Blank();
    }
}
