using System.Formats.Cbor;
using System.Numerics;

namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>What documents should be read as, by means of <see cref="CborReader"/>.</summary>
internal static class SystemCborOracle
{
    /// <summary>Reads one item; says whether the oracle can judge it, and gives its value, or null if it must be refused.</summary>
    public static bool TryJudge(byte[] cbor, out Value? value)
    {
        try
        {
            var reader = new CborReader(cbor, CborConformanceMode.Lax, allowMultipleRootLevelValues: false);
            value = Read(reader, 0);
            value = reader.BytesRemaining == 0 ? value : null;
            return true;
        }
        catch (NotSupportedException)
        {
            value = null;
            return false;
        }
        catch (Exception exception) when (exception is CborContentException or InvalidOperationException or ShapeException)
        {
            value = null;
            return true;
        }
    }

    /// <summary>Whether the bytes are one item of any kind.</summary>
    public static bool IsWellFormed(byte[] cbor)
    {
        try
        {
            var reader = new CborReader(cbor, CborConformanceMode.Lax, allowMultipleRootLevelValues: false);
            reader.SkipValue(disableConformanceModeChecks: true);
            return reader.BytesRemaining == 0;
        }
        catch (Exception exception) when (exception is CborContentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static Value Read(CborReader reader, int depth)
    {
        switch (reader.PeekState())
        {
            case CborReaderState.UnsignedInteger:
                return new Value.Integer(reader.ReadUInt64());
            case CborReaderState.NegativeInteger:
                return new Value.Integer(-1 - (BigInteger)reader.ReadCborNegativeIntegerRepresentation());
            case CborReaderState.ByteString or CborReaderState.StartIndefiniteLengthByteString:
                return new Value.Binary(Blob.Wrap(reader.ReadByteString()));
            case CborReaderState.TextString or CborReaderState.StartIndefiniteLengthTextString:
                return new Value.String(Text(reader));
            case CborReaderState.StartArray:
                return Items(reader, depth);
            case CborReaderState.StartMap:
                return Entries(reader, depth);
            case CborReaderState.Boolean:
                return new Value.Boolean(reader.ReadBoolean());
            case CborReaderState.Null:
                reader.ReadNull();
                return Value.Null.Instance;
            case CborReaderState.HalfPrecisionFloat or CborReaderState.SinglePrecisionFloat or CborReaderState.DoublePrecisionFloat:
                return new Value.Double(reader.ReadDouble());
            case CborReaderState.Tag:
                return Tagged(reader, depth);
            case CborReaderState.SimpleValue when IsUndefined(reader):
                return Value.Null.Instance;
            default:
                // Not a value that a shape can have: ours refuses it.
                throw new CborContentException("Not a value of a document.");
        }
    }

    // In two bytes, which CborReader takes, it is not well-formed (RFC 8949, section 3.3).
    private static bool IsUndefined(CborReader reader)
    {
        var left = reader.BytesRemaining;
        return reader.ReadSimpleValue() == CborSimpleValue.Undefined && left - reader.BytesRemaining == 1;
    }

    private static Value Tagged(CborReader reader, int depth)
    {
        switch (reader.PeekTag())
        {
            case CborTag.UnsignedBigNum or CborTag.NegativeBigNum:
                return new Value.Integer(reader.ReadBigInteger());
            case CborTag.DecimalFraction:
                try
                {
                    return new Value.Decimal(reader.ReadDecimal());
                }
                catch (Exception exception) when (exception is OverflowException or CborContentException)
                {
                    throw new NotSupportedException("Ours rounds digits beyond the 28th, and passes over tags within a decimal.", exception);
                }

            case CborTag.DateTimeString or CborTag.UnixTimeSeconds:
                throw new NotSupportedException("Times have a precision of their own.");
            default:
                reader.ReadTag();
                return Read(reader, depth);
        }
    }

    private static Value.List Items(CborReader reader, int depth)
    {
        Enter(depth);
        reader.ReadStartArray();
        var items = new List<Value>();
        while (reader.PeekState() != CborReaderState.EndArray)
        {
            items.Add(Read(reader, depth + 1));
        }

        reader.ReadEndArray();
        return new Value.List(ShapeList.Create<Value>(items));
    }

    private static Value.Map Entries(CborReader reader, int depth)
    {
        Enter(depth);
        reader.ReadStartMap();
        var entries = new List<KeyValuePair<string, Value>>();
        while (reader.PeekState() != CborReaderState.EndMap)
        {
            var key = Text(reader);
            entries.Add(new(key, Read(reader, depth + 1)));
        }

        reader.ReadEndMap();
        return new Value.Map(ShapeMap.Create<string, Value>(entries));
    }

    /// <summary>Lax as it must be to allow keys twice, the framework's reader replaces what is not UTF-8; ours refuses it.</summary>
    private static string Text(CborReader reader)
    {
        while (reader.PeekState() == CborReaderState.Tag)
        {
            reader.ReadTag();
        }

        var text = reader.ReadTextString();
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? throw new CborContentException("Not UTF-8.") : text;
    }

    private static void Enter(int depth)
    {
        if (depth >= 64)
        {
            throw new CborContentException("Too deep.");
        }
    }
}
