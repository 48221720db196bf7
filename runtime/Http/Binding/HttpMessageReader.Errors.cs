using System.Collections;

namespace SendEvent.Runtime;

/// <content>What is not there, or cannot be where it is.</content>
internal ref partial struct HttpMessageReader<TBody>
{
    public T Missing<T>(MemberDescriptor member) =>
        _lenient && StandIn.TryOf<T>(out var standIn) ? standIn
        : MayBeNothing<T>(member) ? default!
        : IsInBody(member) ? Body.Missing<T>(member)
        : throw Missing(member);

    public T MissingShape<T>(MemberDescriptor member)
        where T : IShape<T> =>
        _lenient ? StandIn.OfShape<T>()
        : MayBeNothing<T>(member) ? default!
        : IsInBody(member) ? Body.MissingShape<T>(member)
        : throw Missing(member);

    // As below the output: in XML, a list without items may be nothing at all.
    private static bool MayBeNothing<T>(MemberDescriptor member) =>
        typeof(TBody) == typeof(XmlShapeReader) && default(T) is IEnumerable && member.Location == MemberLocation.Body;

    // The body's reader knows the path to what is below the output.
    private readonly bool IsInBody(MemberDescriptor member) => _hasBody && (_binding is null || !IsOfOutput(member));

    private readonly ShapeException Missing(MemberDescriptor member)
    {
        var shape = _shape!.Name;
        return ShapeException.Absent(shape, $"{shape}.{member.Name}");
    }

    public ShapeException Invalid(ShapeDescriptor shape, string problem) =>
        _hasBody ? Body.Invalid(shape, problem) : new ShapeException(shape.Name, shape.Name, problem);

    private readonly bool IsOfOutput(MemberDescriptor member)
    {
        foreach (var candidate in _shape!.Members)
        {
            if (ReferenceEquals(candidate, member))
            {
                return true;
            }
        }

        return false;
    }

    private readonly ShapeException Unfit(string problem)
    {
        var shape = _shape!.Name;
        return new ShapeException(shape, $"{shape}.{_member!.Name}", $"is in a {_member.Location} location and {problem}");
    }
}
