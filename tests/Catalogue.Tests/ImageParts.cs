using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace SendEvent.Catalogue.Tests;

/// <summary>Where the bytes of an assembly go (ECMA-335, partition II), in kilobytes.</summary>
/// <param name="Bodies">The bodies of methods.</param>
/// <param name="Tables">The tables of metadata.</param>
/// <param name="Attributes">The part of the tables that custom attributes take.</param>
/// <param name="Heaps">Names, signatures and literals.</param>
internal sealed record ImageParts(double Bodies, double Tables, double Attributes, double Heaps)
{
    public static ImageParts Of(byte[] image)
    {
        if (image.Length == 0)
        {
            return new ImageParts(0, 0, 0, 0);
        }

        using var file = new PEReader(ImmutableArray.Create(image));
        var metadata = file.GetMetadataReader();
        var bodies = metadata.MethodDefinitions
            .Select(handle => metadata.GetMethodDefinition(handle).RelativeVirtualAddress)
            .Where(address => address != 0)
            .Sum(address => (file.GetMethodBody(address).Size + 3) & ~3);
        var tables = Enumerable.Range(0, MetadataTokens.TableCount).Sum(table => Size(metadata, (TableIndex)table));
        var heaps = metadata.GetHeapSize(HeapIndex.String) + metadata.GetHeapSize(HeapIndex.Blob) + metadata.GetHeapSize(HeapIndex.UserString);
        return new ImageParts(bodies / 1e3, tables / 1e3, Size(metadata, TableIndex.CustomAttribute) / 1e3, heaps / 1e3);
    }

    public const string Header = "  bodies  tables (attributes)   heaps";

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Bodies,8:0} {Tables,7:0} {Attributes,12:0} {Heaps,7:0}");

    private static int Size(MetadataReader metadata, TableIndex table) =>
        metadata.GetTableRowCount(table) is var rows and > 0 ? rows * metadata.GetTableRowSize(table) : 0;
}
