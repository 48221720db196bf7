using System.Text.Json;

namespace SendEvent.Conformance.Tests.Smithy;

/// <summary>What a case of Smithy's protocol tests is about.</summary>
internal enum SmithyCaseKind
{
    Request,
    Response,
    Error,
    Event,
}

/// <summary>One case of Smithy's protocol tests, as seen by a client or a server.</summary>
/// <param name="Model">The file that it is in.</param>
/// <param name="Service">The service whose client is tested.</param>
/// <param name="Operation">The operation; for an error, one that has it.</param>
/// <param name="Kind">What is checked.</param>
/// <param name="Shape">The structure of the parameters, or null where there is none.</param>
/// <param name="Case">The case.</param>
internal sealed record SmithyCase(SmithyModelFile Model, string Service, string Operation, SmithyCaseKind Kind, string? Shape, JsonElement Case)
{
    /// <summary>Whether it is for a server, which reads requests and writes responses.</summary>
    public bool IsServer { get; init; }

    /// <summary>Whether a case of event streams is about the request.</summary>
    public bool IsRequest { get; init; }

    public string Id => Case.GetProperty("id").GetString()!;

    public string Protocol => Model.Protocol;

    public JsonElement? Get(string name) => Case.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string? Text(string name) => Get(name)?.GetString();

    /// <summary>Texts of a list, or none.</summary>
    public IEnumerable<string> Texts(string name) => Get(name)?.EnumerateArray().Select(static item => item.GetString()!) ?? [];
}
