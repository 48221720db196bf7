using System.Text;

namespace SendEvent.Runtime;

/// <summary>What the AWS XML protocols put around the members of a response.</summary>
public static class XmlEnvelope
{
    /// <summary>Reads the output of an operation from the body of a response.</summary>
    /// <typeparam name="T">The type of the output.</typeparam>
    /// <param name="body">The body. An empty one stands for a structure without members.</param>
    /// <param name="resultWrapper">
    /// The child of the root element that has the members, such as <c>GetUserResult</c> in the query protocol; null
    /// where the root element has them. Without such a child no member is present.
    /// </param>
    /// <exception cref="ShapeException">The body is malformed or does not fit the shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> body, string? resultWrapper = null)
        where T : IShape<T> => Read<T>(body, resultWrapper, fillsMissing: false);

    internal static T Read<T>(ReadOnlySpan<byte> body, string? resultWrapper, bool fillsMissing)
        where T : IShape<T>
    {
        var reader = Open(body, resultWrapper, T.Shape_.Name, fillsMissing);
        var value = XmlFormat.Read<T>(ref reader);
        if (reader.TakenBack is { } takenBack)
        {
            reader = Open(body, resultWrapper, T.Shape_.Name, fillsMissing).ReadAgain(takenBack);
            value = XmlFormat.Read<T>(ref reader);
        }

        return value;
    }

    /// <summary>Reads the members of an error from the body of a response, in whichever of the protocols.</summary>
    /// <typeparam name="T">The type of the error.</typeparam>
    /// <param name="body">The body. An empty one stands for a structure without members.</param>
    /// <exception cref="ShapeException">The body is malformed or does not fit the shape.</exception>
    public static T ReadErrorShape<T>(ReadOnlySpan<byte> body)
        where T : IShape<T>
    {
        var reader = Open(body, T.Shape_.Name);
        try
        {
            reader.TryEnterError();
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Locate(exception, T.Shape_.Name);
        }

        return XmlFormat.Read<T>(ref reader);
    }

    /// <summary>
    /// Reads what every error says. Known are <c>ErrorResponse/Error</c> of query and rest-xml, <c>Error</c> of S3, and
    /// <c>Response/Errors/Error</c> of ec2.
    /// </summary>
    /// <param name="body">The body of the response.</param>
    /// <exception cref="ShapeException">The body is malformed.</exception>
    public static XmlError ReadError(ReadOnlySpan<byte> body)
    {
        var error = new XmlErrorText();
        ReadError(body, error);
        return error.ToError();
    }

    /// <summary>Reads what every error says.</summary>
    /// <param name="body">The body of the response.</param>
    /// <param name="error">Takes what is read, which may be something even if the rest of the body is malformed.</param>
    /// <exception cref="ShapeException">The body is malformed.</exception>
    internal static void ReadError(ReadOnlySpan<byte> body, XmlErrorText error)
    {
        var reader = Open(body, "Error");
        try
        {
            reader.ReadError(error);
            reader.Finish();
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Locate(exception, "Error");
        }
    }

    /// <summary>Whether a document is an error with a code or a message: its root element, or what is in that, says so.</summary>
    /// <param name="body">The body of a response.</param>
    /// <param name="root">The name of its root element.</param>
    /// <param name="expected">The name that the root element of an output has, which may be that of an error by chance.</param>
    internal static bool IsError(ReadOnlySpan<byte> body, ReadOnlySpan<byte> root, string expected)
    {
        if (!(root.SequenceEqual("Error"u8) || root.SequenceEqual("ErrorResponse"u8) || root.SequenceEqual("Response"u8))
            || root.SequenceEqual(Encoding.UTF8.GetBytes(expected)))
        {
            return false;
        }

        try
        {
            // An output is called Response too, and may have a message.
            var error = ReadError(body);
            return error.Code is not null || (error.Message is not null && !root.SequenceEqual("Response"u8));
        }
        catch (ShapeException)
        {
            return false;
        }
    }

    private static XmlShapeReader Open(ReadOnlySpan<byte> body, string? resultWrapper, string shape, bool fillsMissing)
    {
        var reader = Open(body, shape, fillsMissing);
        if (resultWrapper is not null)
        {
            Enter(ref reader, resultWrapper, shape);
        }

        return reader;
    }

    private static XmlShapeReader Open(ReadOnlySpan<byte> body, string shape, bool fillsMissing = false)
    {
        try
        {
            return new XmlShapeReader(XmlRoot.WithoutWhite(body), emptyIsAbsent: true) { FillsMissing = fillsMissing };
        }
        catch (XmlSyntaxException exception)
        {
            throw default(XmlShapeReader).Locate(exception, shape);
        }
    }

    private static void Enter(ref XmlShapeReader reader, string name, string shape)
    {
        try
        {
            reader.TryEnter(name);
        }
        catch (XmlSyntaxException exception)
        {
            throw reader.Locate(exception, shape);
        }
    }
}
