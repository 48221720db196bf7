using System.Buffers;

namespace SendEvent.Runtime;

/// <summary>Events in JSON.</summary>
internal readonly record struct JsonEventFormat : IEventFormat<JsonShapeReader>, IEventWriterFormat<JsonShapeWriter>
{
    public static string MediaType => "application/json";

    public static JsonShapeReader Open(ReadOnlySpan<byte> payload, ShapeDescriptor root) => JsonShapeReader.OfBody(payload, root);

    public static void Close(ref JsonShapeReader reader) => reader.End();

    public static Value ReadValue(ReadOnlySpan<byte> payload, ShapeDescriptor root)
    {
        var reader = Open(payload, root);
        var value = reader.ReadDocument(root.Root);
        reader.End();
        return value;
    }

    public static JsonShapeWriter Open(RequestBody output, MemberDescriptor root) => new(output);

    public static void Close(ref JsonShapeWriter writer, RequestBody output) => writer.Flush();
}

/// <summary>Events in the JSON of RPC v2, where numbers of any size are texts.</summary>
internal readonly record struct RpcV2JsonEventFormat : IEventFormat<JsonShapeReader>, IEventWriterFormat<JsonShapeWriter>
{
    public static string MediaType => "application/json";

    public static JsonShapeReader Open(ReadOnlySpan<byte> payload, ShapeDescriptor root) => JsonShapeReader.OfBody(payload, root, fillsMissing: false, isRpcV2: true);

    public static void Close(ref JsonShapeReader reader) => reader.End();

    public static Value ReadValue(ReadOnlySpan<byte> payload, ShapeDescriptor root) => JsonEventFormat.ReadValue(payload, root);

    public static JsonShapeWriter Open(RequestBody output, MemberDescriptor root) => new(output) { IsRpcV2 = true };

    public static void Close(ref JsonShapeWriter writer, RequestBody output) => writer.Flush();
}

/// <summary>Events in CBOR.</summary>
internal readonly record struct CborEventFormat : IEventFormat<CborShapeReader>, IEventWriterFormat<CborShapeWriter>
{
    public static string MediaType => "application/cbor";

    public static CborShapeReader Open(ReadOnlySpan<byte> payload, ShapeDescriptor root) => CborShapeReader.OfBody(payload, root);

    public static void Close(ref CborShapeReader reader) => reader.End();

    public static Value ReadValue(ReadOnlySpan<byte> payload, ShapeDescriptor root)
    {
        var reader = Open(payload, root);
        var value = reader.ReadDocument(root.Root);
        reader.End();
        return value;
    }

    public static CborShapeWriter Open(RequestBody output, MemberDescriptor root) => new(output);

    public static void Close(ref CborShapeWriter writer, RequestBody output) => writer.Flush();
}

/// <summary>Events in XML. As with payloads of responses, the name of the root element means nothing.</summary>
internal readonly record struct XmlEventFormat : IEventFormat<XmlShapeReader>, IEventWriterFormat<XmlShapeWriter>
{
    public static string MediaType => "application/xml";

    public static XmlShapeReader Open(ReadOnlySpan<byte> payload, ShapeDescriptor root) => new(payload, emptyIsAbsent: true);

    public static void Close(ref XmlShapeReader reader) => reader.Finish();

    public static Value ReadValue(ReadOnlySpan<byte> payload, ShapeDescriptor root)
    {
        var reader = new XmlShapeReader(payload);
        var value = reader.ReadUnknown(out _);
        reader.Finish();
        return value;
    }

    public static ShapeException Locate(in XmlShapeReader reader, XmlSyntaxException exception, ShapeDescriptor root) =>
        reader.Locate(exception, root.Name);

    public static XmlShapeWriter Open(RequestBody output, MemberDescriptor root) => new(root);

    public static void Close(ref XmlShapeWriter writer, RequestBody output)
    {
        output.Write(writer.Written);
        writer.Dispose();
    }
}
