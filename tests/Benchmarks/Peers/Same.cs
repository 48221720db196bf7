using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using SendEvent.Runtime;

namespace SendEvent.Benchmarks.Peers;

/// <summary>Checks, before anything is measured, that ours and the peer do the same work.</summary>
internal static class Same
{
    /// <summary>Gives the peer's object of the same content.</summary>
    public static TPeer ByJson<T, TPeer>(T ours, JsonTypeInfo<TPeer> type)
        where T : IShape<T> =>
        JsonSerializer.Deserialize(JsonFormat.WriteToArray(ours), type)!;

    public static void Json(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs) =>
        Check(JsonElement.DeepEquals(ParseJson(ours), ParseJson(theirs)));

    public static void Xml(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs) =>
        Check(XNode.DeepEquals(ParseXml(ours), ParseXml(theirs)));

    /// <summary>The order of the parameters says nothing.</summary>
    public static void Form(string ours, string theirs) =>
        Check(Query.Parse(ours).Order(s_byName).SequenceEqual(Query.Parse(theirs).Order(s_byName)));

    public static void Value<T>(T expected, T actual) => Check(EqualityComparer<T>.Default.Equals(expected, actual));

    public static void Check(bool same)
    {
        if (!same)
        {
            throw new InvalidOperationException("Ours and the peer do not give the same result.");
        }
    }

    private static readonly Comparer<QueryParameter> s_byName =
        Comparer<QueryParameter>.Create((left, right) => string.CompareOrdinal(left.Name, right.Name));

    private static JsonElement ParseJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }

    // Where a namespace is declared says nothing.
    private static XElement ParseXml(ReadOnlySpan<byte> xml)
    {
        var element = XElement.Parse(Encoding.UTF8.GetString(xml));
        element.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return element;
    }
}
