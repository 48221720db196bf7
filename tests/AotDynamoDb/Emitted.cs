using SendEvent.AotDynamoDb;

using var http = new HttpClient { BaseAddress = new Uri("http://localhost:1/") };
var client = new DynamoDBClient(http);
await client.PutItemAsync(new PutItemInput { TableName = "t", Item = new() { ["id"] = new() { S = "1" }, ["n"] = new() { N = "2" } } });
var got = await client.GetItemAsync(new GetItemInput { TableName = "t", Key = new() { ["id"] = new() { S = "1" } } });
Console.WriteLine(got.Item?["n"].N);
var page = await client.QueryAsync(new QueryInput { TableName = "t", KeyConditionExpression = "id = :v", ExpressionAttributeValues = new() { [":v"] = new() { S = "1" } } });
Console.WriteLine(page.Items?.Count);
