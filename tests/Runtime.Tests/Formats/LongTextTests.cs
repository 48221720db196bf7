namespace SendEvent.Runtime.Tests.Formats;

/// <summary>Texts of which three times the length, the most that UTF-8 can need, is beyond an int.</summary>
public class LongTextTests
{
    [Fact]
    public void The_room_is_counted_where_a_guess_would_be_too_much()
    {
        Assert.Equal(300, Utf8Size.Of(new string('x', 100), "Shape"));
        Assert.Equal(1_000_000, Utf8Size.Of(new string('x', 1_000_000), "Shape"));
        Assert.Equal(3_000_000, Utf8Size.Of(new string('€', 1_000_000), "Shape"));
        Assert.Equal(4_000_000, Utf8Size.Of(string.Concat(Enumerable.Repeat("😀", 1_000_000)), "Shape"));
        Assert.Equal(Array.MaxLength, Utf8Size.Check(Array.MaxLength, "Shape"));
        var exception = Assert.Throws<ShapeException>(() => Utf8Size.Check(720_000_000L * 3, "Shape"));
        Assert.Equal("Shape: the text is longer than an array can be.", exception.Message);
    }

    /// <summary>It takes gigabytes; SENDEVENT_LARGE=1 asks for it.</summary>
    [Fact]
    public void They_are_read_and_written_or_refused()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("SENDEVENT_LARGE") == "1", "SENDEVENT_LARGE is not 1");
        var spaces = new string(' ', 720_000_000);
        Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonKinds>(spaces));
        Assert.Throws<ShapeException>(() => XmlFormat.Read<JsonKinds>(spaces));
        var text = new string('€', 720_000_000);
        Assert.Throws<ShapeException>(() => JsonFormat.Read<JsonKinds>(text));
        Assert.Throws<ShapeException>(() => XmlFormat.Read<JsonKinds>(text));
        var value = new JsonKinds { Text = text };
        Assert.Throws<ShapeException>(() => CborFormat.Write(value));
        Assert.Throws<ShapeException>(() => XmlFormat.Write(value));
        Assert.Throws<ShapeException>(() => JsonFormat.WriteToArray(value));
    }
}
