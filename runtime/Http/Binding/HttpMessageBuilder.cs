namespace SendEvent.Runtime;

/// <summary>Collects the parts of a message that are not its body.</summary>
/// <param name="shape">The input, output or error that the message is of.</param>
internal abstract class HttpMessageBuilder(ShapeDescriptor shape)
{
    // A map with any prefix could else decide where a message ends or whom it is for.
    private static readonly string[] Framing =
        ["Host", "Content-Length", "Transfer-Encoding", "Connection", "Upgrade", "TE", "Trailer", "Keep-Alive", "Expect"];

    private List<KeyValuePair<string, string>>? _headerEntries;

    /// <summary>What the message belongs to, for errors.</summary>
    public abstract string Owner { get; }

    /// <summary>Whether the message is a response, which has neither labels nor a query.</summary>
    public abstract bool IsResponse { get; }

    public ShapeHttpHeaders Headers { get; } = new();

    /// <summary>The Content-Type that the body has where no member gives one; null without a body.</summary>
    public string? ContentType { get; set; }

    /// <summary>A body that is sent as it is, in place of what is written; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Payload { get; set; }

    /// <summary>A body that is read while it is sent, in place of what is written; null where there is none.</summary>
    public StreamingBlob? Stream { get; private set; }

    /// <summary>
    /// Whether what is added next must not show in text meant for people. All of a sensitive structure must not.
    /// </summary>
    public bool IsHidden { get; set => field = value || shape.Sensitive; } = shape.Sensitive;

    /// <summary>Takes a member that stands outside of body and headers.</summary>
    public abstract void Put(MemberDescriptor member, string text);

    /// <summary>Takes an entry of a map in the query.</summary>
    public abstract void AddQueryEntry(string key, string text);

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

    /// <summary>Takes a body that is read while it is sent.</summary>
    public void SetStream(MemberDescriptor member, StreamingBlob stream, bool requiresLength)
    {
        if (stream.Length is null && requiresLength && !IsResponse)
        {
            throw Invalid(member, "is a stream whose length must be known before it is sent; give it with StreamingBlob.Of(stream, length)");
        }

        Stream = stream;
    }

    public ShapeException Invalid(MemberDescriptor member, string problem) =>
        new(shape.Name, $"{shape.Name}.{member.Name}", problem);

    protected void AddHeaderEntries()
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
}
