using SendEvent.Generators.Emitting.Kinds;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits what a service needs of an operation: the input of a request, and the response of an output or error.</summary>
internal static class ServerVerbs
{
    public static void Write(CodeWriter code, OperationPlan plan)
    {
        code.Blank();
        code.Line(plan.InputEvent is null
            ? "/// <summary>Reads the input of an HTTP request.</summary>"
            : "/// <summary>Reads the input of an HTTP request; its events are read while they are enumerated.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">The request does not fit the input.</exception>");
        code.Line($"public static {plan.Request ?? "void"} OfHttpRequest({RuntimeNames.HttpRequest} request) =>");
        code.Line(plan.InputEvent is { } sent
            ? $"    {RuntimeNames.EventStreamRequest}.OfHttpRequest<{plan.Protocol}, {plan.Input!.Name}, {sent.Name}>(Operation_, request);"
            : $"    {Read(plan)};");
        code.Blank();
        code.Line("/// <summary>Makes the HTTP response that says success.</summary>");
        WriteException(code);
        code.Line(plan.Result is { } result
            ? $"public static {RuntimeNames.HttpResponse} ToHttpResponse({result} output, string? requestId = null) =>"
            : $"public static {RuntimeNames.HttpResponse} ToHttpResponse(string? requestId = null) =>");
        code.Line(plan.OutputEvent is { } received
            ? $"    {RuntimeNames.EventStreamResponse}.ToHttpResponse<{plan.Protocol}, {plan.Output!.Name}, {received.Name}>(Operation_, output, requestId);"
            : $"    {plan.Protocol}.ToHttpResponse(Operation_, {(plan.Output is null ? $"{RuntimeNames.EmptyShape}.Instance" : "output")}, requestId);");
        foreach (var error in plan.Errors)
        {
            // An output that is an error too has its response already.
            if (error != plan.Output)
            {
                code.Blank();
                code.Line("/// <summary>Makes the HTTP response of an error.</summary>");
                WriteException(code);
                code.Line($"public static {RuntimeNames.HttpResponse} ToHttpResponse({error.Name} error, string? requestId = null) =>");
                code.Line($"    {plan.Protocol}.ToErrorResponse(Operation_, error, requestId);");
            }
        }
    }

    /// <summary>An expression that reads the input of <c>request</c>, with what the service fills in.</summary>
    public static string Read(OperationPlan plan)
    {
        var input = plan.Input?.Name ?? RuntimeNames.EmptyShape;
        var read = $"{plan.Protocol}.OfHttpRequest<{input}>({(plan.InputEvent is null ? string.Empty : plan.TypeName + ".")}Operation_, request)";
        return plan.InputHasDefaults ? $"{input}.{ServiceDefaultsEmitter.Method}({read})" : read;
    }

    private static void WriteException(CodeWriter code) =>
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">A member cannot be sent where the model wants it.</exception>");
}
