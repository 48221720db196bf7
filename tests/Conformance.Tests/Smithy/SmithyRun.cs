using System.Collections.Concurrent;
using SendEvent.Tests;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>Runs cases of Smithy's protocol tests; the code of a service is emitted and compiled once.</summary>
internal static class SmithyRun
{
    public const string NoFolder = "No protocol tests of Smithy here: set SENDEVENT_SMITHY_PROTOCOL_TESTS.";

    private static readonly ConcurrentDictionary<(SmithyModelFile Model, string Service), Lazy<EmittedAssembly>> s_assemblies = new();

    /// <summary>The files found.</summary>
    public static IReadOnlyList<SmithyModelFile> Files { get; } =
        PublishedFolder.SmithyProtocolTests is { } folder ? SmithyModelFile.All(folder) : [];

    public static void Run(SmithyCase item)
    {
        var assembly = s_assemblies.GetOrAdd((item.Model, item.Service), static key => new Lazy<EmittedAssembly>(() => Emit(key.Model, key.Service))).Value;
        var operation = assembly.OperationOf(item.Operation.Split('#')[1]);
        if (item.Kind == SmithyCaseKind.Request)
        {
            SmithyRequestCheck.Run(item, operation);
        }
        else
        {
            SmithyResponseCheck.Run(item, operation);
        }
    }

    private static EmittedAssembly Emit(SmithyModelFile model, string service) => EmittedAssembly.Of(
        [new TestFile($"/smithy/{model.Protocol}.json", model.Text, [("ShapeModel", "true"), ("ShapeService", service), ("ShapeNamespace", "Vectors")])]);
}
