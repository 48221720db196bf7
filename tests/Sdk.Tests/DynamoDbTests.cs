using Amazon.DynamoDBv2;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Served.DynamoDb;
using Model = Amazon.DynamoDBv2.Model;

namespace SendEvent.Sdk.Tests;

/// <summary>The client of AWS for DynamoDB calls a handler of ours (json).</summary>
public sealed class DynamoDbTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private AmazonDynamoDBClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await AwsApp.Start(static builder => builder.Services.AddDynamoDBHandler<Tables>(ServiceLifetime.Singleton), static app => app.MapDynamoDB());
        _client = new AmazonDynamoDBClient(AwsApp.Credentials, AwsApp.For<AmazonDynamoDBConfig>(_app));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Items_of_all_kinds_come_back()
    {
        var item = new Dictionary<string, Model.AttributeValue>
        {
            ["id"] = new() { S = "a \u00e9\U0001f600" },
            ["number"] = new() { N = "12345678901234567890.5" },
            ["bytes"] = new() { B = new MemoryStream([0, 255, 7]) },
            ["list"] = new() { L = [new() { S = "x" }, new() { BOOL = true }, new() { NULL = true }] },
            ["map"] = new() { M = new() { ["deep"] = new() { NS = ["1", "2"] } } },
        };
        await _client.PutItemAsync(new Model.PutItemRequest { TableName = "books", Item = item }, Token);
        var got = await _client.GetItemAsync(new Model.GetItemRequest { TableName = "books", Key = new() { ["id"] = item["id"] } }, Token);
        Assert.Equal(item.Keys.Order(), got.Item.Keys.Order());
        Assert.Equal(("a \u00e9\U0001f600", "12345678901234567890.5"), (got.Item["id"].S, got.Item["number"].N));
        Assert.Equal([0, 255, 7], got.Item["bytes"].B.ToArray());
        Assert.Equal((true, true), (got.Item["list"].L[1].BOOL, got.Item["list"].L[2].NULL));
        Assert.Equal(["1", "2"], got.Item["map"].M["deep"].NS);
    }

    [Fact]
    public async Task Lists_batches_and_queries_work()
    {
        var requests = Enumerable.Range(0, 3).Select(static i => new Model.WriteRequest(new Model.PutRequest(new() { ["id"] = new() { S = $"k{i}" } }))).ToList();
        Assert.Empty((await _client.BatchWriteItemAsync(new Model.BatchWriteItemRequest { RequestItems = new() { ["batch"] = requests } }, Token)).UnprocessedItems ?? []);
        var query = await _client.QueryAsync(
            new Model.QueryRequest { TableName = "batch", KeyConditionExpression = "id = :id", ExpressionAttributeValues = new() { [":id"] = new() { S = "k1" } } }, Token);
        Assert.Equal("k1", Assert.Single(query.Items)["id"].S);
        Assert.Equal(1, query.Count);
        Assert.Contains("batch", (await _client.ListTablesAsync(Token)).TableNames);
    }

    [Fact]
    public async Task Errors_of_the_model_and_violations_are_theirs()
    {
        var absent = await Assert.ThrowsAsync<Model.ResourceNotFoundException>(
            () => _client.GetItemAsync(new Model.GetItemRequest { TableName = "none", Key = new() { ["id"] = new() { S = "a" } } }, Token));
        Assert.Equal("There is no table none.", absent.Message);
        Assert.NotEmpty(absent.RequestId);
        var invalid = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => _client.ListTablesAsync(new Model.ListTablesRequest { Limit = 1000 }, Token));
        Assert.Equal(("ValidationException", 400), (invalid.ErrorCode, (int)invalid.StatusCode));
    }

    private sealed class Tables : IDynamoDBHandler
    {
        private readonly Dictionary<string, List<ShapeMap<string, AttributeValue>>> _tables = new(StringComparer.Ordinal);

        public Task<PutItemOutput> PutItemAsync(PutItemInput input, CancellationToken cancellationToken)
        {
            Add(input.TableName.ToString(), input.Item);
            return Task.FromResult(new PutItemOutput());
        }

        public Task<GetItemOutput> GetItemAsync(GetItemInput input, CancellationToken cancellationToken) =>
            Task.FromResult(new GetItemOutput { Item = Find(input.TableName.ToString()).First(item => item["id"] == input.Key["id"]) });

        public Task<QueryOutput> QueryAsync(QueryInput input, CancellationToken cancellationToken)
        {
            var id = input.ExpressionAttributeValues!.Value[":id"];
            var found = Find(input.TableName.ToString()).Where(item => item["id"] == id).ToList();
            return Task.FromResult(new QueryOutput { Items = [.. found], Count = found.Count });
        }

        public Task<ListTablesOutput> ListTablesAsync(ListTablesInput input, CancellationToken cancellationToken) =>
            Task.FromResult(new ListTablesOutput { TableNames = [.. _tables.Keys] });

        public Task<BatchWriteItemOutput> BatchWriteItemAsync(BatchWriteItemInput input, CancellationToken cancellationToken)
        {
            foreach (var (table, requests) in input.RequestItems)
            {
                foreach (var request in requests)
                {
                    Add(table, request.PutRequest!.Item);
                }
            }

            return Task.FromResult(new BatchWriteItemOutput());
        }

        private void Add(string table, ShapeMap<string, AttributeValue> item)
        {
            _tables.TryAdd(table, []);
            _tables[table].Add(item);
        }

        private List<ShapeMap<string, AttributeValue>> Find(string table) => _tables.TryGetValue(table, out var items)
            ? items
            : throw new ServiceException<ResourceNotFoundException>(new ResourceNotFoundException { Message = $"There is no table {table}." });
    }
}
