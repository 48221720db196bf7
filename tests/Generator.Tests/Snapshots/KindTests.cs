using System.Runtime.CompilerServices;
using SendEvent.Generators.Tests.Harness;

namespace SendEvent.Generators.Tests.Snapshots;

/// <summary>What each kind of shape becomes, as a reviewer reads it.</summary>
public sealed class KindTests
{
    private const string EventsYaml =
        """
        metadata: { protocol: rest-json, serviceId: News }
        operations:
          Follow: { input: FollowRequest, output: FollowResponse, http: { method: POST, requestUri: /follow } }
          Report: { input: ReportRequest, output: ReportResponse, http: { method: POST, requestUri: "/report/{Topic}" } }
          Discuss: { input: ReportRequest, output: FollowResponse, errors: [Closed], http: { method: POST, requestUri: "/discuss/{Topic}" } }
        shapes:
          ReportRequest: { type: structure, payload: Items, required: [Topic, Items], members: { Topic: { shape: Text, location: uri, locationName: Topic }, Items: { shape: Items } } }
          ReportResponse: { type: structure, members: { Count: { shape: Whole, location: header, locationName: x-count } } }
          Whole: { type: integer }
          FollowRequest: { type: structure, members: { Topic: Text } }
          FollowResponse:
            type: structure
            required: [Session, Items]
            payload: Items
            members: { Session: { shape: Text, location: header, locationName: x-session }, Items: { shape: Items } }
          Items: { type: structure, eventstream: true, members: { item: Item, closed: Closed } }
          Item:
            type: structure
            event: true
            members: { Time: { shape: Moment, eventheader: true }, Page: { shape: Bytes, eventpayload: true } }
          Closed: { type: structure, exception: true, error: { httpStatusCode: 410 }, members: { message: Text } }
          Text: { type: string }
          Moment: { type: timestamp }
          Bytes: { type: blob }
        """;

    [Fact]
    public Task Structure() => Check(
        """
        shapes:
          Book:
            type: structure
            documentation: A book. It has pages.
            required: [Title]
            members:
              Title: { shape: Title, documentation: What is on the cover. }
              Pages: Pages
              Subtitle: Text
              Token: { shape: Text, idempotencyToken: true }
              Sequel: Book
              Printed: { shape: Moment, deprecated: true, deprecatedMessage: Nobody asks. }
              equals: { shape: Text, location: header, locationName: X-Equals }
          Title: { type: string, min: 1, max: 40 }
          Pages: { type: integer, min: 1 }
          Text: { type: string }
          Moment: { type: timestamp }
        """,
        hintName: "Test.Model.Book.g.cs");

    [Fact]
    public Task Wrapper() => Check(
        """
        shapes:
          Secret: { type: string, max: 8, sensitive: true, pattern: '^[a-z]+$' }
          OrderId: { type: string, min: 1, max: 20 }
          Quantity: { type: integer, min: 1 }
        """,
        ["Test.Model.Secret.g.cs", "Test.Model.OrderId.g.cs", "Test.Model.Quantity.g.cs"]);

    [Fact]
    public Task Enum() => Check(
        """
        shapes:
          Color: { type: string, enum: [RED, light-green, '5m'] }
        """,
        hintName: "Test.Model.Color.g.cs");

    [Fact]
    public Task IntEnum() => Check(
        """
        shapes:
          Priority: { type: intEnum, closed: true, enum: { Low: 1, High: { value: 10, documentation: Wakes somebody., deprecated: true } } }
        """,
        hintName: "Test.Model.Priority.g.cs");

    [Fact]
    public Task List() => Check(
        """
        shapes:
          Names: { type: list, member: { shape: Name, locationName: Name }, max: 9, sparse: true }
          Name: { type: string }
        """,
        hintName: "Test.Model.Names.g.cs");

    [Fact]
    public Task Map() => Check(
        """
        shapes:
          Prices: { type: map, key: Name, value: Price, flattened: true }
          Name: { type: string }
          Price: { type: structure, members: { Cents: Cents } }
          Cents: { type: long }
        """,
        hintName: "Test.Model.Prices.g.cs");

    [Fact]
    public Task Union() => Check(
        """
        shapes:
          Attribute:
            type: structure
            union: true
            members: { S: Text, L: Attributes, Attributes: Flag }
          Attributes: { type: list, member: Attribute }
          Text: { type: string, max: 3 }
          Flag: { type: boolean }
        """,
        hintName: "Test.Model.Attribute.g.cs");

    [Fact]
    public Task Service() => Check(
        """
        metadata: { protocol: rest-json, serviceId: Book Shop, apiVersion: '2026-01-01' }
        operations:
          Lend:
            http: { method: PUT, requestUri: '/books/{Title}', responseCode: 202 }
            input: Loan
            output: Receipt
            errors: [Gone]
            documentation: Lends a book.
          Close: { http: { method: POST, requestUri: /close }, deprecated: true }
        shapes:
          Loan:
            type: structure
            required: [Title]
            members: { Title: { shape: Text, location: uri, locationName: Title } }
          Receipt: { type: structure, members: { Days: Days } }
          Gone: { type: structure, exception: true, error: { httpStatusCode: 410 }, members: { Message: Text } }
          Text: { type: string }
          Days: { type: integer }
        """,
        ["Test.Model.LendOperation.g.cs", "Test.Model.BookShopClient.g.cs", "Test.Model.IBookShopClient.g.cs", "Test.Model.Gone.g.cs"]);

    [Fact]
    public Task Events() => Check(
        EventsYaml,
        ["Test.Model.FollowOperation.g.cs", "Test.Model.ReportOperation.g.cs", "Test.Model.DiscussOperation.g.cs", "Test.Model.NewsClient.g.cs", "Test.Model.FollowResponse.g.cs", "Test.Model.Item.g.cs", "Test.Model.Items.g.cs"]);

    [Fact]
    public Task Streams() => Check(
        """
        metadata: { protocol: rest-json, serviceId: Vault }
        operations:
          Put: { input: PutRequest, output: GetResponse, http: { method: PUT, requestUri: "/files/{Name}" } }
        shapes:
          PutRequest:
            type: structure
            payload: Content
            required: [Name, Content]
            members: { Name: { shape: Text, location: uri, locationName: Name }, Content: { shape: Stored } }
          GetResponse: { type: structure, payload: Body, members: { Body: { shape: Bytes, streaming: true }, Size: { shape: Whole, location: header, locationName: x-size } } }
          Stored: { type: blob, streaming: true, requiresLength: true, max: 1000000 }
          Bytes: { type: blob }
          Text: { type: string }
          Whole: { type: long }
        """,
        ["Test.Model.PutRequest.g.cs", "Test.Model.GetResponse.g.cs"]);

    [Fact]
    public async Task EventsServed()
    {
        using var run = GeneratorRun.Of(new TestFile("/project/test.shapes.yaml", EventsYaml, ("ShapeServer", "true"))).ShouldCompile();
        await Snapshot.Check(run, ["Test.Model.INewsHandler.g.cs", "Test.Model.NewsServer.g.cs", "Test.Model.DiscussOperation.g.cs"]);
    }

    private static Task Check(string yaml, string hintName, [CallerMemberName] string method = "") => Check(yaml, [hintName], method);

    private static Task Check(string yaml, [CallerMemberName] string method = "") => Check(yaml, (string[]?)null, method);

    private static async Task Check(string yaml, string[]? hintNames, [CallerMemberName] string method = "")
    {
        using var run = GeneratorRun.OfYaml(yaml).ShouldCompile();
        await Snapshot.Check(run, hintNames, method: method);
    }
}
