using System.Text.Json;

namespace SendEvent.Benchmarks.Peers;

/// <summary>The input of SendEvent by hand, over the BCL's JSON writer and reader.</summary>
internal static class HandWrittenEvent
{
    private static readonly JsonEncodedText s_contentType = JsonEncodedText.Encode("ContentType");
    private static readonly JsonEncodedText s_content = JsonEncodedText.Encode("Content");
    private static readonly JsonEncodedText s_clientToken = JsonEncodedText.Encode("ClientToken");
    private static readonly JsonEncodedText s_connectionToken = JsonEncodedText.Encode("ConnectionToken");

    public static void Write(Utf8JsonWriter writer, ChatEvent value)
    {
        writer.WriteStartObject();
        writer.WriteString(s_contentType, value.ContentType);
        if (value.Content is not null)
        {
            writer.WriteString(s_content, value.Content);
        }

        if (value.ClientToken is not null)
        {
            writer.WriteString(s_clientToken, value.ClientToken);
        }

        writer.WriteString(s_connectionToken, value.ConnectionToken);
        writer.WriteEndObject();
        writer.Flush();
    }

    public static ChatEvent Read(ReadOnlySpan<byte> json)
    {
        string? contentType = null;
        string? content = null;
        string? clientToken = null;
        string? connectionToken = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("ContentType"u8))
            {
                contentType = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("Content"u8))
            {
                content = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("ClientToken"u8))
            {
                clientToken = ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("ConnectionToken"u8))
            {
                connectionToken = ReadString(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new ChatEvent
        {
            ContentType = contentType ?? throw new JsonException(),
            Content = content,
            ClientToken = clientToken,
            ConnectionToken = connectionToken ?? throw new JsonException(),
        };
    }

    private static string? ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }
}
