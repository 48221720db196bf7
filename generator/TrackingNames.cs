namespace SendEvent.Generators;

/// <summary>The names of the pipeline's stages; tests ask for each by its name what was cached.</summary>
internal static class TrackingNames
{
    public const string Input = nameof(Input);
    public const string Read = nameof(Read);
    public const string Model = nameof(Model);
    public const string Smithy = nameof(Smithy);
    public const string Assemble = nameof(Assemble);
    public const string Check = nameof(Check);
    public const string Plan = nameof(Plan);
    public const string Seeds = nameof(Seeds);
    public const string Shapes = nameof(Shapes);
    public const string Language = nameof(Language);
    public const string Operations = nameof(Operations);
    public const string Clients = nameof(Clients);
    public const string Servers = nameof(Servers);
    public const string Findings = nameof(Findings);
}
