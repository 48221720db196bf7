namespace SendEvent.Generators.Emitting;

/// <summary>References to the runtime library in XML documentation, where an alias does not work.</summary>
internal static class Cref
{
    public const string ShapeException = "global::SendEvent.Runtime.ShapeException";
    public const string ValidationException = "global::SendEvent.Runtime.ShapeValidationException";
    public const string ServiceException = "global::SendEvent.Runtime.ServiceException";
}
