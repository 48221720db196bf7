using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Finds the path to a place in JSON text by going through the text once more, so that readers need not track it. Only
/// error messages need it.
/// </summary>
internal ref struct JsonPath
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly List<Level> _levels = [];
    private int _at;

    private JsonPath(ReadOnlySpan<byte> json) => _json = json;

    /// <summary>Gives the path to the place where the text breaks off.</summary>
    /// <param name="json">The text up to the place; well-formed as far as it goes.</param>
    /// <param name="root">The name of the outermost shape.</param>
    /// <param name="shapes">The shapes of the objects and arrays around the place.</param>
    /// <param name="atMember">Whether to name the place itself; else the object or array around it.</param>
    public static string Of(ReadOnlySpan<byte> json, string root, ref readonly OpenShapes shapes, bool atMember)
    {
        var path = new JsonPath(json);
        path.Follow();
        var text = new PathText(root);
        var levels = path._levels.Count - (atMember ? 0 : 1);
        for (var depth = 0; depth < levels && TryAdd(ref text, shapes[depth], path._levels[depth]); depth++)
        {
        }

        return text.ToString();
    }

    // False where the model knows no way on.
    private static bool TryAdd(ref PathText text, ShapeDescriptor? shape, Level level)
    {
        switch (shape)
        {
            case StructureDescriptor structure when level.Name is not null && structure.IndexOfBodyName(level.Name) is >= 0 and var index:
                text.Add(structure, structure.Members[index]);
                return true;
            case ListDescriptor list:
                text.Add(list, level.Index);
                return true;
            case MapDescriptor map when level.Name is not null:
                text.Add(map, level.Name);
                return true;
            default:
                return false;
        }
    }

    private void Follow()
    {
        while (_at < _json.Length)
        {
            switch (_json[_at++])
            {
                case (byte)'{':
                    _levels.Add(new Level(IsObject: true, AtName: true, Name: null, Index: 0));
                    break;
                case (byte)'[':
                    _levels.Add(new Level(IsObject: false, AtName: false, Name: null, Index: 0));
                    break;
                case (byte)'}' or (byte)']':
                    _levels.RemoveAt(_levels.Count - 1);
                    break;
                case (byte)',':
                    _levels[^1] = _levels[^1] with { AtName = _levels[^1].IsObject, Name = null, Index = _levels[^1].Index + 1 };
                    break;
                case (byte)'"':
                    FollowText();
                    break;
            }
        }
    }

    private void FollowText()
    {
        var start = _at;
        for (; _at < _json.Length && _json[_at] != '"'; _at++)
        {
            _at += _json[_at] == '\\' ? 1 : 0;
        }

        if (_at < _json.Length && _levels.Count > 0 && _levels[^1].AtName)
        {
            var name = _json[start.._at];
            Span<byte> plain = new byte[name.Length];
            JsonEscapes.TryDecode(name, plain, out var written);
            _levels[^1] = _levels[^1] with { AtName = false, Name = Encoding.UTF8.GetString(plain[..written]) };
        }

        _at++;
    }

    private readonly record struct Level(bool IsObject, bool AtName, string? Name, int Index);
}
