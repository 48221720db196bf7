namespace SendEvent.Runtime;

/// <summary>Bad input: text, bytes or a value that cannot become a value of a shape.</summary>
public class ShapeException : FormatException
{
    /// <summary>What is wrong with a union in which two members are set, in every format.</summary>
    internal const string SeveralMembers = "more than one member is set";

    /// <summary>Makes an exception without details.</summary>
    public ShapeException()
        : this("The value does not fit its shape.")
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    public ShapeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    public ShapeException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception that names the place.</summary>
    /// <remarks>Line ends, other controls and what changes the order of text are escaped in path and problem.</remarks>
    /// <param name="shape">The name of the shape that was read, written or made.</param>
    /// <param name="path">The path to the value, such as <c>SendEventRequest.ContentType</c>.</param>
    /// <param name="problem">What is wrong there, as a sentence without a full stop; it never quotes a sensitive value.</param>
    /// <param name="innerException">The cause, or null.</param>
    public ShapeException(string shape, string path, string problem, Exception? innerException = null)
        : base(VisibleText.Of($"{path}: {problem}."), innerException)
    {
        Shape = shape;
        Path = VisibleText.Of(path);
    }

    /// <summary>Whether a required member is not there, which a service answers as it does a broken constraint.</summary>
    internal bool IsAbsence { get; private init; }

    /// <summary>Makes the exception for a required member that is not there.</summary>
    internal static ShapeException Absent(string shape, string path, string problem = "is required but absent") => new(shape, path, problem) { IsAbsence = true };

    /// <summary>The name of the shape that was read, written or made.</summary>
    public string Shape { get; } = string.Empty;

    /// <summary>The path to the value, such as <c>GetTranscriptResponse.Transcript[2].Content</c>.</summary>
    public string Path { get; } = string.Empty;
}
