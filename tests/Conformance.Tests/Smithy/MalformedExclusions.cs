namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>The malformed requests that are not refused yet, each with the reason.</summary>
internal static class MalformedExclusions
{
    private const string OpenEnums = "An enum takes values that the model does not know, unless it is closed; services do so too.";

    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["RestJsonMalformedEnumList_case0"] = OpenEnums,
        ["RestJsonMalformedEnumList_case1"] = OpenEnums,
        ["RestJsonMalformedEnumMapKey_case0"] = OpenEnums,
        ["RestJsonMalformedEnumMapKey_case1"] = OpenEnums,
        ["RestJsonMalformedEnumMapValue_case0"] = OpenEnums,
        ["RestJsonMalformedEnumMapValue_case1"] = OpenEnums,
        ["RestJsonMalformedEnumString_case0"] = OpenEnums,
        ["RestJsonMalformedEnumString_case1"] = OpenEnums,
        ["RestJsonMalformedEnumTraitString_case0"] = OpenEnums,
        ["RestJsonMalformedEnumTraitString_case1"] = OpenEnums,
        ["RestJsonMalformedEnumUnion_case0"] = OpenEnums,
        ["RestJsonMalformedEnumUnion_case1"] = OpenEnums,
        ["RestJsonMalformedRecursiveStructures"] = OpenEnums,
    };
}
