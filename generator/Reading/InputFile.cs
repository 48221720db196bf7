using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Reading;

/// <summary>A file that takes part, with what the project says of it.</summary>
/// <param name="File">The file; equal when the compiler has seen no change.</param>
/// <param name="Options">What the project says of it.</param>
/// <param name="Kind">What it is, as far as its name tells.</param>
internal sealed record InputFile(AdditionalText File, FileOptions Options, InputKind Kind = InputKind.Description)
{
    /// <summary>Gives the input for a file, or null if the file takes no part.</summary>
    public static InputFile? Of(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var metadata = ItemMetadata.Of(provider.GetOptions(file));
        var marked = metadata["ShapeModel"];
        var published = string.Equals(marked, "true", StringComparison.OrdinalIgnoreCase);
        var refused = string.Equals(marked, "false", StringComparison.OrdinalIgnoreCase);
        var kind = KindOf(file.Path);
        var named = kind == InputKind.SmithyIdl || Has(file.Path, ".shapes.yaml") || Has(file.Path, ".shapes.yml");
        if (refused || !(published || named || kind == InputKind.SmithyAst))
        {
            return null;
        }

        var invalid = new List<InvalidMetadata>();
        var fixedNamespace = metadata["ShapeNamespace"];
        if (fixedNamespace is not null && !Names.IsFreeNamespace(fixedNamespace))
        {
            invalid.Add(new InvalidMetadata("ShapeNamespace", fixedNamespace, Names.WantedNamespace));
        }

        var accessibility = metadata["ShapeAccessibility"];
        var isInternal = string.Equals(accessibility, "internal", StringComparison.OrdinalIgnoreCase);
        if (accessibility is not null && !isInternal && !string.Equals(accessibility, "public", StringComparison.OrdinalIgnoreCase))
        {
            invalid.Add(new InvalidMetadata("ShapeAccessibility", accessibility, "public or internal"));
        }

        var reference = metadata["ShapeReference"];
        var isReference = string.Equals(reference, "true", StringComparison.OrdinalIgnoreCase);
        if (reference is not null && !isReference && !string.Equals(reference, "false", StringComparison.OrdinalIgnoreCase))
        {
            invalid.Add(new InvalidMetadata("ShapeReference", reference, "true or false"));
        }

        var wrappers = metadata["ShapeWrappers"];
        var isPlain = wrappers is null ? !named : string.Equals(wrappers, "enums", StringComparison.OrdinalIgnoreCase);
        if (wrappers is not null && !isPlain && !string.Equals(wrappers, "all", StringComparison.OrdinalIgnoreCase))
        {
            invalid.Add(new InvalidMetadata("ShapeWrappers", wrappers, "all or enums"));
        }

        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var roots = (metadata["ShapeRoots"] ?? string.Empty)
            .Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new InputFile(file, new FileOptions(
            Names.ToNamespace(fixedNamespace ?? rootNamespace?.Trim() ?? string.Empty),
            fixedNamespace is not null,
            !named,
            isInternal,
            roots.ToEquatableArray()) { Invalid = invalid.ToEquatableArray(), Service = metadata["ShapeService"], Reference = isReference, Plain = isPlain }, kind);
    }

    private static InputKind KindOf(string path) =>
        Has(path, ".smithy") ? InputKind.SmithyIdl : Has(path, ".smithy.json") ? InputKind.SmithyAst : InputKind.Description;

    private static bool Has(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
