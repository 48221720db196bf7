namespace SendEvent.Runtime;

/// <summary>What the protocols with XML responses have in common.</summary>
internal static class XmlProtocol
{
    /// <summary>Reads what an error says of itself.</summary>
    public static ErrorDetails DescribeError(ShapeHttpResponse response)
    {
        XmlError? error = null;
        ShapeException? failure = null;
        try
        {
            error = XmlEnvelope.ReadError(response.Body.Span);
        }
        catch (ShapeException exception)
        {
            failure = exception;
        }

        var headers = response.Headers;
        return new ErrorDetails
        {
            Code = ErrorDetails.Clean(error?.Code ?? headers["x-amzn-errortype"]),
            Message = error?.Message,
            RequestId = ErrorDetails.RequestIdOf(headers) ?? error?.RequestId,
            Failure = failure,
        };
    }

    /// <summary>Reads an error of the model.</summary>
    /// <typeparam name="TError">The error.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="bindings">Whether members can be elsewhere than in the body.</param>
    public static TError ReadError<TError>(ShapeHttpResponse response, bool bindings)
        where TError : IShape<TError> =>
        Read<TError>(response, !bindings || HttpBinding.ReadsBody(TError.Shape_, response), bindings, isError: true);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The output or error.</typeparam>
    /// <param name="response">The response.</param>
    /// <param name="hasBody">Whether members are in the body.</param>
    /// <param name="bindings">Whether members can be elsewhere than in the body.</param>
    /// <param name="isError">Whether the members are in an error's envelope, and stand-ins may take the place of absent ones.</param>
    public static T Read<T>(ShapeHttpResponse response, bool hasBody, bool bindings, bool isError)
        where T : IShape<T>
    {
        HttpResponseReader<XmlShapeReader> reader = default;
        try
        {
            var body = hasBody ? new XmlShapeReader(response.Body.Span, emptyIsAbsent: true) : default;
            if (hasBody && isError)
            {
                body.TryEnterError();
            }

            reader = new HttpResponseReader<XmlShapeReader>(response, body, hasBody, bindings, lenient: isError);
            var value = T.Read(ref reader);
            if (hasBody)
            {
                reader.Body.Finish();
            }

            return value;
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Body.Locate(exception, T.Shape_.Name);
        }
    }
}
