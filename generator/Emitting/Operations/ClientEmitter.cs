using System;
using System.Linq;
using System.Collections.Generic;
using SendEvent.Generators.Emitting.Documentation;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits the client of a service: a method for each operation, over <c>HttpClient</c>.</summary>
internal static class ClientEmitter
{
    public static void Write(CodeWriter code, ClientPlan plan)
    {
        var title = plan.Metadata.ServiceFullName ?? plan.Metadata.ServiceId ?? "the service";
        DocComment.Write(code, plan.Documentation, $"A client of {DocComment.Escape(title)}.");
        code.Line("/// <param name=\"http\">Sends the requests; handlers of it sign, retry and log.</param>");
        code.Line("/// <param name=\"endpoint\">The address of the service, whose path comes before that of every operation; null for the <c>BaseAddress</c> of <paramref name=\"http\"/>.</param>");
        SourceFile.WriteTypeAttributes(code, deprecated: false, null);
        code.Line($"{plan.Accessibility} sealed partial class {plan.TypeName}(global::System.Net.Http.HttpClient http, global::System.Uri? endpoint = null)");
        code.Line($"    : {RuntimeNames.Client}(http, endpoint), {plan.InterfaceName}");
        code.Open();
        code.Line("/// <summary>What the protocol must know of the service.</summary>");
        LineBreaks.WriteInitialized(
            code,
            $"public static {RuntimeNames.ServiceDescriptor} Service_ {{ get; }} = new(",
            [Literals.Text(plan.Metadata.ServiceId ?? plan.TypeName)],
            Traits(plan));
        foreach (var operation in plan.Operations)
        {
            code.Blank();
            WriteMethod(code, operation);
        }

        code.Close();
    }

    private static void WriteMethod(CodeWriter code, OperationPlan plan)
    {
        var types = string.Join(", ", new[] { plan.Protocol, plan.Input?.Name ?? RuntimeNames.EmptyShape, plan.InputEvent?.Name, plan.Output?.Name, plan.OutputEvent?.Name }.OfType<string>());
        var send = plan.OutputEvent is not null ? "StreamAsync" : plan.InputEvent is not null ? "SendEventsAsync" : "SendAsync";
        var input = plan.Input is null ? $"{RuntimeNames.EmptyShape}.Instance" : "input";

        code.Line("/// <inheritdoc/>");
        SourceFile.WriteObsolete(code, plan.Operation.Deprecated, plan.Operation.DeprecatedMessage);
        ClientInterfaceEmitter.WriteSignature(code, plan, "public ", ") =>");
        code.Nested(body => LineBreaks.WriteCall(
            body,
            $"{send}<{types}>(",
            [$"{plan.TypeName}.Operation_", input, .. plan.InputEvent is null ? Array.Empty<string>() : ["events"], "cancellationToken"],
            ");"));
    }

    private static List<string> Traits(ClientPlan plan)
    {
        var metadata = plan.Metadata;
        var traits = new List<string>();
        DescriptorText.AddText(traits, "ServiceFullName", metadata.ServiceFullName);
        DescriptorText.AddText(traits, "ApiVersion", metadata.ApiVersion);
        DescriptorText.AddText(traits, "JsonVersion", metadata.JsonVersion);
        DescriptorText.AddText(traits, "TargetPrefix", metadata.TargetPrefix);
        DescriptorText.AddText(traits, "XmlNamespace", metadata.XmlNamespace);
        DescriptorText.AddText(traits, "EndpointPrefix", metadata.EndpointPrefix);
        DescriptorText.AddText(traits, "SigningName", metadata.SigningName);
        DescriptorText.AddIf(traits, metadata.QueryCompatible, "QueryCompatible");
        DescriptorText.AddIf(traits, metadata.NoErrorWrapping, "NoErrorWrapping");
        return traits;
    }
}
