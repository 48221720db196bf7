using System.Collections.Concurrent;
using SendEvent.Tests;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Runs cases of Smithy's protocol tests; the code of a service is emitted and compiled once.</summary>
internal static class SmithyRun
{
    public const string NoFolder = "No protocol tests of Smithy here: set SENDEVENT_SMITHY_PROTOCOL_TESTS.";

    private static readonly ConcurrentDictionary<(SmithyModelFile Model, string Service, bool IsText, bool IsServer), Lazy<EmittedAssembly>> s_assemblies = new();

    /// <summary>The files found.</summary>
    public static IReadOnlyList<SmithyModelFile> Files { get; } =
        PublishedFolder.SmithyProtocolTests is { } folder ? SmithyModelFile.All(folder) : [];

    /// <summary>Runs a case.</summary>
    /// <param name="item">The case.</param>
    /// <param name="isText">Whether the model is read as <c>.smithy</c> text, not as JSON.</param>
    public static void Run(SmithyCase item, bool isText = false)
    {
        var assembly = s_assemblies.GetOrAdd(
            (item.Model, item.Service, isText, item.IsServer),
            static key => new Lazy<EmittedAssembly>(() => EmittedAssembly.Of(key.IsText ? Texts(key.Model, key.Service) : [Json(key.Model, key.Service, key.IsServer)]))).Value;
        var operation = assembly.OperationOf(item.Operation.Split('#')[1]);
        if (item.Kind == SmithyCaseKind.Event)
        {
            SmithyEventCheck.Run(item, operation);
        }
        else if (item.IsServer)
        {
            SmithyServerCheck.Run(item, operation);
        }
        else if (item.Kind == SmithyCaseKind.Request)
        {
            SmithyRequestCheck.Run(item, operation);
        }
        else
        {
            SmithyResponseCheck.Run(item, operation);
        }
    }

    /// <summary>The class of an operation of any service of a protocol, with what a service needs.</summary>
    public static Type ServerOperation(string protocol, string operation)
    {
        var model = Files.Single(file => file.Protocol == protocol);
        return s_assemblies.GetOrAdd((model, model.ServiceOf(operation), false, true), static key => new Lazy<EmittedAssembly>(() => EmittedAssembly.Of([Json(key.Model, key.Service, isServer: true)]))).Value
            .OperationOf(operation.Split('#')[1]);
    }

    private static TestFile Json(SmithyModelFile model, string service, bool isServer) =>
        new($"/smithy/{model.Protocol}.json", model.Text, [("ShapeModel", "true"), ("ShapeServer", isServer ? "true" : "false"), .. Metadata(service)]);

    private static IEnumerable<TestFile> Texts(SmithyModelFile model, string service) =>
        SmithyPrinter.Print(model.Text, service).Select(file => new TestFile($"/smithy/{model.Protocol}/{file.Key}.smithy", file.Value, ("ShapeNamespace", "Vectors")));

    private static (string Name, string Value)[] Metadata(string service) => [("ShapeService", service), ("ShapeNamespace", "Vectors")];
}
