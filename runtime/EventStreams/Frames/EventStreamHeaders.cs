using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <summary>The headers of a message. They are looked up in its bytes: there are few, and most are asked for once.</summary>
/// <param name="block">The headers as they came.</param>
internal readonly ref struct EventStreamHeaders(ReadOnlySpan<byte> block)
{
    // Names of more headers than this are compared with a set: nobody sends so many, and whoever does shall gain nothing by it.
    private const int FewHeaders = 16;

    private readonly ReadOnlySpan<byte> _block = block;

    /// <summary>Finds a header. The block must have been checked.</summary>
    public bool TryGet(ReadOnlySpan<byte> name, out EventStreamHeader header)
    {
        for (var at = 0; Next(ref at, out header, out _);)
        {
            if (header.Name.SequenceEqual(name))
            {
                return true;
            }
        }

        header = default;
        return false;
    }

    /// <summary>Says what is wrong with the headers, or gives null.</summary>
    public string? Check()
    {
        HashSet<string>? names = null;
        var count = 0;
        string? problem;
        for (int at = 0, start = 0; Next(ref at, out var header, out problem); start = at)
        {
            if (!Utf8.IsValid(header.Name) || (header.Type == EventStreamHeaderType.String && !Utf8.IsValid(header.Value)))
            {
                return "has a header that is not UTF-8";
            }

            if (++count > FewHeaders ? !(names ??= NamesOf(_block[..start])).Add(Encoding.UTF8.GetString(header.Name))
                : new EventStreamHeaders(_block[..start]).TryGet(header.Name, out _))
            {
                return "has a header twice";
            }
        }

        return problem;
    }

    private static HashSet<string> NamesOf(ReadOnlySpan<byte> block)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var headers = new EventStreamHeaders(block);
        for (var at = 0; headers.Next(ref at, out var header, out _);)
        {
            names.Add(Encoding.UTF8.GetString(header.Name));
        }

        return names;
    }

    // False at the end, and where something is wrong.
    private bool Next(scoped ref int at, out EventStreamHeader header, out string? problem)
    {
        header = default;
        problem = null;
        var rest = _block[at..];
        if (rest.IsEmpty)
        {
            return false;
        }

        // The length of the name in a byte, the name, the type in a byte, the value.
        int nameLength = rest[0];
        if (nameLength == 0 || rest.Length < nameLength + 2)
        {
            problem = nameLength == 0 ? "has a header without a name" : "has a header that is cut off";
            return false;
        }

        var type = (EventStreamHeaderType)rest[nameLength + 1];
        var value = rest[(nameLength + 2)..];
        var before = type is EventStreamHeaderType.Bytes or EventStreamHeaderType.String ? 2 : 0;
        var length = type switch
        {
            EventStreamHeaderType.True or EventStreamHeaderType.False => 0,
            EventStreamHeaderType.Byte => 1,
            EventStreamHeaderType.Short => 2,
            EventStreamHeaderType.Integer => 4,
            EventStreamHeaderType.Long or EventStreamHeaderType.Timestamp => 8,
            EventStreamHeaderType.Uuid => 16,
            EventStreamHeaderType.Bytes or EventStreamHeaderType.String => value.Length < 2 ? 2 : BinaryPrimitives.ReadUInt16BigEndian(value),
            _ => -1,
        };
        if (length < 0 || value.Length < before + length)
        {
            problem = length < 0 ? "has a header of an unknown type" : "has a header that is cut off";
            return false;
        }

        header = new EventStreamHeader(rest.Slice(1, nameLength), type, value.Slice(before, length));
        at += nameLength + 2 + before + length;
        return true;
    }
}
