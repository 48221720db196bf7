namespace SendEvent.Generators.Assembling;

/// <summary>The ids of the traits that mean something to the types that are made.</summary>
internal static class TraitIds
{
    // Types and constraints
    public const string AddedDefault = "smithy.api#addedDefault";
    public const string Box = "smithy.api#box";
    public const string ClientOptional = "smithy.api#clientOptional";
    public const string Default = "smithy.api#default";
    public const string Enum = "smithy.api#enum";
    public const string EnumValue = "smithy.api#enumValue";
    public const string IdempotencyToken = "smithy.api#idempotencyToken";
    public const string Input = "smithy.api#input";
    public const string Length = "smithy.api#length";
    public const string UnwrappedXmlOutput = "aws.customizations#s3UnwrappedXmlOutput";
    public const string MediaType = "smithy.api#mediaType";
    public const string Mixin = "smithy.api#mixin";
    public const string Output = "smithy.api#output";
    public const string Pattern = "smithy.api#pattern";
    public const string Range = "smithy.api#range";
    public const string Required = "smithy.api#required";
    public const string RequiresLength = "smithy.api#requiresLength";
    public const string Sensitive = "smithy.api#sensitive";
    public const string Sparse = "smithy.api#sparse";
    public const string Streaming = "smithy.api#streaming";
    public const string Internal = "smithy.api#internal";
    public const string ReadOnly = "smithy.api#readonly";
    public const string Idempotent = "smithy.api#idempotent";
    public const string ResourceIdentifier = "smithy.api#resourceIdentifier";
    public const string TimestampFormat = "smithy.api#timestampFormat";
    public const string Trait = "smithy.api#trait";
    public const string UniqueItems = "smithy.api#uniqueItems";

    // Words
    public const string Deprecated = "smithy.api#deprecated";
    public const string Documentation = "smithy.api#documentation";
    public const string Title = "smithy.api#title";

    // Errors
    public const string AwsQueryError = "aws.protocols#awsQueryError";
    public const string Error = "smithy.api#error";
    public const string HttpError = "smithy.api#httpError";
    public const string Retryable = "smithy.api#retryable";

    // HTTP
    public const string Endpoint = "smithy.api#endpoint";
    public const string HostLabel = "smithy.api#hostLabel";
    public const string Http = "smithy.api#http";
    public const string HttpChecksum = "aws.protocols#httpChecksum";
    public const string HttpChecksumRequired = "smithy.api#httpChecksumRequired";
    public const string HttpHeader = "smithy.api#httpHeader";
    public const string HttpLabel = "smithy.api#httpLabel";
    public const string HttpPayload = "smithy.api#httpPayload";
    public const string HttpPrefixHeaders = "smithy.api#httpPrefixHeaders";
    public const string HttpQuery = "smithy.api#httpQuery";
    public const string HttpQueryParams = "smithy.api#httpQueryParams";
    public const string HttpResponseCode = "smithy.api#httpResponseCode";
    public const string RequestCompression = "smithy.api#requestCompression";

    // Names on the wire
    public const string Ec2QueryName = "aws.protocols#ec2QueryName";
    public const string JsonName = "smithy.api#jsonName";
    public const string XmlAttribute = "smithy.api#xmlAttribute";
    public const string XmlFlattened = "smithy.api#xmlFlattened";
    public const string XmlName = "smithy.api#xmlName";
    public const string XmlNamespace = "smithy.api#xmlNamespace";

    // Events
    public const string EventHeader = "smithy.api#eventHeader";
    public const string EventPayload = "smithy.api#eventPayload";

    // Services
    public const string RestXml = "aws.protocols#restXml";
    public const string AwsQueryCompatible = "aws.protocols#awsQueryCompatible";
    public const string AwsService = "aws.api#service";
    public const string SigV4 = "aws.auth#sigv4";
}
