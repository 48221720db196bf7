using System.Formats.Cbor;

namespace SendEvent.Benchmarks.Peers;

/// <summary>
/// Reads CBOR item by item and makes a string of every text, as the least that any reader over
/// <see cref="CborReader"/> does; no object is made.
/// </summary>
internal static class BareCborReader
{
    public static int Read(ReadOnlyMemory<byte> cbor)
    {
        var length = 0;
        var reader = new CborReader(cbor, CborConformanceMode.Lax);
        while (true)
        {
            switch (reader.PeekState())
            {
                case CborReaderState.Finished:
                    return length;
                case CborReaderState.StartMap:
                    reader.ReadStartMap();
                    break;
                case CborReaderState.EndMap:
                    reader.ReadEndMap();
                    break;
                case CborReaderState.StartArray:
                    reader.ReadStartArray();
                    break;
                case CborReaderState.EndArray:
                    reader.ReadEndArray();
                    break;
                case CborReaderState.TextString:
                    length += reader.ReadTextString().Length;
                    break;
                default:
                    reader.SkipValue();
                    break;
            }
        }
    }
}
