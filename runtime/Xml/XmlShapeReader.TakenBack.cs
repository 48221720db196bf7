using System.Runtime.CompilerServices;
using System.Text;

namespace SendEvent.Runtime;

/// <content>A null that takes back a value: see <see cref="TakenBack"/>.</content>
public ref partial struct XmlShapeReader
{
    /// <summary>What nulls took back, if this is not the second time that the document is read; else null.</summary>
    internal readonly TakenBack? TakenBack => _again ? null : _takenBack;

    /// <summary>Makes a reader of a document that was read before, which does not give what was taken back.</summary>
    internal XmlShapeReader ReadAgain(TakenBack takenBack)
    {
        _takenBack = takenBack;
        _again = true;
        return this;
    }

    // Whether the element of a member is null. If members came before, it may have been among them.
    private bool IsNil(in Frame frame, int index, int last, int unknown)
    {
        if (!IsNil())
        {
            return false;
        }

        if (last >= 0 && !_again)
        {
            _takenBack ??= new TakenBack();
            if (index == unknown)
            {
                _takenBack.Add(frame.Start, Encoding.UTF8.GetString(_scanner.LocalName), _scanner.Position);
            }
            else
            {
                _takenBack.Add(frame.Start, index, _scanner.Position);
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool IsTakenBack(in Frame frame, int index, int unknown) => index == unknown
        ? _takenBack!.Has(frame.Start, Encoding.UTF8.GetString(_scanner.LocalName), _scanner.Position)
        : _takenBack!.Has(frame.Start, index, _scanner.Position);

    private void TakeBack(in Frame frame, string key)
    {
        if (!_again)
        {
            (_takenBack ??= new TakenBack()).Add(frame.Start, key, frame.EntryStart);
        }
    }

    private readonly bool IsTakenBack(in Frame frame, string key) => _again && _takenBack!.Has(frame.Start, key, frame.EntryStart);
}
