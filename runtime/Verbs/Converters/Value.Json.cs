using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

// The serializer inherits no converter, so each case says it too: a value may be declared, or boxed, as one.
[JsonConverter(typeof(ValueJsonConverter))]
public abstract partial record Value
{
    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Null;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record String;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Boolean;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Integer;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Double;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Decimal;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Binary;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Timestamp;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record List;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Map;

    [JsonConverter(typeof(ValueJsonConverter))]
    public sealed partial record Structure;
}
