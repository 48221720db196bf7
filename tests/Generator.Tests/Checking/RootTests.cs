using SendEvent.Generators.Checking.Rules;

namespace SendEvent.Generators.Tests.Checking;

/// <summary>Roots keep what they reach.</summary>
public sealed class RootTests
{
    private const string Yaml =
        """
        metadata: { protocol: json }
        operations:
          GetBook: { input: GetBookRequest, output: Book, errors: [Gone] }
          ListBooks: { output: Books }
          Watch: { output: WatchResponse }
          Talk: { input: TalkRequest, output: WatchResponse }
        shapes:
          GetBookRequest: { type: structure, members: { Isbn: Text } }
          Book: { type: structure, members: { Next: Book, Title: Text, Bad: Missing } }
          Books: { type: structure, members: { List: BookList } }
          BookList: { type: list, member: Book }
          Gone: { type: structure, members: {}, exception: true }
          WatchResponse: { type: structure, members: { Stream: Stream } }
          TalkRequest: { type: structure, members: { Stream: Stream } }
          Stream: { type: structure, eventstream: true, members: { E: Event } }
          Event: { type: structure, members: {} }
          Text: { type: string }
          Unused: { type: string, min: 2, max: 1 }
        """;

    [Theory]
    [InlineData("GetBook", "GetBook", "GetBookRequest,Book,Gone,Text", "SEG0017")]
    [InlineData("Text", "", "Text", "")]
    [InlineData("Text;Gone", "", "Gone,Text", "")]
    [InlineData("List*", "ListBooks", "Book,Books,BookList,Text", "SEG0017")]
    [InlineData("?et*", "GetBook", "GetBookRequest,Book,Gone,Text", "SEG0017")]
    [InlineData("Watch", "Watch", "WatchResponse,Stream,Event", "")]
    [InlineData("Talk", "Talk", "WatchResponse,TalkRequest,Stream,Event", "")]
    [InlineData("WatchResponse", "", "WatchResponse", "")]
    [InlineData("Nothing", "", "", "SEG0027")]
    [InlineData("", "GetBook,ListBooks,Watch,Talk", "GetBookRequest,Book,Books,BookList,Gone,WatchResponse,TalkRequest,Stream,Event,Text,Unused", "SEG0017,SEG0018")]
    public void Keep_what_they_reach(string roots, string operations, string shapes, string ids)
    {
        var model = CheckedModel.Of(new ModelFile("a.shapes.yaml", Yaml) { Roots = roots.Split(';', StringSplitOptions.RemoveEmptyEntries) });
        Assert.Equal(operations, string.Join(',', model.Service.Operations.Select(static o => o.Name)));
        Assert.Equal(shapes, string.Join(',', model.Service.Shapes.Select(static s => s.Name)));
        Assert.Equal(ids, string.Join(',', model.Ids));
    }

    [Fact]
    public void Of_one_file_leave_other_files_whole()
    {
        var model = CheckedModel.Of(
            new ModelFile("a.shapes.yaml", Yaml) { Roots = ["Text"] },
            new ModelFile("b.shapes.yaml", "shapes:\n  Mine: { type: list, member: Gone }\n"));
        Assert.Empty(model.Ids);
        Assert.Equal(["Gone", "Text", "Mine"], model.Service.Shapes.Select(static s => s.Name));
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("", "a", false)]
    [InlineData("abc", "abcd", false)]
    [InlineData("*****************************a", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", false)]
    public void Match_with_wildcards(string pattern, string name, bool matches) => Assert.Equal(matches, Wildcard.Matches(pattern, name));
}
