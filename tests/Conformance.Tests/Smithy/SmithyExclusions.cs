namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The cases that are not passed, each with the reason.</summary>
internal static class SmithyExclusions
{
    private const string Customization =
        "What AWS's own clients do for this one service (its addresses, headers of its own), beyond what the model says.";

    private const string Rounded =
        "The parameters of the case are rounded to a double in the JSON form of the tests, so that they no longer are what the body has.";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["awsJson1_1 Request MachinelearningPredictEndpoint"] = Customization,
        ["restJson1 Request ApiGatewayAccept"] = Customization,
        ["restJson1 Request GlacierAccountId"] = Customization,
        ["restJson1 Request GlacierChecksums"] = Customization,
        ["restJson1 Request GlacierMultipartChecksums"] = Customization,
        ["restJson1 Request GlacierVersionHeader"] = Customization,
        ["restXml Request S3DefaultAddressing"] = Customization,
        ["restXml Request S3EscapeObjectKeyInUriLabel"] = Customization,
        ["restXml Request S3EscapePathObjectKeyInUriLabel"] = Customization,
        ["restXml Request S3OperationAddressingPreferred"] = Customization,
        ["restXml Request S3PreservesEmbeddedDotSegmentInUriLabel"] = Customization,
        ["restXml Request S3PreservesLeadingDotSegmentInUriLabel"] = Customization,
        ["restXml Request S3VirtualHostAccelerateAddressing"] = Customization,
        ["restXml Request S3VirtualHostAddressing"] = Customization,
        ["restXml Request S3VirtualHostDualstackAccelerateAddressing"] = Customization,
        ["restXml Request S3VirtualHostDualstackAddressing"] = Customization,
        ["rpcv2Json Request RpcV2JsonRequestBigDecimalHighPrecision"] = Rounded,
        ["rpcv2Json Request RpcV2JsonRequestBigDecimalLargeWithFraction"] = Rounded,
        ["rpcv2Json Request RpcV2JsonRequestBigDecimalNegativeHighPrecision"] = Rounded,
        ["rpcv2Json Response RpcV2JsonResponseBigDecimalHighPrecision"] = Rounded,
        ["rpcv2Json Response RpcV2JsonResponseBigDecimalLargeWithFraction"] = Rounded,
        ["rpcv2Json Response RpcV2JsonResponseBigDecimalNegativeHighPrecision"] = Rounded,
    };
}
