using System.Numerics;

namespace SendEvent.Runtime.Tests.Json;

public class NumberTextTests
{
    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    [InlineData(0.1, "0.1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(0, "0.0")]
    [InlineData(-348, "-348.0")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1234567890123456.5, "1234567890123456.5")]
    [InlineData(9999999999999998, "9999999999999998.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(-12500000000000000.0, "-1.25e+16")]
    [InlineData(1.25e21, "1.25e+21")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(-0.00001, "-1e-05")]
    public void Doubles(double number, string text)
    {
        Assert.Equal(text, NumberText.ToText(number));
        Assert.True(NumberText.TryParse(text, out double read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "16777216.0")]
    [InlineData(1e10f, "10000000000.0")]
    [InlineData(1e20f, "1e+20")]
    public void Floats(float number, string text) => Assert.Equal(text, NumberText.ToText(number));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("nan")]
    [InlineData("infinity")]
    [InlineData("+Infinity")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("١")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(NumberText.TryParse(text, out double _));
        Assert.False(NumberText.TryParse(text, out float _));
        Assert.False(NumberText.TryParse(text, out decimal _));
        Assert.False(NumberText.TryParse(text, out long _));
        Assert.False(NumberText.TryParse(text, out BigInteger _));
    }

    [Fact]
    public void Integers_are_limited_in_length_but_not_in_size()
    {
        Assert.True(NumberText.TryParse(new string('9', 500), out BigInteger number));
        Assert.Equal(new string('9', 500), NumberText.ToText(number, "Number"));
        Assert.False(NumberText.TryParse(new string('9', 1_000_000), out BigInteger _));
        Assert.False(NumberText.TryParse("9223372036854775808", out long _));
    }
}
