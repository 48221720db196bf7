using System.Globalization;
using System.Numerics;

namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>The examples of RFC 8949, appendix A, read as values without a shape.</summary>
public class CborExamplesTests
{
    public static TheoryData<string, Value> Examples
    {
        get
        {
            var data = new TheoryData<string, Value>();
            void Add(string hex, Value value) => data.Add(hex, value);
            void Int(string hex, string number) => Add(hex, new Value.Integer(BigInteger.Parse(number, CultureInfo.InvariantCulture)));
            void Num(string hex, double number) => Add(hex, number);

            Int("00", "0");
            Int("01", "1");
            Int("0a", "10");
            Int("17", "23");
            Int("1818", "24");
            Int("1819", "25");
            Int("1864", "100");
            Int("1903e8", "1000");
            Int("1a000f4240", "1000000");
            Int("1b000000e8d4a51000", "1000000000000");
            Int("1bffffffffffffffff", "18446744073709551615");
            Int("c249010000000000000000", "18446744073709551616");
            Int("3bffffffffffffffff", "-18446744073709551616");
            Int("c349010000000000000000", "-18446744073709551617");
            Int("20", "-1");
            Int("29", "-10");
            Int("3863", "-100");
            Int("3903e7", "-1000");
            Num("f90000", 0.0);
            Num("f98000", -0.0);
            Num("f93c00", 1.0);
            Num("fb3ff199999999999a", 1.1);
            Num("f93e00", 1.5);
            Num("f97bff", 65504.0);
            Num("fa47c35000", 100000.0);
            Num("fa7f7fffff", 3.4028234663852886e+38);
            Num("fb7e37e43c8800759c", 1.0e+300);
            Num("f90001", 5.960464477539063e-8);
            Num("f90400", 0.00006103515625);
            Num("f9c400", -4.0);
            Num("fbc010666666666666", -4.1);
            foreach (var width in (string[])["f97c00", "fa7f800000", "fb7ff0000000000000"])
            {
                Num(width, double.PositiveInfinity);
            }

            foreach (var width in (string[])["f97e00", "fa7fc00000", "fb7ff8000000000000"])
            {
                Num(width, double.NaN);
            }

            foreach (var width in (string[])["f9fc00", "faff800000", "fbfff0000000000000"])
            {
                Num(width, double.NegativeInfinity);
            }

            Add("f4", false);
            Add("f5", true);
            Add("f6", Value.Null.Instance);
            Add("f7", Value.Null.Instance);
            var time = new DateTimeOffset(2013, 3, 21, 20, 4, 0, TimeSpan.Zero);
            Add("c074323031332d30332d32315432303a30343a30305a", new Value.Timestamp(time));
            Add("c11a514b67b0", new Value.Timestamp(time));
            Add("c1fb41d452d9ec200000", new Value.Timestamp(time.AddMilliseconds(500)));
            Add("d74401020304", new Value.Binary(Blob.Wrap(new byte[] { 1, 2, 3, 4 })));
            Add("d818456449455446", new Value.Binary(Blob.Wrap(Hex.Bytes("6449455446"))));
            Add("d82076687474703a2f2f7777772e6578616d706c652e636f6d", "http://www.example.com");
            Add("40", new Value.Binary(Blob.Empty));
            Add("4401020304", new Value.Binary(Blob.Wrap(new byte[] { 1, 2, 3, 4 })));
            Add("60", "");
            Add("6161", "a");
            Add("6449455446", "IETF");
            Add("62225c", "\"\\");
            Add("62c3bc", "\u00fc");
            Add("63e6b0b4", "\u6c34");
            Add("64f0908591", "\ud800\udd51");
            Add("80", Value.OfItems());
            Add("83010203", Value.OfItems(1L, 2L, 3L));
            Add("8301820203820405", Value.OfItems(1L, Value.OfItems(2L, 3L), Value.OfItems(4L, 5L)));
            Add(
                "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
                Value.OfItems([.. Enumerable.Range(1, 25).Select(i => (Value)(long)i)]));
            Add("a0", Value.OfEntries());
            Add("a26161016162820203", Value.OfEntries(("a", 1L), ("b", Value.OfItems(2L, 3L))));
            Add("826161a161626163", Value.OfItems("a", Value.OfEntries(("b", "c"))));
            Add(
                "a56161614161626142616361436164614461656145",
                Value.OfEntries(("a", "A"), ("b", "B"), ("c", "C"), ("d", "D"), ("e", "E")));
            Add("5f42010243030405ff", new Value.Binary(Blob.Wrap(new byte[] { 1, 2, 3, 4, 5 })));
            Add("7f657374726561646d696e67ff", "streaming");
            Add("9fff", Value.OfItems());
            foreach (var nested in (string[])["9f018202039f0405ffff", "9f01820203820405ff", "83018202039f0405ff", "83019f0203ff820405"])
            {
                Add(nested, Value.OfItems(1L, Value.OfItems(2L, 3L), Value.OfItems(4L, 5L)));
            }

            Add("bf61610161629f0203ffff", Value.OfEntries(("a", 1L), ("b", Value.OfItems(2L, 3L))));
            Add("826161bf61626163ff", Value.OfItems("a", Value.OfEntries(("b", "c"))));
            Add("bf6346756ef563416d7421ff", Value.OfEntries(("Fun", true), ("Amt", -2L)));
            Add("c48221196ab3", new Value.Decimal(273.15m));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_read(string hex, Value expected)
    {
        var shape = new SimpleDescriptor("Document", ShapeKind.Document);
        var reader = new CborShapeReader(Hex.Bytes(hex), shape);
        Assert.Equal(expected, reader.ReadDocument(shape.Root));
        reader.End();
    }

    [Theory]
    [InlineData("a201020304")]
    [InlineData("f0")]
    [InlineData("f8ff")]
    public void What_no_shape_can_have_is_refused(string hex) =>
        Assert.Throws<ShapeException>(() => new CborShapeReader(Hex.Bytes(hex), new SimpleDescriptor("D", ShapeKind.Document)).ReadDocument(new("x")));
}
