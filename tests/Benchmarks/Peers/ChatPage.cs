namespace SendEvent.Benchmarks.Peers;

/// <summary>The output of GetTranscript as a user of System.Text.Json writes it.</summary>
internal sealed record ChatPage
{
    public string? InitialContactId { get; init; }

    public List<ChatItem>? Transcript { get; init; }

    public string? NextToken { get; init; }
}

/// <summary>A message or an event.</summary>
internal sealed record ChatItem
{
    public string? AbsoluteTime { get; init; }

    public string? Content { get; init; }

    public string? ContentType { get; init; }

    public string? Id { get; init; }

    public string? Type { get; init; }

    public string? ParticipantId { get; init; }

    public string? DisplayName { get; init; }

    public string? ParticipantRole { get; init; }

    public List<ChatFile>? Attachments { get; init; }

    public ChatMetadata? MessageMetadata { get; init; }

    public string? RelatedContactId { get; init; }

    public string? ContactId { get; init; }
}

/// <summary>A file that came with a message.</summary>
internal sealed record ChatFile
{
    public string? ContentType { get; init; }

    public string? AttachmentId { get; init; }

    public string? AttachmentName { get; init; }

    public string? Status { get; init; }
}

/// <summary>What became of a message.</summary>
internal sealed record ChatMetadata
{
    public string? MessageId { get; init; }

    public List<ChatReceipt>? Receipts { get; init; }

    public string? MessageProcessingStatus { get; init; }
}

/// <summary>When one recipient got a message.</summary>
internal sealed record ChatReceipt
{
    public string? DeliveredTimestamp { get; init; }

    public string? ReadTimestamp { get; init; }

    public string? RecipientParticipantId { get; init; }
}
