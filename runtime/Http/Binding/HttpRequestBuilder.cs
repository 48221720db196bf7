using System.Text;

namespace SendEvent.Runtime;

/// <summary>Collects the parts of a request that are not its body, and makes the request of them.</summary>
internal sealed class HttpRequestBuilder(OperationDescriptor operation, ShapeDescriptor shape) : HttpMessageBuilder(shape)
{
    private readonly ShapeDescriptor _shape = shape;

    private readonly string?[] _labels =
        operation.Template.Labels.Length == 0 ? [] : new string?[operation.Template.Labels.Length];

    private StringBuilder? _query;
    private List<string>? _queryNames;
    private List<KeyValuePair<string, string>>? _queryEntries;
    private int _queryEntriesAt;
    private bool[]? _hiddenLabels;
    private bool _hidesQuery;

    public override string Owner => operation.Name;

    public override bool IsResponse => false;

    public override void Put(MemberDescriptor member, string text)
    {
        switch (member.Location)
        {
            case MemberLocation.Uri:
                SetLabel(member, text);
                break;
            case MemberLocation.QueryString or MemberLocation.QueryParams:
                AddQuery(member, text);
                break;
        }
    }

    private void SetLabel(MemberDescriptor member, string text)
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

    private void AddQuery(MemberDescriptor member, string text)
    {
        _hidesQuery |= IsHidden;
        var name = PercentEncoding.Encode(member.LocationName ?? member.Name);
        (_queryNames ??= []).Add(name);
        Append(name, PercentEncoding.Encode(text));
    }

    /// <summary>Adds an entry of a map. A member or constant parameter of the name takes its place.</summary>
    public override void AddQueryEntry(string key, string text)
    {
        _hidesQuery |= IsHidden;
        if (_queryEntries is null)
        {
            _queryEntries = [];
            _queryEntriesAt = _query?.Length ?? 0;
        }

        _queryEntries.Add(new(PercentEncoding.Encode(key), PercentEncoding.Encode(text)));
    }

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
                    _shape.Name,
                    $"{_shape.Name}.{operation.Template.Labels[i].Name}",
                    "is a label of the request URI and must not be absent");
            }
        }

        AddHeaderEntries();
        if (ContentType is not null && !Headers.Contains("Content-Type"))
        {
            Headers.Add("Content-Type", ContentType);
        }

        if (Stream is not null)
        {
            body.Return();
            RequestFinish.CheckStream(operation, Headers);
            if (Stream.Length is { } length)
            {
                ContentLength.Set(Headers, length);
            }

            return ToRequest(hostPrefix, path, default, Stream.OpenRead());
        }

        ReadOnlyMemory<byte> bytes = RequestFinish.Compress(operation, Headers, Payload is null ? body.Written : Payload.Value.Span)
            ?? Payload
            ?? body.ToMemory();
        body.Return();
        RequestFinish.AddChecksum(operation, Headers, bytes.Span);
        if (bytes.Length > 0)
        {
            ContentLength.Set(Headers, bytes.Length);
        }

        return ToRequest(hostPrefix, path, bytes, null);
    }

    private ShapeHttpRequest ToRequest(string hostPrefix, string? path, ReadOnlyMemory<byte> body, Stream? stream) => new()
    {
        Method = operation.Method,
        Path = path ?? operation.Template.Expand(_labels),
        Query = path is null ? ToQuery() : string.Empty,
        HostPrefix = hostPrefix,
        Headers = Headers,
        Body = body,
        BodyStream = stream,
        ShownPath = path is null && _hiddenLabels is not null ? ShownPath(_hiddenLabels) : null,
        HidesQuery = _hidesQuery,
    };

    private string ShownPath(bool[] hidden)
    {
        var shown = new string?[_labels.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = hidden[i] ? "***" : _labels[i];
        }

        return operation.Template.Expand(shown);
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
