using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Diagnostics;

/// <summary>Types as other languages name them, and what to write for them here.</summary>
internal static class OtherTypes
{
    private static readonly Dictionary<string, string> Types = All();

    /// <summary>The type that a name of another language stands for, or null.</summary>
    public static string? Of(string name) => Types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The end of a message that says what to write for a type; empty where nothing is known of it.</summary>
    public static string Advice(string name)
    {
        var bare = name.TrimEnd('?', '!');
        if (bare.EndsWith("[]", StringComparison.Ordinal) || (bare.EndsWith(">", StringComparison.Ordinal) && bare.IndexOf('<') > 0 && bare.IndexOf(',') < 0))
        {
            return "; write 'list', and name the shape of its items under 'member'";
        }

        if (bare.EndsWith(">", StringComparison.Ordinal) && bare.IndexOf('<') > 0)
        {
            return "; write 'map', and name the shapes of its keys and values under 'key' and 'value'";
        }

        return bare.ToLowerInvariant() switch
        {
            "enum" => "; write 'type: string' with 'enum: [A, B]', or 'intEnum'",
            "number" or "num" => "; write 'integer', 'long' or 'double'",
            "decimal" or "money" or "numeric" or "currency" => "; write 'bigDecimal', or 'double'",
            "union" or "oneof" or "variant" => "; write 'structure' with 'union: true'",
            "exception" or "error" => "; write 'structure' with 'exception: true'",
            _ => Of(bare) is { } type ? "; write '" + type + "'"
                : bare != name ? "; write '" + bare + "': members are optional unless 'required' names them"
                : string.Empty,
        };
    }

    private static Dictionary<string, string> All()
    {
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add("integer", "int", "int32", "uint16", "i32", "int4");
        Add("short", "int16", "i16", "uint8", "smallint");
        Add("byte", "int8", "sbyte", "i8", "tinyint");
        Add("long", "int64", "uint", "uint32", "i64", "int8byte");
        Add("bigInteger", "uint64", "ulong", "bigint", "int128");
        Add("boolean", "bool", "bit", "flag");
        Add("float", "single", "float32", "f32");
        Add("double", "float64", "f64", "real");
        Add("string", "str", "text", "char", "varchar", "nvarchar", "uuid", "guid", "uri", "url", "email", "hostname", "ipv4", "ipv6", "duration", "timespan", "interval");
        Add("timestamp", "date", "datetime", "date-time", "datetimeoffset", "dateonly", "time", "instant", "unixtime");
        Add("structure", "object", "struct", "record", "class", "message", "dto", "model", "interface", "entity");
        Add("list", "array", "sequence", "seq", "set", "vector", "collection", "tuple", "repeated", "ienumerable");
        Add("map", "dict", "dictionary", "hash", "hashmap", "hashtable", "mapping");
        Add("blob", "bytes", "binary", "file", "base64", "bytestring", "buffer");
        Add("document", "any", "json", "dynamic", "variant", "jsonobject", "unknown", "anytype");
        return types;

        void Add(string type, params string[] names)
        {
            foreach (var name in names)
            {
                types[name] = type;
            }
        }
    }
}
