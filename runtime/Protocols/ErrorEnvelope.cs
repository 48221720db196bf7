namespace SendEvent.Runtime;

/// <summary>The members that name an error in a JSON or CBOR body, in all the spellings that services use.</summary>
internal sealed record ErrorEnvelope : IShape<ErrorEnvelope>
{
    private static readonly MemberDescriptor[] Members =
    [
        new("__type"), new("code"), new("Code"), new("message"), new("Message"), new("errorMessage"), new("detail"), new("title"),
    ];

    private static readonly StructureDescriptor Descriptor = new(nameof(ErrorEnvelope), Members);

    public static ShapeDescriptor Shape_ => Descriptor;

    public string? Type { get; private set; }

    public string? Code { get; private set; }

    /// <summary>Of <c>message</c> and <c>Message</c> the first, wherever it stands.</summary>
    public string? Message => LowerMessage ?? UpperMessage;

    private string? LowerMessage { get; set; }

    private string? UpperMessage { get; set; }

    public string? OtherMessage { get; private set; }

    /// <summary>What is wrong this time, or the kind of problem: the text of problem details (RFC 9457).</summary>
    public string? Problem => Detail ?? Title;

    private string? Detail { get; set; }

    private string? Title { get; set; }

    public static void Write<TWriter>(ref TWriter writer, ErrorEnvelope value)
        where TWriter : struct, IShapeWriter, allows ref struct =>
        throw new NotSupportedException();

    // Read as documents, so that a code that is a number does no harm.
    public static ErrorEnvelope Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        var envelope = new ErrorEnvelope();
        envelope.Fill(ref reader);
        return envelope;
    }

    /// <summary>Takes what is read as it is read, so that what stands before a flaw is not lost.</summary>
    public void Fill<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct
    {
        reader.BeginStructure(Descriptor);
        for (var member = -1; reader.NextMember(Descriptor, ref member);)
        {
            var text = (reader.ReadDocument(Members[member]) as Value.String)?.Text;
            switch (member)
            {
                case 0:
                    Type = text;
                    break;
                case 1 or 2:
                    Code ??= text;
                    break;
                case 3:
                    LowerMessage ??= text;
                    break;
                case 4:
                    UpperMessage ??= text;
                    break;
                case 5:
                    OtherMessage ??= text;
                    break;
                case 6:
                    Detail ??= text;
                    break;
                default:
                    Title ??= text;
                    break;
            }
        }
    }

    /// <summary>Puts together what headers and body say.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response.</param>
    /// <param name="envelope">The body, or null where it cannot be read.</param>
    /// <param name="failure">Why the body cannot be read, or null.</param>
    /// <param name="codeFirst">Whether <c>code</c> goes before <c>__type</c>, as in rest-json.</param>
    public static ErrorDetails Describe(
        OperationDescriptor operation, ShapeHttpResponse response, ErrorEnvelope? envelope, ShapeException? failure, bool codeFirst = false)
    {
        var headers = response.Headers;
        var (first, second) = codeFirst ? (envelope?.Code, envelope?.Type) : (envelope?.Type, envelope?.Code);
        var code = ErrorDetails.Clean(ErrorDetails.CodeOf(headers) ?? first ?? second);
        var details = new ErrorDetails
        {
            Code = code,

            // A member of the error may be called code too.
            Type = codeFirst && first is not null && second is not null ? ErrorDetails.Clean(second) : null,
            Message = envelope?.Message ?? envelope?.OtherMessage ?? headers["x-amzn-error-message"] ?? envelope?.Problem,
            MemberText = envelope?.Message,
            RequestId = ErrorDetails.RequestIdOf(headers),
            Failure = failure,
        };

        // In query-compatible mode the header has the code that the query protocol would have: "Code;Sender".
        if (operation.Service.QueryCompatible && headers["x-amzn-query-error"] is { } error)
        {
            return error.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 } old, _] ? details with { Code = old, Type = code } : details;
        }

        return details;
    }
}
