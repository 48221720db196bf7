using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy.Tree;

namespace SendEvent.Generators.Assembling.Mapping;

/// <summary>The formats of timestamps.</summary>
internal static class TimestampFormats
{
    public static string? Of(EquatableArray<SmithyTrait> traits) => traits.Text(TraitIds.TimestampFormat) switch
    {
        "date-time" => "iso8601",
        "epoch-seconds" => "unixTimestamp",
        "http-date" => "rfc822",
        _ => null,
    };
}
