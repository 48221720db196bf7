using System.Security.Cryptography;
using System.Text;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// Where vectors are: files of botocore's protocol test format in <c>input/</c> and <c>output/</c>. The public ones are not a
/// part of the repository; SENDEVENT_PROTOCOL_TESTS names their folder. Our own are in <c>Vectors/</c>.
/// </summary>
internal sealed class VectorFolder(string path)
{
    public static VectorFolder Own { get; } = new(System.IO.Path.Combine(RepositoryFolder.Path, "tests", "Conformance.Tests", "Vectors"));

    /// <summary>The public vectors, or null where there are none.</summary>
    public static VectorFolder? Public { get; } = FindPublic();

    public const string NoPublic =
        "No public vectors: set SENDEVENT_PROTOCOL_TESTS to a folder that has botocore's protocol tests in input/ and output/.";

    public string Path { get; } = path;

    /// <summary>The files by their path in the folder, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; } =
    [
        .. new[] { "input", "output" }
            .Where(folder => Directory.Exists(System.IO.Path.Combine(path, folder)))
            .SelectMany(folder => Directory.GetFiles(System.IO.Path.Combine(path, folder), "*.json").Select(file => $"{folder}/{System.IO.Path.GetFileName(file)}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>A text that changes when any vector does.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(System.IO.Path.Combine(Path, file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static VectorFolder? FindPublic() =>
        PublishedFolder.ProtocolTests is { } path && (Directory.Exists(System.IO.Path.Combine(path, "input")) || Directory.Exists(System.IO.Path.Combine(path, "output")))
            ? new VectorFolder(path)
            : null;
}
