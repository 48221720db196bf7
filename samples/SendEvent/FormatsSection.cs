using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.ConnectParticipant.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace SendEvent.Sample;

/// <summary>One value in every format, and back. These are what goes over the wire, so they do hold the token.</summary>
internal static class FormatsSection
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Show(SendEventRequest request)
    {
        Page.Section("The request in every format, and read back");

        var value = request.ToValue();
        Page.Line("Value", value);
        ShowEqual(SendEventRequest.OfValue(value), request);

        var json = request.ToJson();
        Page.Line("JSON", Indent(json));
        ShowEqual(SendEventRequest.OfJson(json), request);

        var xml = request.ToXml();
        Page.Line("XML", xml);
        ShowEqual(SendEventRequest.OfXml(xml), request);

        // A query is only ever sent, so a general parser reads it here.
        var query = request.ToQuery().ToString();
        Page.Line("query", query);
        foreach (var pair in new QueryStringEnumerable(query))
        {
            Page.Line("", $"{pair.DecodeName()} = {pair.DecodeValue()}");
        }
    }

    private static string Indent(JsonElement json)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, Indented))
        {
            json.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void ShowEqual(SendEventRequest read, SendEventRequest request)
    {
        Page.Line("", $"equal: {read == request}");
        Page.Blank();
    }
}
