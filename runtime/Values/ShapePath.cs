using System.Buffers;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <summary>
/// Where in a value a walk stands: a frame for every structure, list and map around it. Text is made of it only when
/// something is wrong.
/// </summary>
internal struct ShapePath
{
    private const int FirstCapacity = 16;

    private readonly ShapeDescriptor _root;
    private Frame[]? _frames;
    private int _depth;

    public ShapePath(ShapeDescriptor root) => _root = root;

    public readonly ShapeDescriptor Root => _root;

    public readonly int Depth => _depth;

    public readonly bool IsSensitive => _depth > 0 ? _frames![_depth - 1].Sensitive : _root.Sensitive;

    /// <summary>The innermost frame; there must be one.</summary>
    public readonly ref Frame Top => ref _frames![_depth - 1];

    public void Push(ShapeDescriptor shape)
    {
        var sensitive = shape.Sensitive;
        if (_depth > 0)
        {
            ref var parent = ref Top;
            sensitive |= parent.Sensitive || parent.Member is { IsSensitive: true };
        }

        if (_frames is null || _depth == _frames.Length)
        {
            Grow();
        }

        ref var frame = ref _frames![_depth++];
        frame.Shape = shape;
        frame.Member = null;
        frame.Key = null;
        frame.Index = -1;
        frame.Sensitive = sensitive;
    }

    public void Pop() => _depth--;

    /// <summary>Gives the frames back to the pool; the path is empty then.</summary>
    public void Return()
    {
        if (_frames is { } frames)
        {
            _frames = null;
            _depth = 0;
            ArrayPool<Frame>.Shared.Return(frames, clearArray: true);
        }
    }

    public readonly ShapeException Error(string problem) => new(_root.Name, ToString(), problem);

    public readonly ShapeException Error(MemberDescriptor missing, string problem) =>
        new(_root.Name, $"{ToString()}.{missing.Name}", problem);

    public override readonly string ToString()
    {
        var text = new PathText(_root.Name);
        for (var i = 0; i < _depth; i++)
        {
            ref readonly var frame = ref _frames![i];
            switch (frame.Shape)
            {
                case StructureDescriptor structure:
                    text.Add(structure, frame.Member, frame.Key);
                    break;
                case MapDescriptor map:
                    text.Add(map, frame.Key);
                    break;
                case ListDescriptor list:
                    text.Add(list, frame.Index);
                    break;
            }
        }

        return text.ToString();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var larger = ArrayPool<Frame>.Shared.Rent(Math.Max(FirstCapacity, _depth * 2));
        if (_frames is { } frames)
        {
            frames.AsSpan(0, _depth).CopyTo(larger);
            ArrayPool<Frame>.Shared.Return(frames, clearArray: true);
        }

        _frames = larger;
    }

    internal struct Frame
    {
        public ShapeDescriptor Shape;

        /// <summary>The member of the structure, item of the list or value of the map at which the walk stands.</summary>
        public MemberDescriptor? Member;

        /// <summary>The key of the map, or the name of a union member that the model does not know.</summary>
        public string? Key;

        /// <summary>The index of the item or of the member.</summary>
        public int Index;

        /// <summary>Whether the shape or one around it is sensitive.</summary>
        public bool Sensitive;
    }
}
