using System.Diagnostics;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace SendEvent.Catalogue.Tests;

/// <summary>What came of one description.</summary>
/// <param name="Service">The name of its file.</param>
/// <param name="Protocol">The protocol that the generator chooses.</param>
/// <param name="Shapes">The shapes in the description.</param>
/// <param name="Operations">The operations that were emitted and called.</param>
/// <param name="Seconds">The time of everything.</param>
/// <param name="Bytes">The size of the assembly.</param>
/// <param name="Parts">Where the bytes go.</param>
/// <param name="Failures">What is wrong; empty if all is well.</param>
internal sealed record ServiceReport(
    string Service, string Protocol, int Shapes, int Operations, double Seconds, long Bytes, ImageParts Parts, IReadOnlyList<string> Failures);

/// <summary>Takes a description through the generator, the compiler, and every operation of what they make.</summary>
internal static class ServiceCheck
{
    public static ServiceReport Run(string path)
    {
        var watch = Stopwatch.StartNew();
        var description = new ServiceDescription(path);
        var (compilation, findings) = DescriptionCompiler.Generate(path, description.Namespace);
        var (image, diagnostics) = DescriptionCompiler.Compile(compilation);

        // Information is not a failure: operations that send streams of events are left out, and say so.
        var failures = findings.Where(finding => finding.Severity >= DiagnosticSeverity.Warning)
            .Concat(diagnostics)
            .Select(diagnostic => diagnostic.ToString())
            .ToList();
        var operations = 0;
        if (failures.Count == 0)
        {
            var context = new AssemblyLoadContext(null, isCollectible: true);
            foreach (var type in OperationsOf(context, image))
            {
                operations++;
                if (new OperationCheck(description, type).Run() is { } failure)
                {
                    failures.Add(failure);
                }
            }

            context.Unload();
        }

        return new ServiceReport(
            description.Name,
            description.Protocol,
            description.Shapes.EnumerateObject().Count(),
            operations,
            watch.Elapsed.TotalSeconds,
            image.Length,
            ImageParts.Of(image),
            failures);
    }

    /// <summary>The classes of the operations in an assembly.</summary>
    public static IEnumerable<Type> OperationsOf(AssemblyLoadContext context, byte[] image) =>
        context.LoadFromStream(new MemoryStream(image)).GetTypes().Where(IsOperation);

    private static bool IsOperation(Type type) => type is { IsAbstract: true, IsSealed: true, IsNested: false } && type.GetProperty("Operation_") is not null;
}
