using System;

namespace SendEvent.Generators.Reading.Smithy;

/// <summary>Of which traits the attributes of descriptions are made that Smithy files become.</summary>
internal static class TraitAttributes
{
    /// <summary>Whether an attribute is made of a trait.</summary>
    public static bool Has(string attribute, string trait)
    {
        string[] names = attribute switch
        {
            "min" or "max" => ["length", "range"],
            "location" or "locationName" =>
                ["httpHeader", "httpQuery", "httpLabel", "httpPrefixHeaders", "httpQueryParams", "httpResponseCode", "jsonName", "xmlName"],
            "endpoint" or "hostLabel" or "http" or "pattern" or "default" or "enum" or "required" => [attribute],
            "eventheader" => ["eventHeader"],
            "protocol" => ["restJson1", "restXml", "awsJson1_0", "awsJson1_1", "awsQuery", "ec2Query", "rpcv2Cbor", "rpcv2Json"],
            _ => [],
        };
        return Array.IndexOf(names, SmithyNames.NameOf(trait)) >= 0;
    }

    /// <summary>What a part of an attribute is called in the trait.</summary>
    public static string PartOf(string key) => key switch
    {
        "requestUri" => "uri",
        "responseCode" => "code",
        _ => key,
    };
}
