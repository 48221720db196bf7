using SendEvent.Runtime.Tests.TestShapes;

namespace SendEvent.Runtime.Tests.Xml;

public sealed class XmlEnvelopeTests
{
    [Fact]
    public void Results_are_found_in_their_wrapper()
    {
        var body = "<R xmlns='urn:r'><Meta><Text>no</Text></Meta><Result><Text>yes</Text></Result><Meta><RequestId>1</RequestId></Meta></R>"u8;
        Assert.Equal("yes", XmlEnvelope.Read<XmlKinds>(body, "Result").Text);
        Assert.Null(XmlEnvelope.Read<XmlKinds>("<R><Text>x</Text></R>"u8, "Result").Text);
        Assert.Equal("x", XmlEnvelope.Read<XmlKinds>("<R><Text>x</Text></R>"u8).Text);
        Assert.Equal(new XmlKinds(), XmlEnvelope.Read<XmlKinds>(default));
        Assert.Equal(new XmlKinds(), XmlEnvelope.Read<XmlKinds>(default, "Result"));
    }

    [Theory]
    [InlineData("<R><Result><Text>x</Text></Result><broken></R>")]
    [InlineData("<R><broken></R>")]
    [InlineData("<R><Result/>")]
    [InlineData("R")]
    public void The_whole_body_must_be_well_formed(string body) => Assert.Equal(
        "XmlKinds",
        Assert.Throws<ShapeException>(() => XmlEnvelope.Read<XmlKinds>(System.Text.Encoding.UTF8.GetBytes(body), "Result")).Shape);

    [Theory]
    [InlineData("<ErrorResponse><Error><Type>Sender</Type><Code>C</Code><Message>M</Message><x><Code/></x></Error><RequestId>id</RequestId></ErrorResponse>", "Sender")]
    [InlineData("<Error><Code>C</Code><Message>M</Message><RequestId>id</RequestId><HostId>h</HostId></Error>", null)]
    [InlineData("<Response><Errors><Error><Code>C</Code><Message>M</Message></Error><Error><Code>D</Code></Error></Errors><RequestID>id</RequestID></Response>", null)]
    public void Errors_of_all_protocols(string body, string? type)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(body);
        Assert.Equal(new XmlError("C", "M", type, "id"), XmlEnvelope.ReadError(utf8));
    }

    [Fact]
    public void Errors_that_say_nothing()
    {
        Assert.Equal(new XmlError(null, null, null, null), XmlEnvelope.ReadError(default));
        Assert.Equal(new XmlError(null, null, null, null), XmlEnvelope.ReadError("<html><body/></html>"u8));
        Assert.Equal(new XmlError(null, "", null, null), XmlEnvelope.ReadError("<Error><Code><x/></Code><Message/></Error>"u8));
        Assert.Throws<ShapeException>(() => XmlEnvelope.ReadError("<html><br></html>"u8));
    }

    [Fact]
    public void Members_of_errors()
    {
        Assert.Equal("x", XmlEnvelope.ReadErrorShape<XmlKinds>("<ErrorResponse><a/><Error><Text>x</Text></Error></ErrorResponse>"u8).Text);
        Assert.Equal("x", XmlEnvelope.ReadErrorShape<XmlKinds>("<R><Errors><Error><Text>x</Text></Error></Errors></R>"u8).Text);
        Assert.Equal("x", XmlEnvelope.ReadErrorShape<XmlKinds>("<Error><Text>x</Text></Error>"u8).Text);
        Assert.Null(XmlEnvelope.ReadErrorShape<XmlKinds>("<R><Errors/><Text>x</Text></R>"u8).Text);
        Assert.Null(XmlEnvelope.ReadErrorShape<XmlKinds>(default).Text);
    }

    [Fact]
    public void A_text_that_comes_twice_is_read_once()
    {
        var error = XmlEnvelope.ReadError("<ErrorResponse><Error><Code>A</Code><Message>no</Message><message>m</message><Code>B</Code></Error><RequestId>r</RequestId><RequestId>s</RequestId></ErrorResponse>"u8);
        Assert.Equal(("A", "no", "r"), (error.Code, error.Message, error.RequestId));
    }
}
