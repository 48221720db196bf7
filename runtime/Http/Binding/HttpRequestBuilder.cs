using System.Text;

namespace SendEvent.Runtime;

/// <summary>Collects the parts of a request that are not its body, and makes the request of them.</summary>
internal sealed class HttpRequestBuilder(OperationDescriptor operation, ShapeDescriptor shape)
{
    // A map with any prefix could else decide where a message ends or whom it is for.
    private static readonly string[] Framing =
        ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Trailer", "Keep-Alive", "Expect"];

    private readonly string?[] _labels =
        operation.Template.Labels.Length == 0 ? [] : new string?[operation.Template.Labels.Length];

    private StringBuilder? _query;
    private List<string>? _queryNames;
    private List<KeyValuePair<string, string>>? _queryEntries;
    private int _queryEntriesAt;
    private List<KeyValuePair<string, string>>? _headerEntries;
    private bool[]? _hiddenLabels;
    private bool _hidesQuery;

    public OperationDescriptor Operation => operation;

    public ShapeHttpHeaders Headers { get; } = new();

    /// <summary>The Content-Type that the body has where no member gives one; null without a body.</summary>
    public string? ContentType { get; set; }

    /// <summary>A body that is sent as it is, in place of what is written; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Payload { get; set; }

    /// <summary>
    /// Whether what is added next must not show in text meant for people. All of a sensitive structure must not.
    /// </summary>
    public bool IsHidden { get; set => field = value || shape.Sensitive; } = shape.Sensitive;

    public void SetLabel(MemberDescriptor member, string text)
    {
        var index = operation.Template.IndexOf(member.LocationName ?? member.Name);
        if (index < 0)
        {
            return;
        }

        if (text.Length == 0)
        {
            throw Invalid(member, "is a label of the request URI and must not be empty");
        }

        if (IsHidden)
        {
            (_hiddenLabels ??= new bool[_labels.Length])[index] = true;
        }

        _labels[index] = PercentEncoding.EncodeLabel(text, operation.Template.Labels[index].Greedy);
    }

    public void AddQuery(MemberDescriptor member, string text)
    {
        _hidesQuery |= IsHidden;
        var name = PercentEncoding.Encode(member.LocationName ?? member.Name);
        (_queryNames ??= []).Add(name);
        Append(name, PercentEncoding.Encode(text));
    }

    /// <summary>Adds an entry of a map. A member or constant parameter of the name takes its place.</summary>
    public void AddQueryEntry(string key, string text)
    {
        _hidesQuery |= IsHidden;
        if (_queryEntries is null)
        {
            _queryEntries = [];
            _queryEntriesAt = _query?.Length ?? 0;
        }

        _queryEntries.Add(new(PercentEncoding.Encode(key), PercentEncoding.Encode(text)));
    }

    public void AddHeader(MemberDescriptor member, string text)
    {
        if (!ShapeHttpHeaders.IsValue(text))
        {
            throw Invalid(member, "is sent in a header and must be ASCII without control characters");
        }

        var name = member.LocationName ?? member.Name;
        Headers.Add(name, text);
        if (IsHidden)
        {
            Headers.Hide(name, name);
        }
    }

    /// <summary>Adds an entry of a map. A member of the name goes before it.</summary>
    public void AddHeaderEntry(MemberDescriptor member, string key, string text)
    {
        var name = (member.LocationName ?? string.Empty) + key;
        if (!ShapeHttpHeaders.IsName(name) || Array.Exists(Framing, framing => framing.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw Invalid(member, "has a key that cannot be the name of a header");
        }

        if (!ShapeHttpHeaders.IsValue(text))
        {
            throw Invalid(member, "is sent in headers and must be ASCII without control characters");
        }

        if (IsHidden)
        {
            Headers.Hide(name, member.LocationName + "***");
        }

        (_headerEntries ??= []).Add(new(name, text));
    }

    public ShapeException Invalid(MemberDescriptor member, string problem) =>
        new(shape.Name, $"{shape.Name}.{member.Name}", problem);

    /// <summary>Makes the request. The body's buffer is given back.</summary>
    /// <param name="hostPrefix">What goes before the host.</param>
    /// <param name="body">The body.</param>
    /// <param name="path">The path where the protocol makes its own; null for that of the operation.</param>
    public ShapeHttpRequest ToRequest(string hostPrefix, RequestBody body, string? path = null)
    {
        for (var i = 0; path is null && i < _labels.Length; i++)
        {
            if (_labels[i] is null)
            {
                throw new ShapeException(
                    shape.Name,
                    $"{shape.Name}.{operation.Template.Labels[i].Name}",
                    "is a label of the request URI and must not be absent");
            }
        }

        AddHeaderEntries();
        if (ContentType is not null && !Headers.Contains("Content-Type"))
        {
            Headers.Add("Content-Type", ContentType);
        }

        ReadOnlyMemory<byte> bytes = RequestFinish.Compress(operation, Headers, Payload is null ? body.Written : Payload.Value.Span)
            ?? Payload
            ?? body.ToMemory();
        body.Return();
        RequestFinish.AddChecksum(operation, Headers, bytes.Span);
        if (bytes.Length > 0)
        {
            RequestFinish.SetLength(Headers, bytes.Length);
        }

        return new ShapeHttpRequest
        {
            Method = operation.Method,
            Path = path ?? operation.Template.Expand(_labels),
            Query = path is null ? ToQuery() : string.Empty,
            HostPrefix = hostPrefix,
            Headers = Headers,
            Body = bytes,
            ShownPath = path is null && _hiddenLabels is not null ? ShownPath(_hiddenLabels) : null,
            HidesQuery = _hidesQuery,
        };
    }

    private string ShownPath(bool[] hidden)
    {
        var shown = new string?[_labels.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = hidden[i] ? "***" : _labels[i];
        }

        return operation.Template.Expand(shown);
    }

    private void AddHeaderEntries()
    {
        if (_headerEntries is null)
        {
            return;
        }

        // The last of the entries that differ only by case counts, at the place of the first.
        var named = new HashSet<string>(Headers.Select(header => header.Key), StringComparer.OrdinalIgnoreCase);
        var entries = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, text) in _headerEntries)
        {
            if (!named.Contains(name))
            {
                entries[name] = text;
            }
        }

        foreach (var (name, text) in entries)
        {
            Headers.Add(name, text);
        }
    }

    private string ToQuery()
    {
        var constant = operation.Template.Query;
        if (_queryEntries is null)
        {
            return _query is null ? constant
                : constant.Length == 0 ? _query.ToString()
                : string.Concat(constant, "&", _query.ToString());
        }

        // The entries stand where the map does among the members.
        var members = _query?.ToString() ?? string.Empty;
        var entries = _queryEntries
            .Where(entry => _queryNames?.Contains(entry.Key) != true && !operation.Template.HasParameter(entry.Key))
            .Select(entry => string.Concat(entry.Key, "=", entry.Value));
        return string.Join('&', entries
            .Prepend(members[.._queryEntriesAt])
            .Prepend(constant)
            .Append(members[_queryEntriesAt..].TrimStart('&'))
            .Where(part => part.Length > 0));
    }

    private void Append(string name, string text)
    {
        _query ??= new StringBuilder();
        if (_query.Length > 0)
        {
            _query.Append('&');
        }

        _query.Append(name).Append('=').Append(text);
    }
}
