using System.Buffers;

namespace SendEvent.Benchmarks.Peers;

/// <summary>A buffer that is written into again and again, for us and for every peer the same.</summary>
internal sealed class ReusedBuffer(int size) : IBufferWriter<byte>
{
    private readonly byte[] _bytes = new byte[size];
    private int _count;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public ReusedBuffer Clear()
    {
        _count = 0;
        return this;
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.AsMemory(_count);

    public Span<byte> GetSpan(int sizeHint = 0) => _bytes.AsSpan(_count);
}
