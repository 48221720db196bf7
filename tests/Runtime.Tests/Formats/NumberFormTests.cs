using System.Numerics;
using SendEvent.Runtime.Tests.ValueShapes;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Forms that a number may have, in every format.</summary>
public class NumberFormTests
{
    /// <summary>JSON has one kind of number, and so have the languages that many services are written in.</summary>
    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("1e3", 1000)]
    [InlineData("-1.20E2", -120)]
    [InlineData("0.0e-5", 0)]
    [InlineData("100e-2", 1)]
    public void A_number_without_fraction_is_an_integer(string text, long number)
    {
        foreach (var name in new[] { "Long", "BigInteger" })
        {
            Assert.Equal(number, Read(JsonFormat.Read<Kitchen>($"{{\"{name}\":{text}}}"), name));
            Assert.Equal(number, Read(XmlFormat.Read<Kitchen>($"<R><{name}>{text}</{name}></R>"), name));
            foreach (var (format, read) in Tree.Of((name, double.Parse(text, System.Globalization.CultureInfo.InvariantCulture))).As<Kitchen>())
            {
                Assert.Equal((format, (BigInteger)number), (format, Read(read(), name)));
            }
        }

        Assert.True(NumberText.TryParse(text, out BigInteger big));
        Assert.Equal(number, big);
        Assert.True(NumberText.TryParse(text, out long small));
        Assert.Equal(number, small);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e-1")]
    [InlineData("12e-1")]
    [InlineData("1e400")]
    [InlineData("1e999999999")]
    [InlineData("1e99999999999999999999")]
    public void Others_are_no_integers(string text)
    {
        foreach (var name in new[] { "Long", "BigInteger" })
        {
            Assert.Throws<ShapeException>(() => JsonFormat.Read<Kitchen>($"{{\"{name}\":{text}}}"));
            Assert.Throws<ShapeException>(() => XmlFormat.Read<Kitchen>($"<R><{name}>{text}</{name}></R>"));
            foreach (var number in new[] { 1.5, double.NaN, double.PositiveInfinity })
            {
                foreach (var (_, read) in Tree.Of((name, number)).As<Kitchen>().Where(read => read.Format is "CBOR" or "Value"))
                {
                    Assert.Throws<ShapeException>(() => read());
                }
            }
        }
    }

    [Theory]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("--1.0")]
    [InlineData("1.0.0")]
    [InlineData("0x1e3")]
    public void Malformed_ones_neither(string text)
    {
        Assert.False(NumberText.TryParse(text, out BigInteger _));
        Assert.False(NumberText.TryParse(text, out long _));
        Assert.Throws<ShapeException>(() => XmlFormat.Read<Kitchen>($"<R><Long>{text}</Long></R>"));
    }

    /// <summary>What is written can be read back, and what could not is not written, at the same number of digits in each format.</summary>
    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    [InlineData(2_000_000, false)]
    public void Integers_have_at_most_10_000_digits(int digits, bool taken)
    {
        var least = BigInteger.Pow(10, digits - 1);
        foreach (var number in new[] { least, -least, (least * 10) - 1, -((least * 10) - 1) })
        {
            var kitchen = new Kitchen { BigInteger = number };
            var document = new Kitchen { Document = new Value.Integer(number) };
            Func<Kitchen>[] ways =
            [
                () => JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(kitchen)),
                () => XmlFormat.Read<Kitchen>(XmlFormat.Write(kitchen)),
                () => CborFormat.Read<Kitchen>(CborFormat.Write(kitchen)),
                () => JsonFormat.Read<Kitchen>(JsonFormat.WriteToArray(document)) with { BigInteger = number, Document = null },
                () => CborFormat.Read<Kitchen>(CborFormat.Write(document)) with { BigInteger = number, Document = null },
                () => QueryFormat.ToQuery(kitchen).Count == 1 ? kitchen : new Kitchen(),
                () => QueryFormat.ToQuery(document).Count == 1 ? kitchen : new Kitchen(),
            ];
            foreach (var way in ways)
            {
                if (taken)
                {
                    Assert.Equal(kitchen, way());
                }
                else
                {
                    Assert.Contains(IntegerText.TooLong, Assert.Throws<ShapeException>(() => way()).Message, StringComparison.Ordinal);
                }
            }

            if (digits < 20_000)
            {
                Assert.Equal(taken, IntegerText.Fits(number));
                Assert.Equal(taken, NumberText.TryParse(number.ToString(System.Globalization.CultureInfo.InvariantCulture), out BigInteger read));
                Assert.Equal(taken ? number : BigInteger.Zero, read);
            }
        }
    }

    [Theory]
    [InlineData("\"Na\\u004e\"", double.NaN)]
    [InlineData("\"\\u0049nfinity\"", double.PositiveInfinity)]
    [InlineData("\"\\u002dInfinity\"", double.NegativeInfinity)]
    public void Escapes_mean_what_they_stand_for(string json, double number)
    {
        var kitchen = JsonFormat.Read<Kitchen>($"{{\"Double\":{json},\"Float\":{json}}}");
        Assert.Equal((number, (float)number), (kitchen.Double, kitchen.Float));
    }

    [Fact]
    public void So_do_references_in_XML() =>
        Assert.Equal(double.NaN, XmlFormat.Read<Kitchen>("<R><Double>N&#97;&#x4e;</Double></R>").Double);

    [Theory]
    [InlineData("\"\\u004eo\"")]
    [InlineData("\"1\\u0030\"")]
    public void Other_texts_are_no_numbers(string json) =>
        Assert.Throws<ShapeException>(() => JsonFormat.Read<Kitchen>($"{{\"Double\":{json}}}"));

    private static BigInteger? Read(Kitchen kitchen, string name) => name == "Long" ? kitchen.Long : kitchen.BigInteger;
}
