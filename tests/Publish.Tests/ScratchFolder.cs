namespace SendEvent.Publish.Tests;

/// <summary>Where a program is published to, gone with the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sendevent-publish-").FullName;

    /// <summary>The size of what a user gets: without symbols and documentation.</summary>
    public long Size(string program) => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Where(file => System.IO.Path.GetFileName(file) == program || System.IO.Path.GetExtension(file) is ".dll" or ".so" or ".json")
        .Sum(file => new FileInfo(file).Length);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
