using System.Collections.Generic;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits the class that makes a server of a handler.</summary>
internal static class ServerEmitter
{
    public static void Write(CodeWriter code, ServerPlan plan)
    {
        code.Line($"/// <summary>Makes servers that answer with an {plan.HandlerName}.</summary>");
        SourceFile.WriteTypeAttributes(code, deprecated: false, message: null);
        code.Block($"{plan.Accessibility} static class {plan.TypeName}", () =>
        {
            code.Line("/// <summary>Makes a server.</summary>");
            code.Line("/// <param name=\"handler\">Answers the operations.</param>");
            code.Line("/// <param name=\"options\">What the server does where the model says nothing.</param>");
            code.Line($"public static {RuntimeNames.Server} Create({plan.HandlerName} handler, {RuntimeNames.ServerOptions}? options = null)");
            code.Open();
            code.Line("global::System.ArgumentNullException.ThrowIfNull(handler);");
            code.Line("return Create(_ => handler, options);");
            code.Close();
            code.Blank();
            code.Line("/// <summary>Makes a server that asks for the handler of each request.</summary>");
            code.Line("/// <param name=\"handler\">Gives what answers a request.</param>");
            code.Line("/// <param name=\"options\">What the server does where the model says nothing.</param>");
            LineBreaks.WriteCall(
                code,
                $"public static {RuntimeNames.Server} Create(",
                [$"global::System.Func<{RuntimeNames.RequestContext}, {plan.HandlerName}> handler", $"{RuntimeNames.ServerOptions}? options = null"],
                ")");
            code.Open();
            code.Line("global::System.ArgumentNullException.ThrowIfNull(handler);");
            code.Line($"return {RuntimeNames.Server}.Create<{plan.Protocol}>(");
            code.Line($"    {plan.ClientName}.Service_,");

            // An array: for a collection expression the compiler would add list types of its own to the assembly.
            code.Line($"    new {RuntimeNames.OperationHandler}[]");
            code.Nested(body => LineBreaks.WriteBraces(body, Handlers(plan), "},"));
            code.Line("    options);");
            code.Close();
        });
    }

    private static List<string> Handlers(ServerPlan plan)
    {
        var handlers = new List<string>();
        foreach (var operation in plan.Operations)
        {
            var input = operation.Input?.Name ?? RuntimeNames.EmptyShape;
            var types = operation.Output is { } output ? $"{input}, {output.Name}" : input;
            var read = operation.Input is null
                ? $"static request => {{ {operation.TypeName}.OfHttpRequest(request); return {RuntimeNames.EmptyShape}.Instance; }}"
                : $"{operation.TypeName}.OfHttpRequest";
            var call = operation.Input is null
                ? $"(_, context, cancellationToken) => handler(context).{operation.MethodName}(context, cancellationToken)"
                : $"(input, context, cancellationToken) => handler(context).{operation.MethodName}(input, context, cancellationToken)";
            handlers.Add($"{RuntimeNames.OperationHandler}.Of<{plan.Protocol}, {types}>({operation.TypeName}.Operation_, {read}, {call})");
        }

        return handlers;
    }
}
