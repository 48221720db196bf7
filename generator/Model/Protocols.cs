namespace SendEvent.Generators.Model;

/// <summary>The protocols that a service may speak.</summary>
internal static class Protocols
{
    /// <summary>Their names, in the order in which one of several is chosen (botocore's).</summary>
    public static readonly string[] Names = ["json", "rest-json", "rest-xml", "smithy-rpc-v2-cbor", "smithy-rpc-v2-json", "query", "ec2"];

    /// <summary>Whether members have their own names in a body, whatever names they ask for.</summary>
    public static bool HasMemberNames(string? protocol) => protocol is "smithy-rpc-v2-cbor" or "smithy-rpc-v2-json";

    /// <summary>Whether members may be in the URI, the query string or headers.</summary>
    public static bool BindsToHttp(string? protocol) => protocol is "rest-json" or "rest-xml";
}
