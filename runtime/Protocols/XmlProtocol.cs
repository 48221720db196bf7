namespace SendEvent.Runtime;

/// <summary>What the protocols with XML responses have in common.</summary>
internal static class XmlProtocol
{
    /// <summary>Reads what an error says of itself.</summary>
    public static ErrorDetails DescribeError(ShapeHttpResponse response)
    {
        var error = new XmlErrorText();
        ShapeException? failure = null;
        try
        {
            XmlEnvelope.ReadError(response.Body.Span, error);
        }
        catch (ShapeException exception)
        {
            failure = exception;
        }

        var headers = response.Headers;
        return new ErrorDetails
        {
            Code = ErrorDetails.Clean(error.Code ?? ErrorDetails.CodeOf(headers)),
            Message = error.Message,
            MemberText = error.Message,
            RequestId = ErrorDetails.RequestIdOf(headers) ?? error.RequestId,
            Failure = failure,
        };
    }

    /// <summary>
    /// Throws if a response is an error, or no message of the protocol. A service that begins its answer before it is done, as Amazon S3 does
    /// when it copies, has no other way to tell that it failed than an error for the body of a success.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="response">The response.</param>
    /// <param name="output">The output; what is its payload byte for byte is never an error.</param>
    /// <param name="expected">The name of the root element of the output.</param>
    /// <exception cref="ServiceException">The response is an error.</exception>
    /// <exception cref="ShapeException">The body is a page for people.</exception>
    public static void ThrowIfError(OperationDescriptor operation, ShapeHttpResponse response, ShapeDescriptor output, string expected)
    {
        var root = HttpBinding.HasRawPayloadOf(output) ? default : XmlRoot.NameOf(response.Body.Span);
        if (!response.IsSuccess || XmlEnvelope.IsError(response.Body.Span, root, expected))
        {
            throw ErrorBinding.Read(operation, response, DescribeError(response));
        }

        HtmlPage.Refuse(operation, output, response, root);
    }

    /// <summary>Reads an error of the model.</summary>
    /// <typeparam name="TError">The error.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="message">What the body says in <c>message</c> or <c>Message</c>, or null.</param>
    /// <param name="bindings">Whether members can be elsewhere than in the body.</param>
    public static TError ReadError<TError>(ShapeHttpResponse response, string? message, bool bindings)
        where TError : IShape<TError> =>
        Read<TError>(response, !bindings || HttpBinding.ReadsBody(TError.Shape_, new(response)), bindings, isError: true, strict: false, message);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The output or error.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="hasBody">Whether members are in the body.</param>
    /// <param name="bindings">Whether members can be elsewhere than in the body.</param>
    /// <param name="isError">Whether the members are in an error's envelope.</param>
    /// <param name="strict">Whether a required member that an output lacks is an error; else, and always in errors, a stand-in takes its place.</param>
    /// <param name="message">What the body of an error says in <c>message</c> or <c>Message</c>, or null.</param>
    public static T Read<T>(ShapeHttpResponse response, bool hasBody, bool bindings, bool isError, bool strict, string? message = null)
        where T : IShape<T>
    {
        try
        {
            return Read<T>(new(response), hasBody, bindings, isError, lenient: isError || !strict, message, null);
        }
        catch (UnreadableHeaderException exception)
        {
            return ReadAgain<T>(exception, response, hasBody, bindings, isError, message);
        }
    }

    /// <summary>Reads the input of a request.</summary>
    public static T Read<T>(HttpMessageSource request)
        where T : IShape<T> =>
        Read<T>(request, HttpBinding.ReadsBody(T.Shape_, request), bindings: true, isError: false, lenient: false, null, null);

    /// <summary>Puts an element around the root of a response, which is then what an output looks like.</summary>
    public static ShapeHttpResponse Wrap(ShapeHttpResponse response)
    {
        var body = XmlRoot.WithoutWhite(response.Body.Span);
        if (XmlDeclaration.StartsAt(body, 0) && body.IndexOf("?>"u8) is > 0 and var end)
        {
            body = body[(end + 2)..];
        }

        return new ShapeHttpResponse { StatusCode = response.StatusCode, Headers = response.Headers, Body = (byte[])[.. "<Output>"u8, .. body, .. "</Output>"u8] };
    }

    private static T ReadAgain<T>(
        UnreadableHeaderException exception, ShapeHttpResponse response, bool hasBody, bool bindings, bool isError, string? message)
        where T : IShape<T> =>
        exception.ReadWithout(response, rest => Read<T>(new(rest), hasBody && !rest.Body.IsEmpty, bindings, isError, lenient: true, message, null));

    private static T Read<T>(HttpMessageSource source, bool hasBody, bool bindings, bool isError, bool lenient, string? message, TakenBack? takenBack)
        where T : IShape<T>
    {
        HttpMessageReader<XmlShapeReader> reader = default;
        try
        {
            var body = hasBody ? new XmlShapeReader(XmlRoot.WithoutWhite(source.Body.Span), emptyIsAbsent: true) : default;
            if (takenBack is not null)
            {
                body = body.ReadAgain(takenBack);
            }

            if (hasBody && isError)
            {
                body.TryEnterError();
            }

            reader = new HttpMessageReader<XmlShapeReader>(source, body, hasBody, bindings, lenient, message);
            var value = T.Read(ref reader);
            if (hasBody)
            {
                reader.Body.Finish();
            }

            return reader.Body.TakenBack is { } again ? Read<T>(source, hasBody, bindings, isError, lenient, message, again) : value;
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Body.Locate(exception, T.Shape_.Name);
        }
    }
}
