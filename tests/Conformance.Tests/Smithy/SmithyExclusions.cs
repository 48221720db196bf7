namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The cases that are not passed, each with the reason.</summary>
internal static class SmithyExclusions
{
    private const string Customization =
        "What AWS's own clients do for this one service (its addresses, headers of its own), beyond what the model says.";

    private const string Rounded =
        "The parameters of the case are rounded to a double in the JSON form of the tests, so that they no longer are what the body has.";

    private const string NoBody = "The case does not say what the body is, so that there is nothing to read members of the body from.";

    private const string NotSent = "What is empty is not sent, so that the request does not tell it from what is absent.";

    private const string ForClients =
        "The body is one that a client must understand, not the one that the protocol writes: another offset of the same time, a prologue, namespaces other than the model's, members that the parameters do not have.";

    private const string AllParameters =
        "The specification of httpQueryParams has a service take all parameters into the map, as the same requests want it in restJson1; here the map is left out.";

    private const string NoSuchHeader = "The response has a header that says nothing: one of requests, or the type of a body that is not there.";

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
        ["server awsJson1_0 Request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0"] = NoBody,
        ["server awsJson1_0 Request SDKAppliedContentEncoding_awsJson1_0"] = NoBody,
        ["server awsJson1_1 Request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1"] = NoBody,
        ["server awsJson1_1 Request SDKAppliedContentEncoding_awsJson1_1"] = NoBody,
        ["server awsJson1_1 Response AwsJson11IntEnums"] = NoSuchHeader,
        ["server awsQuery Request QueryEmptyQueryMaps"] = NotSent,
        ["server awsQuery Request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsQuery"] = NoBody,
        ["server awsQuery Request SDKAppliedContentEncoding_awsQuery"] = NoBody,
        ["server awsQuery Response QueryNoInputAndNoOutputWithResponseMetadata"] = ForClients,
        ["server awsQuery Response QueryXmlNamespaces"] = ForClients,
        ["server ec2Query Error Ec2ComplexError"] = ForClients,
        ["server ec2Query Request Ec2EmptyQueryLists"] = NotSent,
        ["server ec2Query Request SDKAppendsGzipAndIgnoresHttpProvidedEncoding_ec2Query"] = NoBody,
        ["server ec2Query Request SDKAppliedContentEncoding_ec2Query"] = NoBody,
        ["server ec2Query Response Ec2QueryDateTimeWithNegativeOffset"] = ForClients,
        ["server ec2Query Response Ec2QueryDateTimeWithPositiveOffset"] = ForClients,
        ["server ec2Query Response Ec2XmlNamespaces"] = ForClients,
        ["server restJson1 Request RestJsonOmitsEmptyListQueryValues"] = NotSent,
        ["server restJson1 Request SDKAppendedGzipAfterProvidedEncoding_restJson1"] = NoBody,
        ["server restJson1 Request SDKAppliedContentEncoding_restJson1"] = NoBody,
        ["server restXml Error ComplexError"] = ForClients,
        ["server restXml Error InvalidGreetingError"] = ForClients,
        ["server restXml Request AllQueryStringTypes"] = AllParameters,
        ["server restXml Request RestXmlQueryStringEscaping"] = AllParameters,
        ["server restXml Request RestXmlSupportsInfinityFloatQueryValues"] = AllParameters,
        ["server restXml Request RestXmlSupportsNaNFloatQueryValues"] = AllParameters,
        ["server restXml Request RestXmlSupportsNegativeInfinityFloatQueryValues"] = AllParameters,
        ["server restXml Request RestXmlZeroAndFalseQueryValues"] = AllParameters,
        ["server restXml Request S3DefaultAddressing"] = Customization,
        ["server restXml Request S3EscapeObjectKeyInUriLabel"] = Customization,
        ["server restXml Request S3EscapePathObjectKeyInUriLabel"] = Customization,
        ["server restXml Request S3OperationAddressingPreferred"] = Customization,
        ["server restXml Request S3PreservesEmbeddedDotSegmentInUriLabel"] = Customization,
        ["server restXml Request S3PreservesLeadingDotSegmentInUriLabel"] = Customization,
        ["server restXml Request S3VirtualHostAccelerateAddressing"] = Customization,
        ["server restXml Request S3VirtualHostAddressing"] = Customization,
        ["server restXml Request S3VirtualHostDualstackAccelerateAddressing"] = Customization,
        ["server restXml Request S3VirtualHostDualstackAddressing"] = Customization,
        ["server restXml Request SDKAppendedGzipAfterProvidedEncoding_restXml"] = NoBody,
        ["server restXml Request SDKAppliedContentEncoding_restXml"] = NoBody,
        ["server restXml Response GetBucketLocationUnwrappedOutput"] = ForClients,
        ["server restXml Response RestXmlDateTimeWithNegativeOffset"] = ForClients,
        ["server restXml Response RestXmlDateTimeWithPositiveOffset"] = ForClients,
        ["server restXml Response RestXmlHttpResponseCode"] = NoSuchHeader,
        ["server restXml Response SimpleScalarPropertiesWithXMLPreamble"] = ForClients,
        ["server rpcv2Json Request RpcV2JsonRequestBigDecimalHighPrecision"] = Rounded,
        ["server rpcv2Json Request RpcV2JsonRequestBigDecimalLargeWithFraction"] = Rounded,
        ["server rpcv2Json Request RpcV2JsonRequestBigDecimalNegativeHighPrecision"] = Rounded,
        ["server rpcv2Json Response RpcV2JsonResponseBigDecimalHighPrecision"] = Rounded,
        ["server rpcv2Json Response RpcV2JsonResponseBigDecimalLargeWithFraction"] = Rounded,
        ["server rpcv2Json Response RpcV2JsonResponseBigDecimalNegativeHighPrecision"] = Rounded,
    };
}
