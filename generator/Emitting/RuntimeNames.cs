using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting;

/// <summary>
/// The names of the runtime library that emitted code uses: the whole of what generator and runtime know of each other.
/// </summary>
internal static class RuntimeNames
{
    /// <summary>Emitted files call the runtime library by this alias; <c>::</c> looks for nothing but aliases.</summary>
    public const string Using = "using Runtime = global::SendEvent.Runtime;";

    /// <summary>Imports the verbs of structs, and no other name, for the whole project.</summary>
    public const string UsingVerbs = "global using static global::SendEvent.Runtime.ShapeVerbs;";

    public const string Shape = "Runtime::Shape";
    public const string ShapeInterface = "Runtime::IShape";
    public const string WrapperInterface = "Runtime::IShapeWrapper";
    public const string EnumInterface = "Runtime::IShapeEnum";
    public const string Writer = "Runtime::IShapeWriter";
    public const string Reader = "Runtime::IShapeReader";
    public const string ShapeDescriptor = "Runtime::ShapeDescriptor";
    public const string StructureDescriptor = "Runtime::StructureDescriptor";
    public const string ListDescriptor = "Runtime::ListDescriptor";
    public const string MapDescriptor = "Runtime::MapDescriptor";
    public const string SimpleDescriptor = "Runtime::SimpleDescriptor";
    public const string MemberDescriptor = "Runtime::MemberDescriptor";
    public const string MemberRole = "Runtime::MemberRole";
    public const string MemberLocation = "Runtime::MemberLocation";
    public const string TimestampFormat = "Runtime::TimestampFormat";
    public const string ShapeKind = "Runtime::ShapeKind";
    public const string ShapeList = "Runtime::ShapeList";
    public const string ListShape = "Runtime::ListShape";
    public const string MapShape = "Runtime::MapShape";
    public const string CollectionInterface = "Runtime::ICollectionShape";
    public const string ShapeListBuilder = "Runtime::ShapeListBuilder";
    public const string ShapeMap = "Runtime::ShapeMap";
    public const string ShapeMapBuilder = "Runtime::ShapeMapBuilder";
    public const string JsonConverter = "Runtime::ShapeJsonConverter";
    public const string Validation = "Runtime::ShapeValidation";
    public const string ValidationException = "Runtime::ShapeValidationException";
    public const string Violation = "Runtime::ShapeViolation";
    public const string ValueFormat = "Runtime::ValueFormat";
    public const string JsonFormat = "Runtime::JsonFormat";
    public const string XmlFormat = "Runtime::XmlFormat";
    public const string QueryFormat = "Runtime::QueryFormat";
    public const string TextFormat = "Runtime::TextFormat";
    public const string ShapeText = "Runtime::ShapeText";
    public const string Value = "Runtime::Value";
    public const string Unit = "Runtime::UnitShape";
    public const string Query = "Runtime::Query";
    public const string Blob = "Runtime::Blob";
    public const string StreamingBlob = "Runtime::StreamingBlob";
    public const string Server = "Runtime::ShapeServer";
    public const string ServerOptions = "Runtime::ShapeServerOptions";
    public const string OperationHandler = "Runtime::OperationHandler";
    public const string RequestContext = "Runtime::ShapeRequestContext";
    public const string Client = "Runtime::ShapeClient";
    public const string ServiceDescriptor = "Runtime::ServiceDescriptor";
    public const string OperationDescriptor = "Runtime::OperationDescriptor";
    public const string ErrorBinding = "Runtime::ErrorBinding";
    public const string HttpRequest = "Runtime::ShapeHttpRequest";
    public const string HttpResponse = "Runtime::ShapeHttpResponse";
    public const string EventStreamRequest = "Runtime::EventStreamRequest";
    public const string EventStreamResponse = "Runtime::EventStreamResponse";
    public const string EmptyShape = "Runtime::EmptyShape";

    /// <summary>The framework's list that nobody can change.</summary>
    public const string ImmutableArray = "global::System.Collections.Immutable.ImmutableArray";

    /// <summary>The runtime's type for a protocol, or null for one that it does not have.</summary>
    public static string? Protocol(string? protocol) => protocol switch
    {
        "json" => "Runtime::JsonProtocol",
        "rest-json" => "Runtime::RestJsonProtocol",
        "query" => "Runtime::QueryProtocol",
        "ec2" => "Runtime::Ec2Protocol",
        "rest-xml" => "Runtime::RestXmlProtocol",
        "smithy-rpc-v2-cbor" => "Runtime::RpcV2CborProtocol",
        "smithy-rpc-v2-json" => "Runtime::RpcV2JsonProtocol",
        _ => null,
    };

    /// <summary>The same for a blob that need not be in memory.</summary>
    public static Primitive PrimitiveStream { get; } = new(StreamingBlob, "WriteStreamingBlob", "ReadStreamingBlob");

    /// <summary>The C# type, and the methods of writers and readers, for a simple kind of shape.</summary>
    public static Primitive Primitive(ShapeType type) => type switch
    {
        ShapeType.String => new("string", "WriteString", "ReadString"),
        ShapeType.Boolean => new("bool", "WriteBoolean", "ReadBoolean"),
        ShapeType.Byte => new("sbyte", "WriteInteger", "ReadByte"),
        ShapeType.Short => new("short", "WriteInteger", "ReadShort"),
        ShapeType.Integer => new("int", "WriteInteger", "ReadInteger"),
        ShapeType.Long => new("long", "WriteInteger", "ReadLong"),
        ShapeType.Float => new("float", "WriteFloat", "ReadFloat"),
        ShapeType.Double => new("double", "WriteDouble", "ReadDouble"),
        ShapeType.BigInteger => new("global::System.Numerics.BigInteger", "WriteBigInteger", "ReadBigInteger"),
        ShapeType.BigDecimal => new("decimal", "WriteBigDecimal", "ReadBigDecimal"),
        ShapeType.Blob => new(Blob, "WriteBlob", "ReadBlob"),
        ShapeType.Timestamp => new("global::System.DateTimeOffset", "WriteTimestamp", "ReadTimestamp"),
        _ => new(Value, "WriteDocument", "ReadDocument"),
    };
}

/// <summary>How emitted code handles a simple kind of shape.</summary>
/// <param name="CSharp">The C# type.</param>
/// <param name="Write">The method of <c>IShapeWriter</c>.</param>
/// <param name="Read">The method of <c>IShapeReader</c>.</param>
internal readonly record struct Primitive(string CSharp, string Write, string Read);
