using System.Reflection;
using System.Text;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Conformance.Tests.RoundTrips;

/// <summary>
/// Sends values through an operation's code: what it writes must be what the test's own rendering of the value is, and what
/// it reads of a rendering must be the value.
/// </summary>
internal sealed class RoundTrip(RoundTripModel model)
{
    private static readonly Lazy<EmittedAssembly> Emitted = new(() =>
        EmittedAssembly.Of(RoundTripModel.All.ToDictionary(item => item.Namespace, item => item.Describe())));

    private readonly TestMember _input = model.Input;
    private readonly TestMember _output = model.Output;

    private readonly MethodInfo _toHttpRequest = Emitted.Value.Operation(model.Namespace).GetMethod("ToHttpRequest")!;
    private readonly MethodInfo _ofHttpResponse = Emitted.Value.Operation(model.Namespace).GetMethod("OfHttpResponse")!;

    public void CheckRequest(int seed)
    {
        var value = new ValueMaker(new Random(seed), model.Protocol).Structure(_input);
        var type = _toHttpRequest.GetParameters()[0].ParameterType;
        var ofValue = type.GetMethod("OfValue", BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy)!;
        var request = InputCheck.Invoke<ShapeHttpRequest>(_toHttpRequest, InputCheck.Invoke<object>(ofValue, value));
        if (model.IsRest)
        {
            Assert.Equal(RestRendering.Path(value, _input), request.Path);
            Assert.Equal(RestRendering.Query(value, _input), request.Query.Split('&').Order(StringComparer.Ordinal));
            foreach (var (name, text) in RestRendering.Headers(value, _input))
            {
                Assert.Equal(text, request.Headers[name]);
            }
        }

        CheckBody(Body(value, _input, isRequest: true), request.Body);
    }

    public void CheckResponse(int seed)
    {
        var value = MakeOutput(seed);
        var output = InputCheck.Invoke<object>(_ofHttpResponse, Response(value, Body(value, _output, isRequest: false)));
        Assert.Equal(value, (Value)output.GetType().GetMethod("ToValue")!.Invoke(output, null)!);
    }

    /// <summary>Breaks a body somewhere: what comes of it is a value or an exception that says so.</summary>
    public void CheckBroken(int seed)
    {
        var value = MakeOutput(seed);
        var random = new Random(seed);
        var body = Body(value, _output, isRequest: false) ?? [];
        for (var i = 0; i < 8; i++)
        {
            var response = Response(value, Break(random, body), isError: random.Next(4) == 0);
            var failure = Record.Exception(() => InputCheck.Invoke<object>(_ofHttpResponse, response));
            Assert.True(failure is null or ShapeException or ServiceException, $"seed {seed}: {failure}");
        }
    }

    private Value.Structure MakeOutput(int seed)
    {
        var value = new ValueMaker(new Random(seed), model.Protocol).Structure(_output);
        if (!model.IsRest)
        {
            return value;
        }

        // A response always has a status, and headers with a prefix are a map also when there are none.
        var members = value.Members.Where(item => item.Key is not ("status" or "hm") && !IsEmptyPayload(item)).ToList();
        members.Add(KeyValuePair.Create("status", (Value)(200 + (seed % 99))));
        members.Add(KeyValuePair.Create("hm", value.Members.TryGetValue("hm", out var map) ? map : new Value.Map(default)));
        return new Value.Structure(ShapeMap.Create(members));
    }

    // A payload without a byte is none.
    private bool IsEmptyPayload(KeyValuePair<string, Value> item) =>
        item.Key == _output.Payload && item.Value is (Value.Binary { Bytes.Length: 0 } or Value.String { Text.Length: 0 });

    private ShapeHttpResponse Response(Value.Structure value, byte[]? body, bool isError = false) => new()
    {
        StatusCode = isError ? 400 : RestRendering.Status(value),
        Headers = model.IsRest ? RestRendering.Headers(value, _output) : new ShapeHttpHeaders(),
        Body = body ?? [],
    };

    private static byte[] Break(Random random, byte[] body)
    {
        var broken = body[..random.Next(body.Length + 1)];
        if (random.Next(3) > 0)
        {
            broken = [.. body];
            for (var flips = random.Next(1, 4); flips > 0 && broken.Length > 0; flips--)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }
        }

        return broken;
    }

    /// <summary>The body that a value makes; null where it makes none.</summary>
    private byte[]? Body(Value.Structure value, TestMember shape, bool isRequest)
    {
        var (item, member, name) = ((Value)RestRendering.Body(value, shape), shape, shape.ShapeName);
        if (shape.Payload is { } payload)
        {
            if (!value.Members.TryGetValue(payload, out var content))
            {
                // A structure that is not there is sent as an empty one.
                return isRequest && model is { Protocol: "rest-json", Variant: "structure" } ? "{}"u8.ToArray() : null;
            }

            (item, member, name) = (content, shape.Member(payload), shape.Member(payload).WireName);
            switch (content)
            {
                case Value.Binary bytes:
                    return bytes.Bytes.ToArray();
                case Value.String text:
                    return Encoding.UTF8.GetBytes(text.Text);
            }
        }

        return model.Protocol switch
        {
            "json" or "rest-json" => Encoding.UTF8.GetBytes(JsonRendering.Of(item, member)!.ToJsonString()),
            "smithy-rpc-v2-cbor" => CborRendering.Of(item, member),
            "rest-xml" when item is Value.Structure { Members.Count: 0 } && shape.Payload is null => null,
            "rest-xml" => Text(XmlRendering.Of(item, member, name, XNamespace.None)),
            _ when isRequest => Encoding.UTF8.GetBytes(FormRendering.Of(item, member, RoundTripModel.OperationName, RoundTripModel.Version, model.Protocol == "ec2")),
            _ => Text(Wrapped(value, shape)),
        };
    }

    private XElement Wrapped(Value.Structure value, TestMember shape)
    {
        XNamespace space = "urn:shop";
        var outer = new XElement(space + (RoundTripModel.OperationName + "Response"));
        var inner = outer;
        if (model.Protocol == "query")
        {
            inner = new XElement(space + (RoundTripModel.OperationName + "Result"));
            outer.Add(inner);
        }

        XmlRendering.AddMembers(inner, value, shape, space);
        return outer;
    }

    private void CheckBody(byte[]? expected, ReadOnlyMemory<byte> actual)
    {
        if (expected is null || (_input.Payload is not null && model.Variant is "blob" or "string"))
        {
            Assert.Equal(expected ?? [], actual.ToArray());
        }
        else if (model.Protocol == "rest-xml")
        {
            // White space counts here: a value's own must come through.
            Assert.Equal(Exact(expected), Exact(actual.ToArray()));
        }
        else
        {
            BodyComparison.Check(model.Protocol, model.Protocol == "smithy-rpc-v2-cbor" ? Convert.ToBase64String(expected) : Encoding.UTF8.GetString(expected), actual);
        }
    }

    private static byte[] Text(XElement element) => Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting));

    /// <summary>The text of XML in which an empty element has but one form.</summary>
    private static string Exact(byte[] xml)
    {
        var root = XElement.Parse(Encoding.UTF8.GetString(xml), LoadOptions.PreserveWhitespace);
        foreach (var element in root.DescendantsAndSelf().Where(element => element.IsEmpty))
        {
            element.Value = string.Empty;
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
