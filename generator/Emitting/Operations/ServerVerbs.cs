using SendEvent.Generators.Emitting.Kinds;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits what a service needs of an operation: the input of a request, and the response of an output or error.</summary>
internal static class ServerVerbs
{
    public static void Write(CodeWriter code, OperationPlan plan)
    {
        var input = plan.Input?.Name ?? RuntimeNames.EmptyShape;
        code.Blank();
        code.Line("/// <summary>Reads the input of an HTTP request.</summary>");
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">The request does not fit the input.</exception>");
        code.Line($"public static {plan.Input?.Name ?? "void"} OfHttpRequest({RuntimeNames.HttpRequest} request) =>");
        var read = $"{plan.Protocol}.OfHttpRequest<{input}>(Operation_, request)";
        code.Line(plan.InputHasDefaults ? $"    {input}.{ServiceDefaultsEmitter.Method}({read});" : $"    {read};");
        code.Blank();
        code.Line("/// <summary>Makes the HTTP response that says success.</summary>");
        WriteException(code);
        code.Line(plan.Output is { } output
            ? $"public static {RuntimeNames.HttpResponse} ToHttpResponse({output.Name} output, string? requestId = null) =>"
            : $"public static {RuntimeNames.HttpResponse} ToHttpResponse(string? requestId = null) =>");
        code.Line($"    {plan.Protocol}.ToHttpResponse(Operation_, {(plan.Output is null ? $"{RuntimeNames.EmptyShape}.Instance" : "output")}, requestId);");
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

    private static void WriteException(CodeWriter code) =>
        code.Line($"/// <exception cref=\"{Cref.ShapeException}\">A member cannot be sent where the model wants it.</exception>");
}
