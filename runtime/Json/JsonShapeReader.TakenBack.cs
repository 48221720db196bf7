using System.Runtime.CompilerServices;

namespace SendEvent.Runtime;

/// <content>A null that takes back a value: see <see cref="TakenBack"/>.</content>
public ref partial struct JsonShapeReader
{
    /// <summary>Checks that nothing follows a value, and reads it once more if something in it was taken back.</summary>
    internal T End<T>(T value)
        where T : IShape<T>
    {
        End();
        if (!TryStartAgain())
        {
            return value;
        }

        value = T.Read(ref this);
        End();
        return value;
    }

    /// <summary>Goes back to the start if something was given that a null took back; it will not be given again.</summary>
    internal bool TryStartAgain()
    {
        if (_takenBack is null || _again)
        {
            return false;
        }

        _again = true;
        _at = _json.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        _depth = 0;
        _item = default;
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeBack(int member)
    {
        if (!_again)
        {
            (_takenBack ??= new TakenBack()).Add(_item.Start, member, _at);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeBack(string key)
    {
        if (!_again)
        {
            (_takenBack ??= new TakenBack()).Add(_item.Start, key, _at);
        }
    }

    private readonly bool IsTakenBack(int member) => _again && _takenBack!.Has(_item.Start, member, _at);

    private readonly bool IsTakenBack(string key) => _again && _takenBack!.Has(_item.Start, key, _at);
}
