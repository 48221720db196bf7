using System.Collections.Concurrent;
using SendEvent.Runtime;

namespace Example.Notes;

/// <summary>Keeps notes in memory. What breaks a constraint of the shapes does not come here.</summary>
internal sealed class Notebook : INotesHandler
{
    private readonly ConcurrentDictionary<int, Note> _notes = new();
    private int _last;

    public Task<Note> AddNoteAsync(AddNoteRequest input, CancellationToken cancellationToken)
    {
        var note = new Note { Id = Interlocked.Increment(ref _last), Text = input.Text, Labels = input.Labels };
        _notes[note.Id] = note;
        return Task.FromResult(note);
    }

    public Task<Note> GetNoteAsync(GetNoteRequest input, CancellationToken cancellationToken) => _notes.TryGetValue(input.Id, out var note)
        ? Task.FromResult(note)
        : throw new ServiceException<NoSuchNote>(new NoSuchNote { Message = $"There is no note {input.Id}." });
}
