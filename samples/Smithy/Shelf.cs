using SendEvent.Runtime;

namespace Example.Library;

/// <summary>Answers the operations of the model, with the types that the client has.</summary>
internal sealed class Shelf : ILibraryHandler
{
    private static readonly BookSummary[] s_books =
    [
        new() { Isbn = "9780141439518", Title = "Pride and Prejudice", Copies = 3 },
        new() { Isbn = "9780140449136", Title = "Crime and Punishment" },
        new() { Isbn = "9780199536368", Title = "On the Origin of Species", Genre = Genre.Science },
    ];

    public Task<ListBooksOutput> ListBooksAsync(ListBooksInput input, CancellationToken cancellationToken) =>
        Task.FromResult(new ListBooksOutput { Books = [.. s_books.Where(book => input.Genre is null || book.Genre == input.Genre).Take(input.Limit ?? int.MaxValue)] });

    public Task<GetBookOutput> GetBookAsync(GetBookInput input, CancellationToken cancellationToken)
    {
        var book = Find(input.Isbn);
        return Task.FromResult(new GetBookOutput { Isbn = book.Isbn, Title = book.Title, Genre = book.Genre, Copies = book.Copies });
    }

    public Task<LendBookOutput> LendBookAsync(LendBookInput input, CancellationToken cancellationToken)
    {
        Find(input.Isbn);
        return Task.FromResult(new LendBookOutput
        {
            Due = new DateTimeOffset(2026, 12, 24, 0, 0, 0, TimeSpan.Zero),
            History = [new LoanEvent.Lent(new Lent { Reader = input.Reader, Weeks = input.Weeks }), new LoanEvent.Returned(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero))],
        });
    }

    private static BookSummary Find(string isbn) =>
        Array.Find(s_books, book => book.Isbn == isbn) ?? throw new ServiceException<NoSuchBook>(new NoSuchBook { Isbn = isbn });
}
