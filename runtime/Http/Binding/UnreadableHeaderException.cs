namespace SendEvent.Runtime;

/// <summary>The header of an optional member cannot be read. It is not worth the whole response: what is read leniently is read again without it.</summary>
/// <param name="shape">The output or error.</param>
/// <param name="member">The member.</param>
/// <param name="problem">What is wrong, as a sentence without a full stop.</param>
internal sealed class UnreadableHeaderException(string shape, MemberDescriptor member, string problem) : ShapeException(shape, $"{shape}.{member.Name}", problem)
{
    /// <summary>Gives the response without the header.</summary>
    public ShapeHttpResponse Without(ShapeHttpResponse response)
    {
        var name = member.LocationName ?? member.Name;
        var headers = new ShapeHttpHeaders();
        foreach (var (other, value) in response.Headers)
        {
            if (!other.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                headers.AddReceived(other, value);
            }
        }

        return new ShapeHttpResponse { StatusCode = response.StatusCode, Headers = headers, Body = response.Body };
    }
}
