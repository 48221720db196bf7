using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits what a client can do as an interface, for code that wants another in its place, such as tests.</summary>
internal static class ClientInterfaceEmitter
{
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";

    public static void Write(CodeWriter code, ClientPlan plan)
    {
        code.Line($"/// <summary>What {plan.TypeName} can do.</summary>");
        SourceFile.WriteGenerated(code);
        code.Line($"{plan.Accessibility} partial interface {plan.InterfaceName}");
        code.Open();
        for (var i = 0; i < plan.Operations.Count; i++)
        {
            if (i > 0)
            {
                code.Blank();
            }

            WriteMethod(code, plan.Operations[i]);
        }

        code.Close();
    }

    /// <summary>Writes the head of an operation's method.</summary>
    public static void WriteSignature(CodeWriter code, OperationPlan plan, string modifiers, string end)
    {
        var task = plan.Result is null
            ? "global::System.Threading.Tasks.Task"
            : $"global::System.Threading.Tasks.Task<{plan.Result}>";
        LineBreaks.WriteCall(
            code,
            $"{modifiers}{task} {plan.MethodName}(",
            [.. plan.Parameters, Cancellation],
            end);
    }

    private static void WriteEventsNote(CodeWriter code, OperationPlan plan)
    {
        if (plan.InputEvent is not null)
        {
            code.Line(plan.OutputEvent is null
                ? "/// <remarks>An event is asked for when it is sent; the answer comes when all of them are.</remarks>"
                : "/// <remarks>An event is asked for when it is sent. Over HTTP/2 events come back at the same time.</remarks>");
        }
    }

    private static void WriteMethod(CodeWriter code, OperationPlan plan)
    {
        var operation = plan.Operation;
        DocComment.Write(code, operation.Documentation, $"Calls the operation <c>{operation.Name}</c>.");
        WriteEventsNote(code, plan);
        code.Line($"/// <exception cref=\"{Cref.ServiceException}\">The service answers with an error.</exception>");
        SourceFile.WriteObsolete(code, operation.Deprecated, operation.DeprecatedMessage);
        WriteSignature(code, plan, string.Empty, ");");
    }
}
