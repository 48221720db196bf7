using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Reading.Smithy.Ast;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Idl;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Reading.Smithy;

/// <summary>Reads a Smithy file of either form.</summary>
internal static class SmithyFileReader
{
    /// <summary>Reads a file. Bad input never throws.</summary>
    /// <param name="path">The path, for findings only.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">What the project says of the file.</param>
    /// <param name="isIdl">Whether it is in Smithy's own language.</param>
    /// <param name="cancellation">Ends reading early.</param>
    public static SmithyReadResult Read(string path, SourceText text, FileOptions options, bool isIdl, CancellationToken cancellation)
    {
        var findings = new FindingList(path, text);
        foreach (var invalid in options.Invalid)
        {
            findings.Add(Descriptors.InvalidValue.Id, default, MessageText.Excerpt(invalid.Value), invalid.Name, invalid.Wanted);
        }

        if (options is { Reference: true, NamespaceIsFixed: false })
        {
            findings.Add(Descriptors.HomelessReference.Id, default);
        }

        var file = isIdl
            ? IdlParser.Parse(path, text, options, findings, null, cancellation)
            : AstReader.Read(path, text, options, findings, cancellation);
        return new SmithyReadResult(InNamespace(file), findings.ToArray());
    }

    /// <summary>Where neither the item nor the project has a namespace, it is the file's own: of its service, or of its first shape.</summary>
    private static SmithyFile InNamespace(SmithyFile file)
    {
        var shape = file.Shapes.FirstOrDefault(static shape => shape.Type == SmithyShapeType.Service) ?? (file.Shapes.Count > 0 ? file.Shapes[0] : null);
        return file.Options.Namespace.Length > 0 || (file.Namespace ?? shape?.Namespace) is not { } space
            ? file
            : file with { Options = file.Options with { Namespace = Names.ToNamespace(SmithyNames.ToPascalCase(space)) } };
    }
}
