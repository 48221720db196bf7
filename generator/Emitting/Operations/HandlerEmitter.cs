using System.Collections.Generic;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits what answers the operations of a service as an interface, each with a method.</summary>
internal static class HandlerEmitter
{
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken";

    public static void Write(CodeWriter code, ServerPlan plan)
    {
        code.Line($"/// <summary>Answers the operations of the service; {plan.TypeName} brings requests to it.</summary>");
        SourceFile.WriteGenerated(code);
        code.Line($"{plan.Accessibility} partial interface {plan.HandlerName}");
        code.Open();
        for (var i = 0; i < plan.Operations.Count; i++)
        {
            if (i > 0)
            {
                code.Blank();
            }

            WriteMethods(code, plan.Operations[i]);
        }

        code.Close();
    }

    private static void WriteMethods(CodeWriter code, OperationPlan plan)
    {
        var operation = plan.Operation;
        DocComment.Write(code, operation.Documentation, $"Answers the operation <c>{operation.Name}</c>.");
        code.Line("/// <remarks>To answer with an error of the model, throw a <c>ServiceException</c> of it. The input breaks no constraint.</remarks>");
        SourceFile.WriteObsolete(code, operation.Deprecated, operation.DeprecatedMessage);
        WriteSignature(code, plan, withContext: false, ");");
        code.Blank();
        code.Line("/// <summary>The same, for a handler that wants to know more of the request: its headers, its id.</summary>");
        SourceFile.WriteObsolete(code, operation.Deprecated, operation.DeprecatedMessage);
        WriteSignature(code, plan, withContext: true, ") =>");
        code.Line($"    {plan.MethodName}({(plan.Input is null ? string.Empty : "input, ")}{(plan.InputEvent is null ? string.Empty : "events, ")}cancellationToken);");
    }

    private static void WriteSignature(CodeWriter code, OperationPlan plan, bool withContext, string end)
    {
        var task = plan.Result is null ? "global::System.Threading.Tasks.Task" : $"global::System.Threading.Tasks.Task<{plan.Result}>";
        var parameters = new List<string>(plan.Parameters);

        if (withContext)
        {
            parameters.Add($"{RuntimeNames.RequestContext} context");
        }

        parameters.Add(Cancellation);
        LineBreaks.WriteCall(code, $"{task} {plan.MethodName}(", parameters, end);
    }
}
