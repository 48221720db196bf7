using System.Net;
using System.Text;
using SendEvent.Runtime;

namespace Example.Library;

/// <summary>Answers the client without a network, with the types of the same model.</summary>
internal sealed class Shelf : HttpMessageHandler
{
    private static readonly BookSummary[] s_books =
    [
        new() { Isbn = "9780141439518", Title = "Pride and Prejudice", Copies = 3 },
        new() { Isbn = "9780140449136", Title = "Crime and Punishment" },
        new() { Isbn = "9780199536368", Title = "On the Origin of Species", Genre = Genre.Science },
    ];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var answer = path switch
        {
            ["books"] => Json(HttpStatusCode.OK, new ListBooksOutput { Books = [.. s_books.Where(book => request.RequestUri.Query.Contains(book.Genre.Value, StringComparison.Ordinal))] }),
            ["books", var isbn] when Find(isbn) is { } book => Json(HttpStatusCode.OK, new GetBookOutput { Isbn = book.Isbn, Title = book.Title }),
            ["books", var isbn, "loan"] when Find(isbn) is not null => Json(HttpStatusCode.OK, new LendBookOutput
            {
                Due = new DateTimeOffset(2026, 12, 24, 0, 0, 0, TimeSpan.Zero),
                History = [new LoanEvent.Lent(new Lent { Reader = "Ada", Weeks = 4 }), new LoanEvent.Returned(new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero))],
            }),
            ["books", var isbn, ..] => Json(HttpStatusCode.NotFound, new NoSuchBook { Isbn = isbn }),
            _ => new HttpResponseMessage(HttpStatusCode.BadRequest),
        };
        return Task.FromResult(answer);
    }

    private static BookSummary? Find(string isbn) => Array.Find(s_books, book => book.Isbn == isbn);

    private static HttpResponseMessage Json<T>(HttpStatusCode status, T value)
        where T : Shape<T>, IShape<T>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(value.ToJsonString(), Encoding.UTF8, "application/json") };
        if (status != HttpStatusCode.OK)
        {
            response.Headers.Add("X-Amzn-ErrorType", T.Shape_.Name);
        }

        return response;
    }
}
