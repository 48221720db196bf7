namespace SendEvent.Runtime;

/// <summary>
/// Whether a request has, and accepts, the types of an operation's bodies, in the protocols that bind members to HTTP. See "Content-Type" and
/// "Accept" of the protocols in the Smithy specification, and RFC 9110, sections 8.3 and 12.5.1.
/// </summary>
/// <param name="bodyType">The type of a body in the protocol's format.</param>
/// <param name="input">The input.</param>
/// <param name="output">The output.</param>
internal sealed class MediaTypes(string bodyType, ShapeDescriptor input, ShapeDescriptor output)
{
    private const string Any = "*/*";

    private readonly string? _wanted = Of(bodyType, input, isResponse: false);
    private readonly string? _given = Of(bodyType, output, isResponse: true);

    /// <summary>Whether the body of a request is a stream of events.</summary>
    public bool TakesEvents { get; init; }

    /// <summary>Whether the body of a response is a stream of events.</summary>
    public bool GivesEvents { get; init; }

    /// <summary>What the answer is to a request of another type; null where there is nothing to say against it.</summary>
    public UnmodelledError? Refuse(ShapeHttpRequest request)
    {
        var type = request.Headers["Content-Type"];
        var wanted = TakesEvents ? EventStreamFrame.MediaType : _wanted;
        var hasBody = !request.Body.IsEmpty || (request.BodyStream is not null && type is not null);
        if ((TakesEvents || hasBody) && !Fits(type is null ? string.Empty : Bare(type), wanted))
        {
            return UnmodelledError.UnsupportedMediaType;
        }

        var given = GivesEvents ? EventStreamFrame.MediaType : _given;
        return given is null or Any || request.Headers["Accept"] is not { Length: > 0 } accept || Accepts(accept, given) ? null : UnmodelledError.NotAcceptable;
    }

    /// <summary>The type of a body; null without one, <c>*/*</c> where a member says it or anything will do.</summary>
    private static string? Of(string bodyType, ShapeDescriptor shape, bool isResponse)
    {
        if (shape is not StructureDescriptor structure)
        {
            return null;
        }

        foreach (var member in structure.Members)
        {
            if (member.Location == MemberLocation.Header && "Content-Type".Equals(member.LocationName ?? member.Name, StringComparison.OrdinalIgnoreCase))
            {
                return Any;
            }
        }

        var binding = isResponse ? structure.HttpResponseBinding : structure.HttpRequestBinding;
        if (binding.PayloadIndex < 0)
        {
            return binding.HasBody ? bodyType : null;
        }

        return structure.PayloadMediaType ?? structure.PayloadKind switch
        {
            ShapeKind.Blob => Any,
            ShapeKind.String => "text/plain",
            _ => bodyType,
        };
    }

    private static bool Fits(string type, string? wanted) =>
        wanted is null ? type.Length == 0 : wanted == Any || type.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Accepts(string accept, string given)
    {
        foreach (var part in accept.Split(','))
        {
            var type = Bare(part);
            if (type is Any or "*"
                || type.Equals(given, StringComparison.OrdinalIgnoreCase)
                || (type.EndsWith("/*", StringComparison.Ordinal) && given.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A media type without its parameters.</summary>
    private static string Bare(string type) => type.Split(';', 2)[0].Trim();
}
