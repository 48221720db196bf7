using System.Text.Json;
using System.Text.Json.Nodes;

namespace SendEvent.Catalogue.Tests.Smithy;

/// <summary>
/// Reduces a <c>service-2.json</c> to what the Smithy model of the service has too, by the words of both files alone: they are seldom of the
/// same day, and what is newer in one cannot be compared. Plain structures that are unions there become unions.
/// </summary>
internal static class SharedDescription
{
    private static readonly Dictionary<string, string> s_protocols = new(StringComparer.Ordinal)
    {
        ["aws.protocols#restJson1"] = "rest-json", ["aws.protocols#restXml"] = "rest-xml", ["aws.protocols#awsQuery"] = "query", ["aws.protocols#ec2Query"] = "ec2",
        ["aws.protocols#awsJson1_0"] = "json", ["aws.protocols#awsJson1_1"] = "json", ["smithy.protocols#rpcv2Cbor"] = "smithy-rpc-v2-cbor",
    };

    /// <summary>Makes the description.</summary>
    /// <param name="service">The service.</param>
    /// <param name="differing">Names of members that are of another type in the other form, and are left out.</param>
    public static string Of(TwoForms service, out HashSet<string> differing)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(service.Smithy));
        var theirs = document.RootElement.GetProperty("shapes").EnumerateObject()
            .GroupBy(static shape => shape.Name.Split('#')[1], StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First().Value, StringComparer.Ordinal);
        var others = differing = new HashSet<string>(StringComparer.Ordinal);
        var ours = JsonNode.Parse(File.ReadAllBytes(service.Description))!.AsObject();
        ChooseProtocol(ours["metadata"]!.AsObject(), theirs.Values.Single(static shape => Type(shape) == "service"));
        Keep(ours["operations"]!.AsObject(), name => theirs.TryGetValue(name, out var shape) && Type(shape) == "operation");
        foreach (var (name, shape) in ours["shapes"]!.AsObject())
        {
            if (!theirs.TryGetValue(name, out var other) || shape!["members"] is not JsonObject members)
            {
                continue;
            }

            // The SDKs of AWS take some numbers for texts, and one text for a number.
            var theirMembers = other.TryGetProperty("members", out var all) ? all : default;
            Keep(members, member => theirMembers.ValueKind == JsonValueKind.Object && theirMembers.TryGetProperty(member, out var same)
                && IsSame(member, IsInteger(ours["shapes"]![members[member]!["shape"]!.GetValue<string>()]!), IsInteger(same, theirs)));
            if (Type(other) == "union")
            {
                shape["union"] = true;
            }

            shape.AsObject().Remove("required");
            if (Type(other) != "union")
            {
                shape["required"] = new JsonArray([.. members.Select(static member => member.Key).Where(member => IsThere(theirMembers.GetProperty(member))).Select(static item => JsonValue.Create(item))]);
            }

            if (shape["payload"] is { } payload && !members.ContainsKey(payload.GetValue<string>()))
            {
                shape.AsObject().Remove("payload");
            }
        }

        return ours.ToJsonString();

        bool IsSame(string member, bool one, bool other)
        {
            if (one != other)
            {
                others.Add(member);
            }

            return one == other;
        }
    }

    // What has a default is always there in one form and may be absent in the other: so that both say the same, it is always there.
    private static bool IsThere(JsonElement member) => member.TryGetProperty("traits", out var traits)
        && (traits.TryGetProperty("smithy.api#required", out _) || (traits.TryGetProperty("smithy.api#default", out var value) && value.ValueKind != JsonValueKind.Null));

    private static bool IsInteger(JsonNode shape) => shape["type"]!.GetValue<string>() == "integer";

    private static bool IsInteger(JsonElement member, Dictionary<string, JsonElement> shapes)
    {
        var target = member.GetProperty("target").GetString()!.Split('#')[1];
        return target == "Integer" || (shapes.TryGetValue(target, out var shape) && Type(shape) == "integer");
    }

    private static string Type(JsonElement shape) => shape.GetProperty("type").GetString()!;

    private static void ChooseProtocol(JsonObject metadata, JsonElement service)
    {
        var has = service.GetProperty("traits").EnumerateObject().Select(static trait => s_protocols.GetValueOrDefault(trait.Name)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var shared = metadata["protocols"]?.AsArray().Select(static item => item!.GetValue<string>()).Where(has.Contains).ToList() ?? [];
        metadata["protocols"] = new JsonArray([.. (shared.Count > 0 ? shared : [.. has]).Select(static name => JsonValue.Create(name))]);
    }

    private static void Keep(JsonObject json, Predicate<string> wanted)
    {
        foreach (var name in json.Select(static item => item.Key).Where(name => !wanted(name)).ToList())
        {
            json.Remove(name);
        }
    }
}
