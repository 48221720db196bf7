namespace SendEvent.Generators.Reading.Smithy.Idl;

/// <summary>What a file's control statements say.</summary>
internal sealed class IdlControl
{
    /// <summary>Whether the file is of Smithy 1.0, as one is that says nothing.</summary>
    public bool IsVersion1 { get; set; } = true;

    /// <summary>What is put behind the name of an operation to name its inline input.</summary>
    public string InputSuffix { get; set; } = "Input";

    /// <summary>What is put behind the name of an operation to name its inline output.</summary>
    public string OutputSuffix { get; set; } = "Output";
}
