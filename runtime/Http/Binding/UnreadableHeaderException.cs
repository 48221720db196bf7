namespace SendEvent.Runtime;

/// <summary>The header of an optional member cannot be read. It is not worth the whole response: what is read leniently is read again without it.</summary>
/// <param name="shape">The output or error.</param>
/// <param name="member">The member.</param>
/// <param name="problem">What is wrong, as a sentence without a full stop.</param>
internal sealed class UnreadableHeaderException(string shape, MemberDescriptor member, string problem) : ShapeException(shape, $"{shape}.{member.Name}", problem)
{
    /// <summary>
    /// Reads a response without this header and all others that cannot be read. Those are found without the body, so that it is read twice at
    /// most, however many there are.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <param name="read">Reads a response, and throws this exception at the first such header.</param>
    public T ReadWithout<T>(ShapeHttpResponse response, Func<ShapeHttpResponse, T> read)
    {
        var rest = Without(response);
        while (true)
        {
            try
            {
                read(new ShapeHttpResponse { StatusCode = rest.StatusCode, Headers = rest.Headers });
                return read(rest);
            }
            catch (UnreadableHeaderException next)
            {
                rest = next.Without(rest);
            }
        }
    }

    private ShapeHttpResponse Without(ShapeHttpResponse response)
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
