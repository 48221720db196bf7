using System.Globalization;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>
/// Makes the path of a message, such as <c>Order.Items[3].Note</c>, of the shapes around a place, outermost first. Keys, and
/// names that the model does not know, are of the input: they show only where nothing around them is sensitive.
/// </summary>
internal ref struct PathText
{
    private readonly StringBuilder _text;
    private bool _sensitive;

    public PathText(string root) => _text = new StringBuilder(root);

    /// <summary>Goes into a member of a structure; null where the model does not know it, or where none is being read.</summary>
    /// <param name="shape">The structure.</param>
    /// <param name="member">The member.</param>
    /// <param name="unknown">The name of a member that the model does not know, or null.</param>
    public void Add(StructureDescriptor shape, MemberDescriptor? member, string? unknown = null)
    {
        _sensitive |= shape.Sensitive || member is { IsSensitive: true };
        if (member is not null)
        {
            _text.Append('.').Append(member.Name);
        }
        else if (unknown is not null && !_sensitive)
        {
            _text.Append('.').Append(VisibleText.OfName(unknown));
        }
    }

    /// <summary>Goes into an item of a list; -1 before the first.</summary>
    public void Add(ListDescriptor shape, int index)
    {
        _sensitive |= shape.Sensitive || shape.Item.IsSensitive;
        if (index >= 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
    }

    /// <summary>Goes into an entry of a map; null before the first.</summary>
    public void Add(MapDescriptor shape, string? key)
    {
        _sensitive |= shape.Sensitive;
        if (key is not null)
        {
            _text.Append('[');
            if (_sensitive || shape.Key.IsSensitive)
            {
                _text.Append("***");
            }
            else
            {
                VisibleText.AppendQuotedName(_text, key);
            }

            _text.Append(']');
        }

        _sensitive |= shape.Value.IsSensitive;
    }

    public override readonly string ToString() => _text.ToString();
}
