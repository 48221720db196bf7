using System.Text;

namespace SendEvent.Runtime;

/// <summary>How the members of an event are spread over a message, and what the events of a stream are called. Made once a structure.</summary>
internal sealed class EventBinding
{
    private readonly int[]? _bodyIndexes;
    private readonly int[] _headerIndexes;
    private readonly byte[][] _names;

    /// <summary>Finds out where the members are.</summary>
    /// <param name="shape">An event, an error, or the union that a stream is of.</param>
    public EventBinding(StructureDescriptor shape)
    {
        var body = new List<int>();
        var headers = new List<int>();
        _names = new byte[shape.Members.Length][];
        for (var i = 0; i < shape.Members.Length; i++)
        {
            var member = shape.Members[i];
            _names[i] = Encoding.UTF8.GetBytes(member.Name);
            if (member.EventPayload)
            {
                PayloadIndex = i;
            }
            else
            {
                (member.EventHeader ? headers : body).Add(i);
            }
        }

        _headerIndexes = [.. headers];
        HasBody = PayloadIndex < 0 && body.Count > 0;
        if (body.Count == shape.Members.Length)
        {
            BodyShape = shape;
        }
        else
        {
            _bodyIndexes = [.. body];
            BodyShape = shape.Part(_bodyIndexes);
        }
    }

    /// <summary>Whether members of the structure make the payload of the message.</summary>
    public bool HasBody { get; }

    /// <summary>The structure as the payload has it, without the members that are elsewhere.</summary>
    public StructureDescriptor BodyShape { get; }

    /// <summary>The index of the member that is the whole payload, or -1.</summary>
    public int PayloadIndex { get; } = -1;

    /// <summary>The indexes of the members in headers.</summary>
    public ReadOnlySpan<int> HeaderIndexes => _headerIndexes;

    /// <summary>The index in the whole structure of a member of <see cref="BodyShape"/>.</summary>
    public int IndexOf(int bodyIndex) => _bodyIndexes is null ? bodyIndex : _bodyIndexes[bodyIndex];

    /// <summary>The name of a member in UTF-8.</summary>
    public ReadOnlySpan<byte> NameOf(int index) => _names[index];

    /// <summary>The index of the member with a name, or the number of members where there is none.</summary>
    /// <param name="name">The name in UTF-8.</param>
    public int Find(ReadOnlySpan<byte> name)
    {
        var index = 0;
        while (index < _names.Length && !name.SequenceEqual(_names[index]))
        {
            index++;
        }

        return index;
    }
}
