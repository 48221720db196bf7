using Example.Library;
using SendEvent.Runtime;

// Both ends come from library.smithy: the client, and the server that brings its requests to the shelf.
using var http = new HttpClient(LibraryServer.Create(new Shelf()).CreateHandler()) { BaseAddress = new Uri("http://library.example") };
var library = new LibraryClient(http);

var all = await library.ListBooksAsync(new ListBooksInput { Genre = Genre.Novel });
foreach (var book in all.Books)
{
    Console.WriteLine($"{book.Isbn}  {book.Title}, {book.Copies} there");
}

var loan = await library.LendBookAsync(new LendBookInput { Isbn = all.Books[0].Isbn, Reader = "Ada" });
Console.WriteLine($"due {loan.Due:yyyy-MM-dd}");
foreach (var happened in loan.History ?? [])
{
    Console.WriteLine(happened switch
    {
        LoanEvent.Lent { Value: var lent } => $"lent for {lent.Weeks} weeks to {lent.Reader}",
        LoanEvent.Returned { Value: var day } => $"returned {day:yyyy-MM-dd}",
        LoanEvent.Lost => "lost",
        _ => "something that this program does not know",
    });
}

try
{
    await library.GetBookAsync(new GetBookInput { Isbn = "9780000000000" });
}
catch (ServiceException<NoSuchBook> exception)
{
    Console.WriteLine($"no book {exception.Error.Isbn}");
}

Console.WriteLine(LendBookInput.TryMake(out _, out var violations, isbn: "1", reader: null!, weeks: 9) ? "valid" : string.Join("; ", violations));
