using System.Globalization;
using System.Numerics;

namespace SendEvent.Usage.Tests;

/// <summary>Reading text and printing it, for each C# type that a shape can have.</summary>
public sealed class ParsingTests
{
    private static readonly CultureInfo WithComma =
        new("") { NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~" } };

    [Fact]
    public void Each_kind_reads_what_it_prints()
    {
        Check<OrderId>("a-1", "a-1");
        Check<Quantity>("7", 7);
        Check<Amount>("1.50", 1.50m);
        Check<Weight>("1.5", 1.5);
        Check<Distance>("0.25", 0.25f);
        Check<Age>("12", 12);
        Check<Level>("3", 3);
        Check<Size>("5000000000", 5_000_000_000);
        Check<Big>("123456789012345678901234567890", BigInteger.Parse("123456789012345678901234567890", CultureInfo.InvariantCulture));
        Check<Day>("2026-01-02T03:04:05Z", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        Check<OrderStatus>("PAID", OrderStatus.Paid);
        Check<Priority>("10", Priority.High);
        Assert.Equal<Seconds>(DateTimeOffset.UnixEpoch.AddSeconds(1), Seconds.Parse("1"));
        Assert.True(Key.Parse("AQI=") == new byte[] { 1, 2 });
        Assert.Equal("1 byte", $"{Key.Parse("AQ==")}");
        Assert.Equal(Key.Parse("AQ==").ToString(), $"{Key.Parse("AQ==")}");
        Assert.Equal(Key.Parse("AQI=").ToString(), $"{Key.Parse("AQI=")}");
        Assert.Equal<CardNumber>("4111", CardNumber.Parse("4111"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("99999999999999999999")]
    [InlineData(null)]
    public void What_does_not_fit_is_refused(string? text)
    {
        Assert.False(Quantity.TryParse(text, out _));
        Assert.False(Quantity.TryParse(text, CultureInfo.InvariantCulture, out _));
        Assert.False(Priority.TryParse(text, out _));
        Assert.False(Age.TryParse(text, null, out _));
        Assert.False(Level.TryParse(text, null, out _));
        Assert.False(Size.TryParse(text, null, out _));
        Assert.False(Day.TryParse(text, null, out _));
        if (text is not null)
        {
            Assert.Equal("Quantity: must be an integer.", Assert.Throws<ShapeException>(() => Quantity.Parse(text)).Message);
        }
    }

    [Fact]
    public void Constraints_are_checked()
    {
        Assert.False(OrderId.TryParse("", out _));
        Assert.False(Quantity.TryParse("1000", out _));
        Assert.True(Quantity.TryParse("999", out var most));
        Assert.Equal<Quantity>(999, most);
        Assert.False(Permission.TryParse("Fly", out _));
        Assert.True(Permission.TryParse("Read", out _));
        Assert.True(OrderStatus.TryParse("LOST", out var lost) && !lost.IsKnown);
        Assert.Throws<ShapeValidationException>(() => OrderId.Parse(""));
    }

    [Fact]
    public void Any_culture_reads_the_same()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = WithComma;
            Assert.Equal<Amount>(1.5m, Amount.Parse("1.5"));
            Assert.Equal<Amount>(1.5m, Amount.Parse("1.5", WithComma));
            Assert.Equal("1.5", ((Amount)1.5m).ToString());
            Assert.Equal("1.5", $"{(Amount)1.5m}");
            Assert.Equal("1,50", $"{(Amount)1.5m:0.00}");
            Assert.Equal("1.50", string.Create(CultureInfo.InvariantCulture, $"{(Amount)1.5m:0.00}"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Formats()
    {
        Quantity quantity = 7;
        Assert.Equal("007", $"{quantity:000}");
        Assert.Equal("   7", $"{quantity,4}");
        Assert.Equal("007", string.Format(CultureInfo.InvariantCulture, "{0:000}", quantity));
        Assert.Equal("007", ((IFormattable)quantity).ToString("000", CultureInfo.InvariantCulture));
        Day day = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal("2026", $"{day:yyyy}");
        Assert.Equal("a  |", $"{(OrderId)"a",-3}|");
        Assert.Equal("a", $"{(OrderId)"a":x}");
        Span<char> buffer = stackalloc char[2];
        Assert.False(((ISpanFormattable)quantity).TryFormat(buffer, out var written, "000", null));
        Assert.Equal(0, written);
        Assert.True(((ISpanFormattable)quantity).TryFormat(buffer, out written, "00", null));
        Assert.Equal("07", buffer[..written].ToString());
    }

    private static void Check<T>(string text, T value)
        where T : struct, IShape<T>, IParsable<T>
    {
        Assert.Equal(value, T.Parse(text, null));
        Assert.True(T.TryParse(text, WithComma, out var result));
        Assert.Equal(value, result);
        Assert.Equal(text, value.ToString());
        Assert.Equal(text, $"{value}");
    }
}
