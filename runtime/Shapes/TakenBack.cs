namespace SendEvent.Runtime;

/// <summary>
/// Values that a later null under the same name takes back: of members with the same name the last wins, and a null is an absent member.
/// A reader gives values as they come, so it cannot know; it notes here what it should not have given, and what it reads is read once more.
/// </summary>
internal sealed class TakenBack
{
    // Where the object begins, and the member or key; where its last null stands.
    private readonly Dictionary<(int Start, int Member), int> _members = [];
    private readonly Dictionary<(int Start, string Key), int> _keys = [];

    /// <summary>Notes a null for a member that had a value before.</summary>
    public void Add(int start, int member, int position) => _members[(start, member)] = position;

    /// <summary>Notes a null for a key that may have had a value before.</summary>
    public void Add(int start, string key, int position) => _keys[(start, key)] = position;

    /// <summary>Whether a null takes back a member's value that stands at a position.</summary>
    public bool Has(int start, int member, int position) => _members.TryGetValue((start, member), out var last) && position < last;

    /// <summary>Whether a null takes back the value of a key that stands at a position.</summary>
    public bool Has(int start, string key, int position) => _keys.TryGetValue((start, key), out var last) && position < last;
}
