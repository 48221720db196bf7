using System.Buffers;
using System.Buffers.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Writes shapes as <c>application/x-www-form-urlencoded</c> text. See "AWS query protocol" and "AWS EC2 query
/// protocol" in the Smithy specification. Call <see cref="Flush"/> at the end.
/// </summary>
/// <remarks>
/// A flattened list has the location name of its member; where there is none, that of its items, as the models of
/// services want it.
/// </remarks>
public ref partial struct QueryShapeWriter : IShapeWriter
{
    private const int MostLevels = 1000;

    private readonly IBufferWriter<byte> _output;
    private readonly bool _ec2;
    private readonly bool _fillTokens;

    // Of the span that the output lent, _count bytes are written but not yet reported to it.
    private Span<byte> _span;
    private int _count;
    private bool _started;

    // The encoded name of the structure, list or map being written, without a dot at its start.
    private byte[] _prefix = [];
    private int _prefixLength;

    private QueryFrame[] _outer = [];
    private QueryFrame _frame;
    private int _depth;

    // The member that was announced, of which the shape follows.
    private MemberDescriptor? _member;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where the bytes go.</param>
    /// <param name="ec2">Whether names and lists are those of the EC2 query protocol.</param>
    /// <param name="fillTokens">Whether absent idempotency tokens of the outermost structure are filled in.</param>
    public QueryShapeWriter(IBufferWriter<byte> output, bool ec2 = false, bool fillTokens = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _ec2 = ec2;
        _fillTokens = fillTokens;
    }

    /// <summary>Writes a parameter of the caller's own, such as <c>Action</c>.</summary>
    public void WriteParameter(string name, string value)
    {
        Separate();
        WriteEncoded(name);
        Put((byte)'=');
        WriteEncoded(value);
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape)
    {
        var start = _prefixLength;
        if (_depth > 0)
        {
            Extend(_member);
        }

        Open(shape, start);
    }

    /// <inheritdoc/>
    public void EndStructure(StructureDescriptor shape) => Close();

    /// <inheritdoc/>
    public void BeginList(ListDescriptor shape, int count)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var start = _prefixLength;
        var flat = _ec2 || shape.Flattened || _member is { Flattened: true };
        if (_depth == 0)
        {
            Append(shape.Root.QuerySegment);
        }
        else if (count > 0 && flat && !_ec2 && _frame.Shape is StructureDescriptor && shape.Item.LocationName is not null
            && _member is not { Location: MemberLocation.Body, LocationName: not null })
        {
            Append(shape.Item.QuerySegment);
        }
        else
        {
            Extend(_member);
        }

        if (count == 0 && !_ec2)
        {
            WritePrefix();
        }

        Open(shape, start);
        if (!flat)
        {
            Append(shape.Item.QuerySegment);
        }

        _frame.Base = _prefixLength;
    }

    /// <inheritdoc/>
    public void EndList(ListDescriptor shape) => Close();

    /// <inheritdoc/>
    public void BeginMap(MapDescriptor shape, int count)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var start = _prefixLength;
        var flat = shape.Flattened || _member is { Flattened: true };
        if (_depth == 0)
        {
            Append(shape.Root.QuerySegment);
        }
        else
        {
            Extend(_member);
        }

        Open(shape, start);
        if (!flat)
        {
            Append(".entry"u8);
        }

        _frame.Base = _prefixLength;
    }

    /// <inheritdoc/>
    public void WriteKey(MemberDescriptor key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        _prefixLength = _frame.Base;
        AppendIndex(++_frame.Index);
        var entry = _prefixLength;
        Append(key.QuerySegment);
        WritePrefix();
        WriteEncoded(value ?? string.Empty);
        _prefixLength = entry;
    }

    /// <inheritdoc/>
    public void EndMap(MapDescriptor shape) => Close();

    /// <inheritdoc/>
    public bool BeginMember(MemberDescriptor member)
    {
        _member = member;
        return true;
    }

    /// <inheritdoc/>
    public void WriteAbsentToken(MemberDescriptor member)
    {
        if (_fillTokens && _depth == 1)
        {
            WriteString(member, IdempotencyTokens.Next());
        }
    }

    /// <summary>Adds the segments of a member of the structure, list or map being written.</summary>
    private void Extend(MemberDescriptor? member)
    {
        switch (_frame.Shape)
        {
            case ListDescriptor:
                AppendIndex(++_frame.Index);
                break;
            case null:
                break;
            default:
                Append(_ec2 ? member!.Ec2Segment : member!.QuerySegment);
                break;
        }
    }

    private void Open(ShapeDescriptor shape, int start)
    {
        if (_depth >= MostLevels)
        {
            throw new ShapeException(shape.Name, shape.Name, $"more than {MostLevels} levels of nesting");
        }

        if (_depth == _outer.Length)
        {
            QueryScratch.Grow(ref _outer, _depth);
        }

        _outer[_depth++] = _frame;
        _frame = new QueryFrame { Shape = shape, Start = start, Base = _prefixLength };
        _member = null;
    }

    private void Close()
    {
        _prefixLength = _frame.Start;
        _frame = _outer[--_depth];
    }

    private void Append(scoped ReadOnlySpan<byte> segment)
    {
        // Nothing stands before the first segment, so it has no dot.
        if (_prefixLength == 0)
        {
            segment = segment[1..];
        }

        GrowPrefix(segment.Length);
        segment.CopyTo(_prefix.AsSpan(_prefixLength));
        _prefixLength += segment.Length;
    }

    private void AppendIndex(int index)
    {
        const int mostDigits = 10;
        GrowPrefix(mostDigits + 1);
        if (_prefixLength > 0)
        {
            _prefix[_prefixLength++] = (byte)'.';
        }

        if (index < 10)
        {
            _prefix[_prefixLength++] = (byte)('0' + index);
            return;
        }

        Utf8Formatter.TryFormat(index, _prefix.AsSpan(_prefixLength), out var written);
        _prefixLength += written;
    }

    private void GrowPrefix(int more)
    {
        if (_prefix.Length - _prefixLength < more)
        {
            QueryScratch.Grow(ref _prefix, _prefixLength, more);
        }
    }
}
