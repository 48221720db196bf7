namespace SendEvent.Package.Tests;

/// <summary>A project of somebody else with a Smithy file of its own.</summary>
public sealed class SmithyTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Model = """
        $version: "2.0"

        namespace example.library

        use aws.protocols#restJson1

        /// Lends books. See *all* of `Book`.
        @restJson1
        @title("Library")
        service Library {
            version: "2033-07-01"
            resources: [BookShelf]
        }

        resource BookShelf {
            identifiers: { isbn: Isbn }
            read: GetBook
            list: ListBooks
        }

        @mixin
        structure Described {
            /// What it is called.
            @required
            title: String
            genre: Genre = "novel"
        }

        structure Book with [Described] {
            @required
            isbn: Isbn
            pages: Pages = 1
            tags: Tags
        }

        @pattern("^[0-9]{3}-[0-9]+$")
        string Isbn

        @range(min: 1)
        integer Pages

        @uniqueItems
        list Tags {
            member: String
        }

        enum Genre {
            NOVEL = "novel"
            POETRY = "poems"
        }

        @readonly
        @http(method: "GET", uri: "/books/{isbn}")
        operation GetBook {
            input := for BookShelf {
                @required
                @httpLabel
                $isbn
            }
            output := {
                @httpPayload
                book: Book
            }
            errors: [Missing]
        }

        @readonly
        @http(method: "GET", uri: "/books")
        operation ListBooks {
            input := {
                @httpQuery("genre")
                genre: Genre
            }
            output := {
                @required
                books: Books
            }
        }

        list Books {
            member: Book
        }

        @error("client")
        @httpError(404)
        structure Missing {
            message: String
        }

        apply Book @documentation("One book.")
        """;

    private const string Program = """
        using System;
        using Consumer;
        using SendEvent.Runtime;

        var book = Book.Make(title: "Emma", isbn: "978-1", tags: ["a", "b"]);
        Console.WriteLine(book.ToJsonString());
        Console.WriteLine(book == Book.OfJson("{\"title\":\"Emma\",\"isbn\":\"978-1\",\"tags\":[\"a\",\"b\"]}"));
        Console.WriteLine(Genre.Poetry.Value + " " + book.Genre + " " + book.Pages);
        Console.WriteLine(Book.TryMake(out _, out var violations, title: "t", isbn: "x", tags: ["a", "a"]) + " " + string.Join(" | ", violations));
        Console.WriteLine(GetBookOperation.ToHttpRequest(new GetBookInput { Isbn = "978-1" }).PathAndQuery);
        Console.WriteLine(ListBooksOperation.ToHttpRequest(new ListBooksInput { Genre = Genre.Poetry }).PathAndQuery);
        try
        {
            GetBookOperation.OfHttpResponse(new ShapeHttpResponse { StatusCode = 404, Body = "{\"message\":\"gone\"}"u8.ToArray() });
        }
        catch (ServiceException<Missing> exception)
        {
            Console.WriteLine(exception.Error.Message);
        }
        """;

    [Fact]
    public async Task Model_is_read_and_read_again_when_it_changes()
    {
        var consumer = new Consumer(feed, "smithy").Write("library.smithy", Model).Write("Program.cs", Program);
        Assert.Equal("""
            {"title":"Emma","genre":"novel","isbn":"978-1","pages":1,"tags":["a","b"]}
            True
            poems novel 1
            False Book.isbn: must match ^[0-9]{3}-[0-9]+$ | Book.tags: must not have an item twice: those at 0 and 1 are equal
            /books/978-1
            /books?genre=poems
            gone

            """.ReplaceLineEndings(), (await consumer.Run()).ShouldSucceed().Output.ReplaceLineEndings());

        // An edit, a second file whose shapes the first names, and the same without that file.
        consumer.Write("library.smithy", Model.Replace("tags: Tags", "tags: Tags\n    author: Author", StringComparison.Ordinal))
            .Write("authors.smithy", "$version: \"2.0\"\nnamespace example.library\nstructure Author { @required name: String }\n")
            .Write("Program.cs", "using Consumer;\nSystem.Console.WriteLine(Book.Make(title: \"t\", isbn: \"978-1\", author: new() { Name = \"Jane\" }).ToJsonString());\n");
        Assert.Contains("\"author\":{\"name\":\"Jane\"}", (await consumer.Run()).ShouldSucceed().Output, StringComparison.Ordinal);

        (await consumer.Delete("authors.smithy").Build()).ShouldFailWith("library.smithy(34,13): error SEG0104");
    }

    [Fact]
    public async Task Item_metadata_holds_for_Smithy_files()
    {
        var consumer = new Consumer(
                feed,
                "smithy-metadata",
                extraItems: """<AdditionalFiles Update="library.smithy" ShapeNamespace="Consumer.Books" ShapeRoots="GetBook" ShapeAccessibility="internal" ShapeWrappers="enums" />""")
            .Write("library.smithy", Model)
            .Write("Program.cs", "using Consumer.Books;\nstring isbn = new GetBookInput { Isbn = \"978-1\" }.Isbn;\nSystem.Console.WriteLine(isbn);\n");
        (await consumer.Run()).ShouldSucceed();
        Assert.DoesNotContain(consumer.Emitted.Keys, static name => name.Contains("ListBooks", StringComparison.Ordinal) || name == "Consumer.Books.Isbn.g.cs");
        Assert.Contains("internal sealed partial record GetBookInput", string.Concat(consumer.Emitted.Values), StringComparison.Ordinal);
    }
}
