using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>An operation while it is checked: rules replace it by what is left of it.</summary>
internal sealed class OperationEntry(FileModel file, OperationModel operation)
{
    /// <summary>The file that describes it.</summary>
    public FileModel File { get; } = file;

    public OperationModel Operation { get; set; } = operation;

    /// <summary>Whether no root asks for it, or it cannot be made.</summary>
    public bool Dropped { get; set; }
}
