using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Runtime;

/// <summary>
/// The headers of a message in order. Names compare without regard to case; values cannot break out of their line.
/// </summary>
public sealed class ShapeHttpHeaders : IReadOnlyList<KeyValuePair<string, string>>
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <inheritdoc/>
    public int Count => _headers.Count;

    /// <inheritdoc/>
    public KeyValuePair<string, string> this[int index] => _headers[index];

    /// <summary>The value of a header; those of several headers with the name are joined with <c>, </c>.</summary>
    /// <returns>Null when there is no such header.</returns>
    public string? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Adds a header after the others.</summary>
    /// <exception cref="ArgumentException">The name or the value cannot stand in a message (RFC 9110, section 5).</exception>
    public void Add(string name, string value)
    {
        if (!IsName(name))
        {
            throw new ArgumentException("The name of a header must be a token.", nameof(name));
        }

        if (!IsValue(value))
        {
            throw new ArgumentException("The value of a header must not have control characters.", nameof(value));
        }

        _headers.Add(new(name, value));
    }

    /// <summary>Adds a header, or replaces all with that name.</summary>
    /// <exception cref="ArgumentException">The name or the value cannot stand in a message (RFC 9110, section 5).</exception>
    public void Set(string name, string value)
    {
        var index = IndexOf(name, 0);
        if (index < 0 || !IsValue(value))
        {
            Add(name, value);
            return;
        }

        _headers[index] = new(_headers[index].Key, value);
        for (var next = IndexOf(name, index + 1); next >= 0; next = IndexOf(name, next))
        {
            _headers.RemoveAt(next);
        }
    }

    /// <summary>Whether there is a header with the name.</summary>
    public bool Contains(string name) => IndexOf(name, 0) >= 0;

    /// <summary>Gets the value of a header; those of several headers with the name are joined with <c>, </c>.</summary>
    public bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
    {
        var index = IndexOf(name, 0);
        if (index < 0)
        {
            value = null;
            return false;
        }

        value = _headers[index].Value;
        for (index = IndexOf(name, index + 1); index >= 0; index = IndexOf(name, index + 1))
        {
            value = string.Concat(value, ", ", _headers[index].Value);
        }

        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether a text is a token (RFC 9110, section 5.6.2).</summary>
    internal static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    /// <summary>Whether a text has no control character but the tab (RFC 9110, section 5.5).</summary>
    internal static bool IsValue(string value)
    {
        foreach (var character in value)
        {
            if ((character < ' ' && character != '\t') || character == '\x7f')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds what came over the wire, which is read and never sent on.</summary>
    internal void AddReceived(string name, string value) => _headers.Add(new(name, value));

    internal int IndexOf(string name, int start)
    {
        for (var i = start; i < _headers.Count; i++)
        {
            if (_headers[i].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
