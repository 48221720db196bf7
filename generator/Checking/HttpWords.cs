using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>What the parts of a description that say how HTTP carries an operation are called in the format of a file.</summary>
internal static class HttpWords
{
    /// <summary>A key of an operation, a member or of what is in it.</summary>
    public static string Of(FileModel file, string key) => !file.Smithy ? key : key switch
    {
        "http" => "@http",
        "requestUri" => "uri of @http",
        "hostPrefix" => "hostPrefix of @endpoint",
        "hostLabel" => "@hostLabel",
        _ => key,
    };

    /// <summary>How an operation says it.</summary>
    public static string Example(FileModel file) =>
        file.Smithy ? "@http(method: \"GET\", uri: \"/books\")" : "http: { method: GET, requestUri: /books }";

    /// <summary>How a member says that it fills a label of the URI.</summary>
    public static string Label(FileModel file) => file.Smithy ? "'@httpLabel'" : "the location 'uri'";
}
