using System.Diagnostics;
using System.Numerics;
using System.Text;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>The cost of a number is bounded by a constant a byte, in every reader: no few bytes keep a server busy or fill its memory.</summary>
public class NumberCostTests
{
    private const int Size = 100_000;

    // Arithmetic on large numbers allocates as it computes.
    private const int MostBytesAllocated = 64;

    // As against numbers of one digit.
    private const double MostTime = 50;

    private static readonly int[] s_lengths = [1, 25, 300, 2_000, 9_800, Size];

    private static readonly string[] s_members = ["BigInteger", "BigDecimal", "Long", "Double", "Float", "Time", "Epoch", "Document", "Nobody"];

    public static TheoryData<string> Texts { get; } = [.. NumberTokens.Texts.Keys];

    public static TheoryData<string> Cbor { get; } = [.. NumberTokens.Cbor.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_in_JSON(string kind) => Check(kind, length =>
    {
        var token = Encoding.ASCII.GetBytes(NumberTokens.Texts[kind](length));
        return
        [
            .. s_members.Select(member => NumberTokens.Rows($"{{\"{member}\":", token, $",\"{member}\":", "}", Size)),
            NumberTokens.Rows("{\"Document\":[", token, ",", "]}", Size),
            NumberTokens.Rows("{\"Nobody\":[", token, ",", "]}", Size),
            NumberTokens.Rows("{\"Time\":\"", token, "\",\"Time\":\"", "\"}", Size),
        ];
    }, input => JsonFormat.Read<Kitchen>(input.AsSpan()));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_in_XML(string kind) => Check(kind, length =>
    {
        var token = Encoding.ASCII.GetBytes(NumberTokens.Texts[kind](length));
        return [.. s_members.Select(member => NumberTokens.Rows($"<R><{member}>", token, $"</{member}><{member}>", $"</{member}></R>", Size))];
    }, input => XmlFormat.Read<Kitchen>(input.AsSpan()));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_by_itself(string kind) => Check(kind, length => [Encoding.ASCII.GetBytes(NumberTokens.Texts[kind](length))], input =>
    {
        var text = Encoding.ASCII.GetString(input);
        _ = NumberText.TryParse(text, out long _);
        _ = NumberText.TryParse(text, out float _);
        _ = NumberText.TryParse(text, out double _);
        _ = NumberText.TryParse(text, out decimal _);
        _ = NumberText.TryParse(text, out BigInteger _);
        _ = TimestampText.TryParse(text, TimestampFormat.DateTime, out _);
        ValueFormat.OfValue<Kitchen>(Value.OfMembers(("Time", text)));
    });

    [Theory]
    [MemberData(nameof(Cbor))]
    public void In_CBOR(string kind) => Check(kind, length =>
    {
        var token = NumberTokens.Cbor[kind](length);
        return
        [
            .. s_members.Select(member => NumberTokens.Rows("\u00bf" + Key(member), token, Key(member), "\u00ff", Size)),
            NumberTokens.Rows("\u00bf" + Key("Document") + "\u009f", token, "", "\u00ff\u00ff", Size),
            NumberTokens.Rows("\u00bf" + Key("Nobody") + "\u009f", token, "", "\u00ff\u00ff", Size),
        ];
    }, input => CborFormat.Read<Kitchen>(input));

    private static void Check(string kind, Func<int, byte[][]> inputs, Action<byte[]> read)
    {
        foreach (var length in s_lengths)
        {
            foreach (var input in inputs(length))
            {
                Try(input, read);
                var before = GC.GetAllocatedBytesForCurrentThread();
                Try(input, read);
                var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.True(
                    allocated < 1_000_000 + ((long)input.Length * MostBytesAllocated),
                    $"{kind} of {length}: {allocated:N0} bytes for {input.Length:N0}");

                // Others may use the machine: the best of some attempts counts.
                var ratio = double.MaxValue;
                for (var attempt = 0; attempt < 20 && ratio > MostTime; attempt++)
                {
                    ratio = Math.Min(ratio, Time(input, read) / Math.Max(input.Length, 1000) / s_unit.Value);
                }

                Assert.True(ratio <= MostTime, $"{kind} of {length}: {ratio:N0} times the time that short numbers take");
            }
        }
    }

    // What a byte of short numbers takes.
    private static readonly Lazy<double> s_unit = new(() =>
    {
        var input = NumberTokens.Rows("{\"Document\":[", "1"u8, ",", "]}", Size);
        return Enumerable.Range(0, 20).Min(_ => Time(input, input => JsonFormat.Read<Kitchen>(input.AsSpan()))) / input.Length;
    });

    private static double Time(byte[] input, Action<byte[]> read)
    {
        var start = Stopwatch.GetTimestamp();
        Try(input, read);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    private static string Key(string name) => (char)(0x60 + name.Length) + name;

    private static void Try(byte[] input, Action<byte[]> read)
    {
        try
        {
            read(input);
        }
        catch (ShapeException)
        {
        }
    }
}
