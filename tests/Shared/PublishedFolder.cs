namespace SendEvent.Tests;

/// <summary>
/// Folders with public files that are not a part of the repository: the one that an environment variable names, else one beside the
/// repository.
/// </summary>
internal static class PublishedFolder
{
    /// <summary>Published service descriptions (<c>service-2.json</c>, by any name), or null where there are none.</summary>
    public static string? Models { get; } = Find("SENDEVENT_MODELS", "models");

    /// <summary>Public protocol vectors, or null where there are none.</summary>
    public static string? ProtocolTests { get; } = Find("SENDEVENT_PROTOCOL_TESTS", "protocol-tests");

    /// <summary>Published Smithy models in JSON form, or null where there are none.</summary>
    public static string? SmithyModels { get; } = Find("SENDEVENT_SMITHY_MODELS", "smithy/models");

    /// <summary>The tests of Smithy's own loader, or null where there are none.</summary>
    public static string? SmithyLoader { get; } = Find("SENDEVENT_SMITHY_LOADER", "smithy/loader");

    /// <summary>Smithy's tests of protocols, or null where there are none.</summary>
    public static string? SmithyProtocolTests { get; } = Find("SENDEVENT_SMITHY_PROTOCOL_TESTS", "smithy/protocol-tests");

    /// <summary>Shape files with the mistakes of beginners, or null where there are none.</summary>
    public static string? BeginnerFiles { get; } = Find("SENDEVENT_BEGINNER_FILES", "beginner-files");

    private static string? Find(string variable, string folder)
    {
        var named = Environment.GetEnvironmentVariable(variable);
        var path = string.IsNullOrWhiteSpace(named) ? Path.GetFullPath(Path.Combine(RepositoryFolder.Path, "..", "shared", folder)) : named;
        return Directory.Exists(path) ? path : null;
    }
}
