using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>Errors. They tell kinds and places but never quote a value, which may be sensitive.</content>
public ref partial struct JsonShapeReader
{
    private const string EndsTooEarly = "the JSON ends too early";

    /// <summary>Makes the exception for what is wrong here.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="atMember">Whether the place is the value being read; else it is the structure, list or map around it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ShapeException Fail(string problem, bool atMember = true)
    {
        var path = JsonPath.Of(_json[..Math.Min(_at, _json.Length)], _root.Name, in _open, atMember);
        return new ShapeException(_root.Name, path, problem);
    }

    // Something else than the comma, colon, name or bracket that must be here.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly ShapeException Malformed() => Malformed(atMember: false);

    private readonly ShapeException MalformedValue() => Malformed(atMember: true);

    private readonly ShapeException Malformed(bool atMember) =>
        Fail(_at >= _json.Length ? EndsTooEarly : $"malformed JSON at byte {_at}", atMember);

    private readonly ShapeException Truncated() => Fail(EndsTooEarly);

    private ShapeException InvalidUtf8(int start)
    {
        _at = start;
        return Fail("malformed UTF-8 in a string");
    }

    private readonly ShapeException MalformedLiteral(ReadOnlySpan<byte> literal) =>
        literal.StartsWith(_json[_at..]) ? Truncated() : MalformedValue();

    private readonly ShapeException Unexpected(string expected)
    {
        var found = _at >= _json.Length ? null : _json[_at] switch
        {
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'"' => "a string",
            (byte)'t' or (byte)'f' => "a boolean",
            (byte)'n' => "null",
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => "a number",
            _ => null,
        };
        return found is null ? MalformedValue() : Fail($"expected {expected}, found {found}");
    }

    private ShapeException OutOfRange(int start, string problem)
    {
        _at = start;
        return Fail(problem);
    }
}
