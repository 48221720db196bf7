using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Runtime;

/// <content>Exceptions. The path is made of the frames only when it is needed.</content>
public ref partial struct XmlShapeReader
{
    /// <inheritdoc/>
    public readonly T Missing<T>(MemberDescriptor member) =>
        FillsMissing && StandIn.TryOf<T>(out var standIn) ? standIn : MayBeNothing<T>() ? default! : throw Missing(member);

    /// <inheritdoc/>
    public readonly T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> =>
        FillsMissing ? StandIn.OfShape<T>() : MayBeNothing<T>() ? default! : throw Missing(member);

    // A flattened list without items is nothing at all, and services leave out others too.
    private static bool MayBeNothing<T>() => default(T) is IEnumerable;

    private readonly ShapeException Missing(MemberDescriptor member)
    {
        ArgumentNullException.ThrowIfNull(member);

        // The structure has ended, so that its frame is just above the others.
        var root = _frames[0].Shape?.Name ?? member.Name;
        return ShapeException.Absent(root, $"{Path(root)}.{member.Name}", "is required");
    }

    /// <inheritdoc/>
    public readonly ShapeException Invalid(ShapeDescriptor shape, string problem)
    {
        ArgumentNullException.ThrowIfNull(shape);
        return Fail(shape.Name, problem);
    }

    /// <summary>Adds shape and path to an exception that was thrown while this reader read.</summary>
    /// <returns>The exception itself if it has them already.</returns>
    public readonly ShapeException Locate(ShapeException exception, string shape) =>
        exception is XmlSyntaxException syntax
            ? LocateSyntax(syntax, _frames?[0].Shape?.Name ?? shape)
            : exception;

    private readonly ShapeException LocateSyntax(XmlSyntaxException syntax, string root) =>
        new(root, Path(root), $"the XML is malformed at byte {syntax.Position}: {syntax.Problem}", syntax);

    private readonly ShapeException Fail(string problem) => Fail("document", problem);

    private readonly ShapeException Fail(MemberDescriptor member, string problem) =>
        Fail(member.Target?.Name ?? member.Name, problem);

    private readonly ShapeException Fail(string orElseRoot, string problem)
    {
        var root = _frames[0].Shape?.Name ?? orElseRoot;
        return new ShapeException(root, Path(root), problem);
    }

    private readonly string Path(string root)
    {
        var path = new PathText(root);
        for (var i = 0; i < _depth; i++)
        {
            ref readonly var frame = ref _frames[i];
            switch (frame.Shape)
            {
                case StructureDescriptor shape:
                    path.Add(shape, (uint)frame.Index < (uint)shape.Members.Length ? shape.Members[frame.Index] : null);
                    break;
                case ListDescriptor list:
                    path.Add(list, frame.Index);
                    break;
                case MapDescriptor map:
                    path.Add(map, frame.Key);
                    break;
                default:
                    break;
            }
        }

        return path.ToString();
    }
}
