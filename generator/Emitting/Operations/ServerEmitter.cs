using System;
using System.Linq;
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
            var make = operation switch
            {
                { InputEvent: { } sent, OutputEvent: { } received } => $"OfExchange<{plan.Protocol}, {input}, {sent.Name}, {operation.Output!.Name}, {received.Name}>",
                { InputEvent: { } sent } => $"OfReceiver<{plan.Protocol}, {input}, {sent.Name}, {operation.Output?.Name ?? RuntimeNames.EmptyShape}>",
                { OutputEvent: { } received } => $"OfSender<{plan.Protocol}, {input}, {operation.Output!.Name}, {received.Name}>",
                { Output: { } output } => $"Of<{plan.Protocol}, {input}, {output.Name}>",
                _ => $"Of<{plan.Protocol}, {input}>",
            };
            handlers.Add($"{RuntimeNames.OperationHandler}.{make}({operation.TypeName}.Operation_, {ReadOf(operation)}, {CallOf(operation)})");
        }

        return handlers;
    }
    private static string ReadOf(OperationPlan operation) => operation switch
    {
        { Input: null } => $"static request => {{ {operation.TypeName}.OfHttpRequest(request); return {RuntimeNames.EmptyShape}.Instance; }}",
        { InputEvent: not null } => $"static request => {ServerVerbs.Read(operation)}",
        _ => $"{operation.TypeName}.OfHttpRequest",
    };

    private static string CallOf(OperationPlan operation)
    {
        string[] given = [operation.Input is null ? "_" : "input", .. operation.InputEvent is null ? Array.Empty<string>() : ["events"], "context", "cancellationToken"];
        var call = $"handler(context).{operation.MethodName}({string.Join(", ", given.Where(static name => name != "_"))})";
        var parameters = string.Join(", ", given);
        return operation is { InputEvent: not null, Output: null }
            ? $"async ({parameters}) => {{ await {call}.ConfigureAwait(false); return {RuntimeNames.EmptyShape}.Instance; }}"
            : $"({parameters}) => {call}";
    }
}
