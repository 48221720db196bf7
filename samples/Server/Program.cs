using Example.Notes;
using SendEvent.Runtime;

// A service of ASP.NET Core, from notes.shapes.yaml. By itself it serves until it is stopped:
//   curl -i http://localhost:5187/notes -H 'Content-Type: application/json' -d '{"text":"Buy milk","labels":["home"]}'
// With the argument "once" it takes any port, calls itself with the client of the same shapes, and ends.
var isOnce = args is ["once"];
var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(isOnce ? "http://127.0.0.1:0" : "http://localhost:5187");
builder.Services.AddNotesHandler<Notebook>(ServiceLifetime.Singleton);

await using var app = builder.Build();
app.MapNotes();
if (!isOnce)
{
    await app.RunAsync();
    return;
}

await app.StartAsync();
using var http = new HttpClient();
var notes = new NotesClient(http, new Uri(app.Urls.Single()));

var added = await notes.AddNoteAsync(new AddNoteRequest { Text = "Buy milk", Labels = ["home"] });
Console.WriteLine($"{added.Id}: {(await notes.GetNoteAsync(new GetNoteRequest { Id = added.Id })).Text}");
try
{
    await notes.GetNoteAsync(new GetNoteRequest { Id = 7 });
}
catch (ServiceException<NoSuchNote> exception)
{
    Console.WriteLine(exception.Error.Message);
}

try
{
    await notes.AddNoteAsync(new AddNoteRequest { Text = "", Labels = ["Home"] });
}
catch (ServiceException exception)
{
    Console.WriteLine($"{exception.StatusCode} {exception.Code}: {exception.ServiceMessage}");
}
