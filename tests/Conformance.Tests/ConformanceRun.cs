using System.Collections.Concurrent;

namespace SendEvent.Conformance.Tests;

/// <summary>
/// Runs vectors; the code of a file is emitted and compiled once and a case is run once, whoever asks first.
/// </summary>
internal sealed class ConformanceRun(VectorFolder folder)
{
    private readonly ConcurrentDictionary<string, Lazy<LoadedFile>> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string File, int Index), Lazy<Exception?>> _outcomes = new();

    public static ConformanceRun Own { get; } = new(VectorFolder.Own);

    public static ConformanceRun? Public { get; } = VectorFolder.Public is { } found ? new(found) : null;

    public VectorFolder Folder { get; } = folder;

    /// <summary>The cases, each with its position in its file.</summary>
    public IEnumerable<(Vector Vector, int Index)> Cases =>
        Folder.Files.SelectMany(file => VectorFile.Read(Folder, file).Vectors.Select((vector, index) => (vector, index)));

    /// <summary>Gives what went wrong with a case; null when it passes.</summary>
    public Exception? Outcome(string file, int index) =>
        _outcomes.GetOrAdd((file, index), key => new Lazy<Exception?>(() => Record.Exception(() => Run(key.File, key.Index)))).Value;

    private void Run(string file, int index)
    {
        var loaded = _files.GetOrAdd(file, name => new Lazy<LoadedFile>(() => LoadedFile.Of(VectorFile.Read(Folder, name)))).Value;
        var vector = loaded.File.Vectors[index];
        if (vector.IsInput)
        {
            InputCheck.Run(vector, loaded.Assembly);
        }
        else
        {
            OutputCheck.Run(vector, loaded.Assembly);
        }
    }

    private sealed record LoadedFile(VectorFile File, EmittedAssembly Assembly)
    {
        public static LoadedFile Of(VectorFile file) => new(file, EmittedAssembly.Of(file.Descriptions));
    }
}
