namespace SendEvent.Runtime;

/// <summary>Where the HTTP binding of an operation puts a member of its input or finds a member of its output.</summary>
public enum MemberLocation
{
    /// <summary>In the body.</summary>
    Body,

    /// <summary>In the header named by <see cref="MemberDescriptor.LocationName"/>.</summary>
    Header,

    /// <summary>In all headers whose names start with <see cref="MemberDescriptor.LocationName"/>; the member is a map.</summary>
    Headers,

    /// <summary>In a label of the request URI.</summary>
    Uri,

    /// <summary>In the query string, in the parameters named by <see cref="MemberDescriptor.LocationName"/>.</summary>
    QueryString,

    /// <summary>In the status code of the response.</summary>
    StatusCode,

    /// <summary>In the query string, as all its parameters; the member is a map.</summary>
    QueryParams,
}
