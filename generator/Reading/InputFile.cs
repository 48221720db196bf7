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

        var isInternal = Word(metadata, "ShapeAccessibility", "public", "internal", invalid) == "internal";
        var isReference = Word(metadata, "ShapeReference", "true", "false", invalid) == "true";
        var isPlain = Word(metadata, "ShapeWrappers", "all", "enums", invalid) is { } wrappers ? wrappers == "enums" : !named;
        var isServer = Word(metadata, "ShapeServer", "true", "false", invalid) is { } wish ? wish == "true" : IsOn(provider, "ShapeServer");
        provider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var roots = (metadata["ShapeRoots"] ?? string.Empty)
            .Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return new InputFile(file, new FileOptions(
            Names.ToNamespace(fixedNamespace ?? rootNamespace?.Trim() ?? string.Empty),
            fixedNamespace is not null,
            !named,
            isInternal,
            roots.ToEquatableArray()) { Invalid = invalid.ToEquatableArray(), Service = metadata["ShapeService"], Reference = isReference, Server = isServer, Endpoints = isServer && IsOn(provider, "ShapeEndpoints"), Plain = isPlain }, kind);
    }

    /// <summary>Whether a property of the project says <c>true</c>.</summary>
    private static bool IsOn(AnalyzerConfigOptionsProvider provider, string property) =>
        provider.GlobalOptions.TryGetValue("build_property." + property, out var value) && string.Equals(value.Trim(), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Which of two words metadata says, in any case; null, and noted where it says another, if neither.</summary>
    private static string? Word(ItemMetadata metadata, string name, string first, string second, List<InvalidMetadata> invalid)
    {
        if (metadata[name] is not { } value)
        {
            return null;
        }

        if (string.Equals(value, first, StringComparison.OrdinalIgnoreCase))
        {
            return first;
        }

        if (string.Equals(value, second, StringComparison.OrdinalIgnoreCase))
        {
            return second;
        }

        invalid.Add(new InvalidMetadata(name, value, $"{first} or {second}"));
        return null;
    }

    private static InputKind KindOf(string path) =>
        Has(path, ".smithy") ? InputKind.SmithyIdl : Has(path, ".smithy.json") ? InputKind.SmithyAst : InputKind.Description;

    private static bool Has(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
