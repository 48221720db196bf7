using System.Text;
using static SendEvent.Runtime.Tests.Http.HttpSamples;

namespace SendEvent.Runtime.Tests.Http;

/// <summary>Headers that cannot be read cost neither the secrets of the others nor a reading of the body each.</summary>
public class UnreadableHeaderTests
{
    private const int Times = 20;

    public static TheoryData<string> Protocols => ["rest-json", "rest-xml"];

    [Theory]
    [MemberData(nameof(Protocols))]
    public void What_is_sensitive_stays_hidden(string protocol)
    {
        var response = Response(200, "", ("X-When0", "tomorrow"), ("X-Secret", "hush"));
        var probe = EveryProtocol.Read<Probe>(protocol, response);
        Assert.Equal("hush", probe.Secret);
        Assert.DoesNotContain("hush", response.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hush", response.Headers.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Protocols))]
    public void Body_is_read_twice_at_most(string protocol)
    {
        var body = protocol == "rest-json" ? """{"Text":"t"}""" : "<Probe><Text>t</Text></Probe>";
        var headers = Enumerable.Range(0, Times).Select(static i => ($"X-When{i}", "tomorrow")).Append(("X-Secret", "s")).ToArray();
        Probe.BodyReads = 0;
        var probe = EveryProtocol.Read<Probe>(protocol, Response(200, Encoding.UTF8.GetBytes(body), headers));
        Assert.Equal(("t", "s"), (probe.Text, probe.Secret));
        Assert.Equal(2, Probe.BodyReads);
    }

    private sealed record Probe : IShape<Probe>
    {
        private static readonly MemberDescriptor[] Members =
        [
            .. Enumerable.Range(0, Times).Select(static i => new MemberDescriptor($"When{i}") { Location = MemberLocation.Header, LocationName = $"X-When{i}" }),
            new("Secret") { Location = MemberLocation.Header, LocationName = "X-Secret", Sensitive = true },
            new("Text"),
        ];

        private static readonly StructureDescriptor Descriptor = new(nameof(Probe), Members);

        [field: ThreadStatic]
        public static int BodyReads { get; set; }

        public string? Secret { get; private set; }

        public string? Text { get; private set; }

        public static ShapeDescriptor Shape_ => Descriptor;

        public static void Write<TWriter>(ref TWriter writer, Probe value)
            where TWriter : struct, IShapeWriter, allows ref struct =>
            throw new NotSupportedException();

        public static Probe Read<TReader>(ref TReader reader)
            where TReader : struct, IShapeReader, allows ref struct
        {
            var probe = new Probe();
            reader.BeginStructure(Descriptor);
            for (var member = -1; reader.NextMember(Descriptor, ref member);)
            {
                switch (member)
                {
                    case < Times:
                        reader.ReadTimestamp(Members[member]);
                        break;
                    case Times:
                        probe.Secret = reader.ReadString(Members[member]);
                        break;
                    default:
                        probe.Text = reader.ReadString(Members[member]);
                        BodyReads++;
                        break;
                }
            }

            return probe;
        }
    }
}
