using Usage.Shelf;

namespace SendEvent.Usage.Tests;

/// <summary>Keeps books in memory.</summary>
internal sealed class ShelfHandler : IShelfHandler
{
    private readonly Dictionary<string, Book> _books = new(StringComparer.Ordinal);

    /// <summary>What the last request of a book said of its fields.</summary>
    public IReadOnlyList<string> Fields { get; private set; } = [];

    /// <summary>The context of the last request.</summary>
    public ShapeRequestContext? Last { get; private set; }

    public Task<Book> GetBookAsync(GetBookInput input, CancellationToken cancellationToken)
    {
        Fields = [.. input.Fields ?? default];
        return Task.FromResult(Find(input.Id));
    }

    public Task<Book> GetBookAsync(GetBookInput input, ShapeRequestContext context, CancellationToken cancellationToken)
    {
        Last = context;
        return GetBookAsync(input, cancellationToken);
    }

    public Task<Book> PutBookAsync(PutBookInput input, CancellationToken cancellationToken)
    {
        var book = new Book { Id = input.Id, Title = input.Title, Pages = input.Pages!.Value, Owner = input.Owner };
        _books[input.Id] = book;
        return Task.FromResult(book);
    }

    public Task<ListBooksOutput> ListBooksAsync(CancellationToken cancellationToken) => Task.FromResult(new ListBooksOutput { Books = [.. _books.Values] });

    public Task<GetPageOutput> GetPageAsync(GetPageInput input, CancellationToken cancellationToken) =>
        Task.FromResult(new GetPageOutput { Text = Blob.OfUtf8($"{input.Id}: {input.Path}") });

    public Task<Book> FindLatestAsync(CancellationToken cancellationToken) =>
        _books.Count == 0 ? throw new InvalidOperationException("secret: nothing here") : Task.FromResult(_books.Values.Last());

    public Task<CountBooksOutput> CountBooksAsync(CancellationToken cancellationToken) => Task.FromResult(new CountBooksOutput { Count = _books.Count });

    public Task RemoveBookAsync(RemoveBookInput input, CancellationToken cancellationToken) =>
        input.Id == "locked" ? throw new ServiceException("Locked", "It is lent.", 423)
        : _books.Remove(input.Id) ? Task.CompletedTask : throw new ServiceException<NoSuchBook>(new NoSuchBook { Message = "Gone.", Id = input.Id });

    private Book Find(BookId id) =>
        _books.TryGetValue(id, out var book) ? book : throw new ServiceException<NoSuchBook>(new NoSuchBook { Message = "No such book.", Id = id });
}
