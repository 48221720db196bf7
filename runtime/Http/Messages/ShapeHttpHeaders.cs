using System.Buffers;
using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// The headers of a message in order. Names compare without regard to case; values cannot break out of their line.
/// </summary>
public sealed class ShapeHttpHeaders : IReadOnlyList<KeyValuePair<string, string>>
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly List<KeyValuePair<string, string>> _headers = [];
    private (string Name, string Shown)[] _hidden = [];

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
            throw new ArgumentException("The value of a header must be ASCII without control characters.", nameof(value));
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

        var kept = index;
        _headers[kept++] = new(_headers[index].Key, value);
        for (index++; index < _headers.Count; index++)
        {
            if (!IsNamed(_headers[index], name))
            {
                _headers[kept++] = _headers[index];
            }
        }

        _headers.RemoveRange(kept, _headers.Count - kept);
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
        index = IndexOf(name, index + 1);
        if (index < 0)
        {
            return true;
        }

        var joined = new StringBuilder(value);
        for (; index >= 0; index = IndexOf(name, index + 1))
        {
            joined.Append(", ").Append(_headers[index].Value);
        }

        value = joined.ToString();
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The headers for people and logs, a line each, with <c>***</c> for what is secret by custom or sensitive in the model.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, value) in _headers)
        {
            var hidden = Array.Find(_hidden, hidden => IsSame(hidden.Name, name)).Shown ?? (SecretHeaders.Contains(name) ? name : null);
            text.Append(text.Length == 0 ? string.Empty : "\n").Append(hidden ?? name).Append(": ");
            text.Append(hidden is not null ? "***" : IsValue(value) ? value : "(not plain ASCII)");
        }

        return text.ToString();
    }

    /// <summary>Whether a text is a token (RFC 9110, section 5.6.2).</summary>
    internal static bool IsName(string name) => name.Length > 0 && !name.AsSpan().ContainsAnyExcept(NameCharacters);

    /// <summary>
    /// Whether a text can be sent: no control character but the tab (RFC 9110, section 5.5), and nothing beyond ASCII, of which an
    /// <see cref="HttpClient"/> says no more than that the request failed.
    /// </summary>
    internal static bool IsValue(string value)
    {
        foreach (var character in value)
        {
            if (character is (< ' ' and not '\t') or >= '\x7f')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The headers whose names begin with a prefix, each name once with all its values, and without the prefix.</summary>
    internal List<KeyValuePair<string, string>> WithPrefix(string prefix)
    {
        var found = new List<(string Name, StringBuilder Value)>();
        var indexes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in _headers)
        {
            if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (indexes.TryAdd(name, found.Count))
            {
                found.Add((name[prefix.Length..], new StringBuilder(value)));
            }
            else
            {
                found[indexes[name]].Value.Append(", ").Append(value);
            }
        }

        return found.ConvertAll(header => KeyValuePair.Create(header.Name, header.Value.ToString()));
    }

    /// <summary>Keeps the value of a header out of <see cref="ToString"/>, which shows <paramref name="shown"/> for its name.</summary>
    internal void Hide(string name, string shown) => _hidden = [.. _hidden, (name, shown)];

    /// <summary>Adds what came over the wire, which is read and never sent on.</summary>
    public void AddReceived(string name, string value) => _headers.Add(new(name, value));

    /// <summary>The same headers, but for some that have another value, or none.</summary>
    /// <param name="changes">Names with their values; null for a header that is not to be there.</param>
    internal ShapeHttpHeaders With(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        var headers = new ShapeHttpHeaders { _hidden = _hidden };
        foreach (var header in _headers)
        {
            if (!IsChanged(changes, header.Key))
            {
                headers._headers.Add(header);
            }
        }

        foreach (var (name, value) in changes)
        {
            if (value is not null)
            {
                headers.AddReceived(name, value);
            }
        }

        return headers;

        static bool IsChanged(ReadOnlySpan<(string Name, string? Value)> changes, string name)
        {
            foreach (var change in changes)
            {
                if (IsSame(change.Name, name))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Adds the headers of a message that came over the wire.</summary>
    internal void AddReceived(System.Net.Http.Headers.HttpHeadersNonValidated received)
    {
        foreach (var (name, values) in received)
        {
            foreach (var value in values)
            {
                AddReceived(name, value);
            }
        }
    }

    internal int IndexOf(string name, int start)
    {
        for (var i = start; i < _headers.Count; i++)
        {
            if (IsNamed(_headers[i], name))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsNamed(KeyValuePair<string, string> header, string name) => IsSame(header.Key, name);

    private static bool IsSame(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
