using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Nodes;

namespace SendEvent.Generators.Reading;

/// <summary>
/// The shapes of a file, each with the text that it was read from: in an edited file, a shape with the same text is the same shape. An
/// edit of a description with thousands of shapes changes one, and reading all others again is most of what the edit costs.
/// </summary>
/// <remarks>
/// Only speed depends on it: what is remembered is what reading the same text gives. It lives as long as the compiler keeps the
/// <see cref="ReadResult"/> that it belongs to. Shapes with findings are not remembered, because their findings have positions.
/// </remarks>
internal sealed class ReadMemory(bool published)
{
    /// <summary>Paths to remember at most; a project with more files reads those that it edits as a whole.</summary>
    private const int MaxFiles = 256;

    private static readonly ConcurrentDictionary<string, WeakReference<ReadMemory>> Files = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (TextSlice Text, ShapeModel Shape)> _shapes = new(StringComparer.Ordinal);

    /// <summary>What is known of a file from the last time that it was read, if anything.</summary>
    public static ReadMemory Of(string path, bool published) =>
        Files.TryGetValue(path, out var file) && file.TryGetTarget(out var memory) && memory.Published == published ? memory : new(published);

    private bool Published { get; } = published;

    /// <summary>The shape that was read from the same text under the same name, or null.</summary>
    public ShapeModel? Find(string name, TextSlice text) =>
        _shapes.TryGetValue(name, out var known) && known.Text.Reads(text) ? known.Shape : null;

    public void Add(TextSlice text, ShapeModel shape) => _shapes[shape.Name] = (text, shape);

    /// <summary>Makes this what <see cref="Of"/> gives for a file.</summary>
    public void Save(string path)
    {
        if (_shapes.Count == 0)
        {
            return;
        }

        if (Files.Count >= MaxFiles)
        {
            foreach (var file in Files.Where(static file => !file.Value.TryGetTarget(out _)))
            {
                Files.TryRemove(file.Key, out _);
            }
        }

        if (Files.Count < MaxFiles || Files.ContainsKey(path))
        {
            Files[path] = new WeakReference<ReadMemory>(this);
        }
    }
}
