using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits an operation: the request of an input, and the output of a response.</summary>
internal static class OperationEmitter
{
    public static void Write(CodeWriter code, OperationPlan plan)
    {
        var operation = plan.Operation;
        var protocol = plan.Protocol;
        DocComment.Write(code, operation.Documentation, $"The operation <c>{operation.Name}</c>.");
        SourceFile.WriteTypeAttributes(code, operation.Deprecated, operation.DeprecatedMessage);
        code.Block($"{plan.Accessibility} static class {plan.TypeName}", () =>
        {
            code.Line("/// <summary>What the protocol must know of the operation.</summary>");
            LineBreaks.WriteCall(
                code,
                $"public static {RuntimeNames.OperationDescriptor} Operation_ {{ get; }} = new(",
                [Literals.Text(operation.Name), $"{plan.ClientName}.Service_"],
                ")");
            WriteTraits(code, plan);
            code.Blank();

            code.Line(plan.InputEvent is null
                ? "/// <summary>Makes the HTTP request of an input.</summary>"
                : "/// <summary>Makes the HTTP request of an input and of events, which are asked for when they are sent.</summary>");
            code.Line($"/// <exception cref=\"{Cref.ShapeException}\">A member cannot be sent where the operation wants it.</exception>");
            code.Line($"public static {RuntimeNames.HttpRequest} ToHttpRequest({string.Join(", ", plan.Parameters)}) =>");
            code.Line(plan.InputEvent is { } sent
                ? $"    {RuntimeNames.EventStreamRequest}.ToHttpRequest<{protocol}, {plan.Input!.Name}, {sent.Name}>(Operation_, input, events);"
                : $"    {protocol}.ToHttpRequest(Operation_, {(plan.Input is null ? $"{RuntimeNames.EmptyShape}.Instance" : "input")});");
            code.Blank();

            code.Line(plan.Output is null
                ? "/// <summary>Reads an HTTP response, which has no output.</summary>"
                : plan.OutputEvent is null
                    ? "/// <summary>Reads the output of an HTTP response.</summary>"
                    : "/// <summary>Reads the output of an HTTP response; its events are read while they are enumerated.</summary>");
            if (plan.Output is not null)
            {
                code.Line("/// <param name=\"response\">The response.</param>");
                code.Line("/// <param name=\"strict\">Whether a required member that is absent is an error; else a stand-in takes its place, such as an empty text.</param>");
            }

            code.Line($"/// <exception cref=\"{Cref.ServiceException}\">The response is an error.</exception>");
            code.Line($"/// <exception cref=\"{Cref.ShapeException}\">The response does not fit the output.</exception>");
            code.Line($"public static {plan.Result ?? "void"} OfHttpResponse({RuntimeNames.HttpResponse} response{(plan.Output is null ? "" : ", bool strict = false")}) =>");
            var read = plan.OutputEvent is { } union
                ? $"{RuntimeNames.EventStreamResponse}.OfHttpResponse<{protocol}, {plan.Output!.Name}, {union.Name}>("
                : $"{protocol}.OfHttpResponse<{plan.Output?.Name ?? RuntimeNames.EmptyShape}>(";
            code.Nested(body => LineBreaks.WriteCall(body, read, plan.Output is null ? ["Operation_", "response"] : ["Operation_", "response", "strict"], ");"));
            if (plan.Server)
            {
                ServerVerbs.Write(code, plan);
            }
        });
    }

    private static void WriteTraits(CodeWriter code, OperationPlan plan)
    {
        code.Open();
        foreach (var trait in Traits(plan))
        {
            code.Line(trait + ",");
        }

        WriteErrors(code, "Errors", plan.Errors.Select(error => $"{RuntimeNames.ErrorBinding}.Of<{error.Name}, {plan.Protocol}>()").ToList());
        WriteErrors(
            code,
            "EventErrors",
            plan.EventErrors.Select(error => $"{RuntimeNames.ErrorBinding}.OfEvent<{error.Type.Name}, {plan.Protocol}>({Literals.Text(error.Member)})").ToList());
        code.Close("};");
    }

    private static void WriteErrors(CodeWriter code, string property, List<string> bindings)
    {
        if (bindings.Count > 0)
        {
            // An array: for a collection expression the compiler would add list types of its own to the assembly.
            code.Line($"{property} = new[]");
            LineBreaks.WriteBraces(code, bindings, "},");
        }
    }

    private static List<string> Traits(OperationPlan plan)
    {
        var operation = plan.Operation;
        var traits = new List<string>
        {
            $"Method = {Literals.Text(operation.Method)}",
            $"RequestUri = {Literals.Text(operation.RequestUri)}",
        };
        if (operation.ResponseCode != 0)
        {
            traits.Add($"ResponseCode = {Literals.Number(operation.ResponseCode)}");
        }

        DescriptorText.AddText(traits, "InputLocationName", operation.InputLocationName);
        DescriptorText.AddNamespace(traits, operation.InputXmlNamespace, "InputXmlNamespace");
        DescriptorText.AddText(traits, "ResultWrapper", operation.ResultWrapper);
        DescriptorText.AddIf(traits, operation.UnwrappedOutput, "UnwrappedOutput");
        DescriptorText.AddText(traits, "HostPrefix", operation.HostPrefix);
        DescriptorText.AddIf(traits, operation.HttpChecksumRequired, "HttpChecksumRequired");
        if (operation.CompressionEncodings.Count > 0)
        {
            traits.Add($"CompressionEncodings = {Literals.TextArray(operation.CompressionEncodings)}");
        }

        DescriptorText.AddIf(traits, plan.OutputEvent is not null, "StreamsEvents");
        DescriptorText.AddIf(traits, plan.InputEvent is not null, "TakesEvents");
        return traits;
    }
}
