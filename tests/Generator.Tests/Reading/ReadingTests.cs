using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading;
using SendEvent.Generators.Reading.Descriptions;
using SendEvent.Generators.Tests.Checking;

namespace SendEvent.Generators.Tests.Reading;

/// <summary>What attributes become in the model.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Everything_a_member_can_say_is_read()
    {
        var model = CheckedModel.Of(new ModelFile(
            "a.json",
            """
            shapes:
              S:
                type: structure
                required: [Full]
                members:
                  Full: { shape: T, documentation: d, location: header, locationName: l, queryName: q, flattened: true, xmlAttribute: true, xmlNamespace: { uri: u, prefix: p }, timestampFormat: rfc822, idempotencyToken: true, hostLabel: true, jsonvalue: true, streaming: true, sensitive: true, eventpayload: true, eventheader: true, deprecated: true, deprecatedMessage: m, box: true, contextParam: { name: x } }
                  Short: T
                  Own: { shape: T, required: true, xmlNamespace: u }
              T: { type: string }
            """,
            Published: true));

        Assert.Empty(model.Ids);
        var members = model.Shape("S").Members;
        Assert.Equal(
            new MemberModel
            {
                Name = "Full", Shape = "T", Documentation = "d", Required = true, Location = "header", LocationName = "l", QueryName = "q", Flattened = true,
                XmlAttribute = true, XmlNamespace = new("u", "p"), TimestampFormat = "rfc822", IdempotencyToken = true, HostLabel = true, JsonValue = true,
                Sensitive = true, EventPayload = true, EventHeader = true, Deprecated = true, DeprecatedMessage = "m",
            },
            members[0]);
        Assert.Equal(new MemberModel { Name = "Short", Shape = "T" }, members[1]);
        Assert.Equal(new MemberModel { Name = "Own", Shape = "T", Required = true, XmlNamespace = new("u", null) }, members[2]);
    }

    [Fact]
    public void Everything_a_shape_can_say_is_read()
    {
        var model = CheckedModel.OfYaml(
            """
            shapes:
              E: { type: structure, documentation: d, members: { P: T }, exception: true, fault: true, error: { code: c, httpStatusCode: 404, senderFault: true }, retryable: { throttling: true }, payload: P, locationName: l, xmlNamespace: { uri: u }, deprecated: true, deprecatedMessage: m, wrapper: true, synthetic: true, xmlOrder: [P] }
              T: { type: string, min: 1, max: 2, pattern: p, sensitive: true, enum: [a, b], closed: true }
              L: { type: list, member: { shape: T, locationName: item }, flattened: true, sparse: true }
              M: { type: map, key: { shape: T, locationName: k }, value: T }
              W: { type: timestamp, timestampFormat: iso8601 }
              B: { type: blob, streaming: true }
              D: { type: document }
              DS: { type: structure, document: true, members: {} }
              C: { type: character }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal(
            new ShapeModel
            {
                Name = "E", Type = ShapeType.Structure, Documentation = "d", Members = new([new() { Name = "P", Shape = "T" }]), Exception = true, Fault = true,
                ErrorCode = "c", HttpStatusCode = 404, Retryable = true, Throttling = true, Payload = "P", LocationName = "l", XmlNamespace = new("u", null),
                Deprecated = true, DeprecatedMessage = "m",
            },
            model.Shape("E"));
        Assert.Equal(
            new ShapeModel { Name = "T", Type = ShapeType.String, Min = 1, Max = 2, Pattern = "p", Sensitive = true, Enum = new([new("a"), new("b")]), Closed = true },
            model.Shape("T"));
        Assert.Equal(
            new ShapeModel { Name = "L", Type = ShapeType.List, Item = new() { Name = "member", Shape = "T", LocationName = "item" }, Flattened = true, Sparse = true },
            model.Shape("L"));
        Assert.Equal(
            new ShapeModel { Name = "M", Type = ShapeType.Map, Key = new() { Name = "key", Shape = "T", LocationName = "k" }, Value = new() { Name = "value", Shape = "T" } },
            model.Shape("M"));
        Assert.Equal("iso8601", model.Shape("W").TimestampFormat);
        Assert.True(model.Shape("B").Streaming);
        Assert.True(model.Shape("D").Document);
        Assert.True(model.Shape("DS").Document);
        Assert.Equal(ShapeType.String, model.Shape("C").Type);
    }

    [Fact]
    public void Everything_a_service_can_say_is_read()
    {
        var model = CheckedModel.OfYaml(
            """
            namespace: A.B
            version: "2.0"
            documentation: s
            metadata: { protocol: rest-xml, serviceId: i, serviceFullName: f, apiVersion: 2018-09-07, jsonVersion: 1.1, targetPrefix: t, xmlNamespace: { uri: x }, endpointPrefix: e, signingName: n, awsQueryCompatible: {}, uid: u }
            operations:
              Op:
                name: Op
                http: { method: PUT, requestUri: "/{K}", responseCode: 204 }
                input: { shape: In, locationName: l, xmlNamespace: { uri: y } }
                output: { shape: In, resultWrapper: w }
                errors: [In, { shape: In }]
                documentation: d
                endpoint: { hostPrefix: "{H}." }
                httpChecksum: { requestAlgorithmMember: X, requestChecksumRequired: true }
                requestcompression: { encodings: [gzip] }
                deprecated: true
                deprecatedMessage: m
                idempotent: true
            shapes:
              In: { type: structure, required: [K], members: { K: { shape: T, location: uri }, H: { shape: T, hostLabel: true, location: header, locationName: h } } }
              T: { type: string }
            """);

        Assert.Empty(model.Ids);
        Assert.Equal("A.B", model.Service.Namespace);
        Assert.Equal("s", model.Service.Documentation);
        Assert.Equal(
            new MetadataModel
            {
                Protocol = "rest-xml", ServiceId = "i", ServiceFullName = "f", ApiVersion = "2018-09-07", JsonVersion = "1.1", TargetPrefix = "t", XmlNamespace = "x",
                EndpointPrefix = "e", SigningName = "n", QueryCompatible = true,
            },
            model.Service.Metadata);
        Assert.Equal(
            new OperationModel
            {
                Name = "Op", Method = "PUT", HasMethod = true, RequestUri = "/{K}", HasRequestUri = true, ResponseCode = 204, Input = "In", InputLocationName = "l", InputXmlNamespace = new("y", null),
                Output = "In", ResultWrapper = "w", Errors = new(["In"]), Documentation = "d", HostPrefix = "{H}.", HttpChecksumRequired = true,
                CompressionEncodings = new(["gzip"]), Deprecated = true, DeprecatedMessage = "m",
            },
            Assert.Single(model.Service.Operations));
    }

    [Fact]
    public void The_project_can_override_the_namespace()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From("namespace: File\n");
        Assert.Equal("File", Read(isFixed: false).Namespace);
        Assert.Equal("Project", Read(isFixed: true).Namespace);

        FileModel Read(bool isFixed) =>
            ShapeFileReader.Read("a", text, new Generators.Reading.FileOptions("Project", isFixed, false, false, default), default).Model;
    }

    [Fact]
    public void Moving_text_changes_no_model()
    {
        const string Yaml = "metadata: { protocol: json }\nshapes:\n  A: { type: string, max: 3 }\n";
        Assert.Equal(CheckedModel.OfYaml(Yaml).Files, CheckedModel.OfYaml("# a comment\n\n" + Yaml.Replace(" }", "  }  # x", StringComparison.Ordinal)).Files);
    }

    [Fact]
    public void A_long_reading_can_be_cancelled()
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From("shapes:\n  A: { type: string }\n");
        var options = new Generators.Reading.FileOptions("N", false, false, false, default);
        Assert.Throws<OperationCanceledException>(() => ShapeFileReader.Read("a", text, options, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("strng", "string")]
    [InlineData("STRING", "string")]
    [InlineData("lsit", "list")]
    [InlineData("xy", null)]
    [InlineData("", null)]
    [InlineData("completelydifferent", null)]
    public void Near_names_are_suggested(string name, string? suggestion) =>
        Assert.Equal(suggestion, Suggestion.Closest(name, ShapeTypes.Names));
}
