namespace SendEvent.Runtime;

/// <summary>How the members of an input or output are spread over an HTTP message. Made once a structure and direction.</summary>
internal sealed class HttpBinding
{
    private readonly int[]? _bodyIndexes;
    private readonly int[] _outsideIndexes;
    private readonly string[] _secretHeaders;

    /// <summary>Finds out where the members are.</summary>
    /// <param name="shape">The input, output or error.</param>
    /// <param name="isResponse">Whether the message is a response, which has neither labels nor a query: such members are in its body.</param>
    public HttpBinding(StructureDescriptor shape, bool isResponse)
    {
        var body = new List<int>();
        var outside = new List<int>();
        for (var i = 0; i < shape.Members.Length; i++)
        {
            var member = shape.Members[i];
            if (ReferenceEquals(member, shape.Payload))
            {
                PayloadIndex = i;
                continue;
            }

            switch (member.Location)
            {
                case MemberLocation.Body:
                case MemberLocation.Uri or MemberLocation.QueryString or MemberLocation.QueryParams when isResponse:
                    body.Add(i);
                    break;
                case MemberLocation.StatusCode when !isResponse:
                    break;
                default:
                    outside.Add(i);
                    break;
            }
        }

        _outsideIndexes = [.. outside];
        _secretHeaders = [.. outside.Select(index => shape.Members[index]).Where(member => member.Location == MemberLocation.Header && (member.IsSensitive || shape.Sensitive)).Select(static member => member.LocationName ?? member.Name)];
        HasBody = shape.Payload is null && body.Count > 0;
        if (body.Count == shape.Members.Length)
        {
            BodyShape = shape;
        }
        else
        {
            _bodyIndexes = [.. body];
            BodyShape = shape.Part(_bodyIndexes);
        }

        if (shape.Payload is { } payload)
        {
            HasRawPayload = shape.PayloadKind is ShapeKind.Blob or ShapeKind.String;
            PayloadRoot = new MemberDescriptor(payload.Name, MemberRole.Root)
            {
                Target = payload.Target,
                LocationName = payload.LocationName ?? payload.ElementName,
                XmlNamespace = payload.XmlNamespace,
                TimestampFormat = payload.TimestampFormat,
                Sensitive = payload.Sensitive,
            };
        }
    }

    /// <summary>Whether members of the structure make the body.</summary>
    public bool HasBody { get; }

    /// <summary>The structure as the body has it, without the members that are elsewhere.</summary>
    public StructureDescriptor BodyShape { get; }

    /// <summary>The index of the payload.</summary>
    public int PayloadIndex { get; } = -1;

    /// <summary>Whether the payload is the body byte for byte.</summary>
    public bool HasRawPayload { get; }

    /// <summary>The payload as a value that stands alone.</summary>
    public MemberDescriptor? PayloadRoot { get; }

    /// <summary>The indexes of the members that a message has outside its body.</summary>
    public ReadOnlySpan<int> OutsideIndexes => _outsideIndexes;

    /// <summary>The names of headers with members that are sensitive.</summary>
    public ReadOnlySpan<string> SecretHeaders => _secretHeaders;

    /// <summary>The index in the whole structure of a member of <see cref="BodyShape"/>.</summary>
    public int IndexOf(int bodyIndex) => _bodyIndexes is null ? bodyIndex : _bodyIndexes[bodyIndex];

    /// <summary>Whether an output or error has a payload that is the body byte for byte.</summary>
    public static bool HasRawPayloadOf(ShapeDescriptor shape) => shape is StructureDescriptor { HttpResponseBinding.HasRawPayload: true };

    /// <summary>Whether a shape has members that the format of the body must read from a message.</summary>
    public static bool ReadsBody(ShapeDescriptor shape, in HttpMessageSource source)
    {
        if (source.Body.Length == 0 || shape is not StructureDescriptor structure)
        {
            return false;
        }

        var binding = source.Target is null ? structure.HttpResponseBinding : structure.HttpRequestBinding;
        return !binding.HasRawPayload && (binding.HasBody || binding.PayloadIndex >= 0);
    }
}
