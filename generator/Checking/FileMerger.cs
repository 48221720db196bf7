using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>Puts the files of one namespace together.</summary>
internal static class FileMerger
{
    public static CheckContext Merge(string @namespace, IEnumerable<FileModel> files, CancellationToken cancellation)
    {
        var context = new CheckContext(@namespace, cancellation);
        foreach (var file in files)
        {
            // One file may be given twice, by two globs.
            if (!context.Files.Exists(f => f.Path == file.Path) && !IsSecondService(context, file))
            {
                context.Files.Add(file);
                AddFile(context, file);
            }
        }

        MetadataMerger.Merge(context);
        ApplyErrorTraits(context);
        return context;
    }

    /// <summary>
    /// Two services in one namespace would have hundreds of shapes in common, and each be reported; what is wrong
    /// is one thing.
    /// </summary>
    private static bool IsSecondService(CheckContext context, FileModel file)
    {
        if (!IsService(file) || context.Files.Find(IsService) is not { } first)
        {
            return false;
        }

        context.ReportPair(Descriptors.TwoServices, Address.Key(file, "metadata"), Address.Key(first, "metadata"), context.Namespace);
        return true;
    }

    private static bool IsService(FileModel file) => file.Published && file.Metadata is not null;

    private static void AddFile(CheckContext context, FileModel file)
    {
        context.Incomplete |= file.Incomplete;
        foreach (var name in file.Unreadable)
        {
            context.AddMissing(name);
        }

        foreach (var shape in file.Shapes)
        {
            var entry = new ShapeEntry(file, shape);
            if (context.Add(entry) is { } first)
            {
                context.ReportPair(
                    Descriptors.Duplicate, Address.Key(entry), Address.Key(first), "Shape", shape.Name, context.Namespace, Remedy(file, first.File));
            }
        }

        foreach (var operation in file.Operations)
        {
            if (context.Add(new OperationEntry(file, operation)) is { } first)
            {
                context.ReportPair(
                    Descriptors.Duplicate, Address.Key(file, "operations", operation.Name), Address.Key(first.File, "operations", operation.Name), "Operation", operation.Name, context.Namespace, Remedy(file, first.File));
            }
        }
    }

    /// <summary>What helps where two namespaces of Smithy, in which a name may be there twice, become one.</summary>
    private static string Remedy(FileModel file, FileModel first) =>
        file.Smithy && first.Smithy ? ", which two namespaces of Smithy share: let the service 'rename' one of them, or give the files a 'ShapeNamespace' each" : "";

    /// <summary>What an operation names as an error is one, and the reference may say what the shape does not.</summary>
    private static void ApplyErrorTraits(CheckContext context)
    {
        foreach (var name in context.Operations.SelectMany(static o => o.Operation.Errors).Distinct(StringComparer.Ordinal))
        {
            if (context.Find(name) is { Shape: { Type: ShapeType.Structure, Exception: false } } entry)
            {
                entry.Shape = entry.Shape with { Exception = true };
            }
        }

        foreach (var trait in context.Files.SelectMany(static f => f.ErrorTraits))
        {
            if (context.Find(trait.Shape) is { Shape.Type: ShapeType.Structure } entry)
            {
                entry.Shape = entry.Shape with
                {
                    Fault = entry.Shape.Fault || trait.Fault,
                    ErrorCode = entry.Shape.ErrorCode ?? trait.Code,
                    HttpStatusCode = entry.Shape.HttpStatusCode != 0 ? entry.Shape.HttpStatusCode : trait.HttpStatusCode,
                };
            }
        }
    }
}
