using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// Reads shapes from UTF-8 XML, the way the AWS query, ec2 and rest-xml protocols have it. Names are matched without
/// their prefixes; unknown elements are passed over; text between elements means nothing. Call <see cref="Finish"/> at
/// the end.
/// </summary>
/// <remarks>
/// Documents in other encodings are accepted if a byte order mark or the XML declaration names them. A document type is
/// an error. Structures, lists and maps can be nested 64 deep.
/// </remarks>
public ref partial struct XmlShapeReader : IShapeReader
{
    private const int MaxDepth = 64;

    [ThreadStatic]
    private static Frame[]? _spareFrames;

    private XmlScanner _scanner;
    private Frame[] _frames;
    private int _depth;

    // The index of the current attribute if the current value is one, else -1.
    private int _attribute;

    // Whether there is no element to read, so that structures are empty.
    private bool _absent;

    // Whether the current value of a sparse map is missing.
    private bool _null;

    // What nulls took back, and whether it is known already since this is read for the second time.
    private TakenBack? _takenBack;
    private bool _again;

    // Members of flattened lists and maps that were read and whose index does not fit into a frame.
    private HashSet<(int Depth, int Index)>? _moreConsumed;

    /// <summary>Whether a stand-in takes the place of a required member that is absent: responses are read so.</summary>
    internal bool FillsMissing { get; init; }

    /// <summary>Starts at the root element of a document.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="emptyIsAbsent">
    /// Whether a document without a single byte stands for a structure without members; else it is an error.
    /// </param>
    /// <exception cref="ShapeException">The beginning of the document is malformed.</exception>
    public XmlShapeReader(ReadOnlySpan<byte> xml, bool emptyIsAbsent = false)
        : this(xml, emptyIsAbsent, ignoreEncoding: false)
    {
    }

    internal XmlShapeReader(ReadOnlySpan<byte> xml, bool emptyIsAbsent, bool ignoreEncoding)
    {
        _attribute = -1;
        _absent = emptyIsAbsent && xml.IsEmpty;
        _scanner = _absent ? default : new XmlScanner(xml, ignoreEncoding);
        _frames = _spareFrames ?? new Frame[MaxDepth];
        _spareFrames = null;
        _frames[0].Shape = null;
    }

    /// <summary>Checks that the rest of the document is well formed.</summary>
    /// <exception cref="ShapeException">It is not.</exception>
    public void Finish()
    {
        _scanner.Finish();
        _spareFrames = _frames;
    }

    /// <inheritdoc/>
    public void BeginStructure(StructureDescriptor shape)
    {
        ref var frame = ref Push(shape);
        frame.Consumed = 0;
        frame.Attribute = -1;
        frame.Start = _scanner.Position;
        if (!_absent)
        {
            if (_scanner.HasAttributes && shape.XmlMembers.HasAttributes)
            {
                frame.Attribute = 0;
            }

            _scanner.Enter();
        }
    }

    /// <inheritdoc/>
    public bool NextMember(StructureDescriptor shape, ref int member)
    {
        ref var frame = ref _frames[_depth - 1];
        if (_absent || frame.Attribute >= 0)
        {
            if (NextAttribute(shape, ref frame, ref member))
            {
                return true;
            }

            if (_absent)
            {
                _depth--;
                return false;
            }
        }

        var members = shape.XmlMembers;
        var guess = member + 1;
        while (_scanner.MoveToChild())
        {
            var names = members.Names;
            int index;
            if ((uint)guess < (uint)names.Length && _scanner.TryReadStartTag(names[guess]))
            {
                index = guess;
            }
            else
            {
                _scanner.ReadStartTag();
                index = members.Find(_scanner.LocalName, guess);
                if (index < 0 && shape.IsUnion)
                {
                    index = names.Length;
                }
            }

            if (index < 0 || (frame.Consumed != 0 && IsConsumed(in frame, index)))
            {
                _scanner.Skip();
                continue;
            }

            if ((_scanner.HasAttributes && IsNil(in frame, index, member, names.Length)) || (_again && IsTakenBack(in frame, index, names.Length)))
            {
                _scanner.Skip();
                continue;
            }

            if (shape.IsUnion && member >= 0 && (member != index || index == names.Length))
            {
                frame.Index = -1;
                throw Fail(ShapeException.SeveralMembers);
            }

            frame.Index = index;
            member = index;
            return true;
        }

        _scanner.ReadEndTag();
        _depth--;
        return false;
    }

    /// <inheritdoc/>
    public bool TryReadNull()
    {
        if (_null)
        {
            _null = false;
            return true;
        }

        if (_scanner.HasAttributes && IsNil())
        {
            _scanner.Skip();
            return true;
        }

        return false;
    }

    private bool NextAttribute(StructureDescriptor shape, ref Frame frame, ref int member)
    {
        while (frame.Attribute >= 0)
        {
            var attributes = _scanner.Attributes;
            if (frame.Attribute == attributes.Length)
            {
                frame.Attribute = -1;
                member = -1;
                break;
            }

            var attribute = attributes[frame.Attribute++];
            var name = _scanner.QualifiedNameOf(attribute);
            if (name.SequenceEqual("xmlns"u8) || name.StartsWith("xmlns:"u8))
            {
                continue;
            }

            var index = shape.XmlMembers.FindAttribute(_scanner.LocalNameOf(attribute));
            if (index >= 0)
            {
                _attribute = frame.Attribute - 1;
                frame.Index = index;
                member = index;
                return true;
            }
        }

        return false;
    }

    // xsi:nil of XML Schema, part 1, section 2.6.2.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsNil()
    {
        for (var i = 0; i < _scanner.Attributes.Length; i++)
        {
            var attribute = _scanner.Attributes[i];
            if (attribute.HasPrefix && _scanner.LocalNameOf(attribute).SequenceEqual("nil"u8))
            {
                var value = XmlCharacters.Trim(_scanner.ValueOf(attribute));
                return value.SequenceEqual("true"u8) || value.SequenceEqual("1"u8);
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Frame Push(ShapeDescriptor shape)
    {
        var depth = _depth;
        var frames = _frames;
        if ((uint)depth >= (uint)frames.Length)
        {
            throw Fail("is nested too deeply");
        }

        _depth = depth + 1;
        ref var frame = ref frames[depth];
        frame.Shape = shape;
        frame.Index = -1;
        return ref frame;
    }
}
