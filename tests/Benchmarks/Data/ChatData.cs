using Amazon.ConnectParticipant.Model;

namespace SendEvent.Benchmarks.Data;

/// <summary>What an application sends and gets of a chat.</summary>
internal static class ChatData
{
    private static readonly string[] s_ascii =
    [
        "Hello, how can I help you today?",
        "My order has not arrived yet, it should have been here on Monday.",
        "I am sorry to hear that. Could you tell me the number of the order?",
        "It is 4711-0815.",
    ];

    private static readonly string[] s_beyondAscii =
    [
        "Grüß Gott, \"schön\" Sie zu sehen – was kann ich für Sie tun?\n",
        "注文した商品がまだ届いていません。\t月曜日に届くはずでした。",
        "Мне очень жаль. Назовите, пожалуйста, номер заказа \\ счёта 🙂",
        "C'est le numéro 4711-0815\u2028 — \"merci\" d'avance !",
    ];

    public static SendEventRequest Event { get; } = SendEventRequest.Make(
        contentType: "application/vnd.amazonaws.connect.event.message.delivered",
        content: """{"messageId":"0f7a3c1e-5a0b-4c55-9d0e-3f1a2b4c5d6e"}""",
        clientToken: "c7a0f7be-6e0f-4a2f-8f3b-0e5c1f1d2a3b",
        connectionToken: "QVFJREFIZ1ZtY2d4dGhpc2lzbm90YXJlYWx0b2tlbmJ1dGl0aXNhc2xvbmdhc29uZQ==");

    /// <summary>A page of 100 messages, of which every tenth has a file, and every other one receipts.</summary>
    public static GetTranscriptResponse Page(bool ascii)
    {
        var texts = ascii ? s_ascii : s_beyondAscii;
        var items = new Item[100];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new Item
            {
                AbsoluteTime = Time(i),
                Content = texts[i % texts.Length],
                ContentType = "text/plain",
                Id = Id(i),
                Type = ChatItemType.Message,
                ParticipantId = Id(1000 + (i % 2)),
                DisplayName = ascii ? "Customer" : "Zoë Æther",
                ParticipantRole = i % 2 == 0 ? ParticipantRole.Agent : ParticipantRole.Customer,
                Attachments = i % 10 == 0 ? [File(i)] : null,
                MessageMetadata = i % 2 == 0 ? Metadata(i) : null,
                ContactId = Id(2000),
            };
        }

        return new GetTranscriptResponse { InitialContactId = Id(2000), Transcript = [.. items], NextToken = "page-2" };
    }

    private static AttachmentItem File(int i) => new()
    {
        ContentType = "image/png",
        AttachmentId = Id(3000 + i),
        AttachmentName = "screenshot.png",
        Status = ArtifactStatus.Approved,
    };

    private static MessageMetadata Metadata(int i) => new()
    {
        MessageId = Id(i),
        Receipts = [new Receipt { DeliveredTimestamp = Time(i), ReadTimestamp = Time(i + 1), RecipientParticipantId = Id(1001) }],
    };

    private static string Id(int number) => $"{number:x8}-5a0b-4c55-9d0e-3f1a2b4c5d6e";

    private static string Time(int second) => $"2025-01-31T09:{second / 60:00}:{second % 60:00}.250Z";
}
