using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

using var client = new AmazonDynamoDBClient(new BasicAWSCredentials("a", "b"), new AmazonDynamoDBConfig { ServiceURL = "http://localhost:1/" });
await client.PutItemAsync(new PutItemRequest { TableName = "t", Item = new() { ["id"] = new() { S = "1" }, ["n"] = new() { N = "2" } } });
var got = await client.GetItemAsync(new GetItemRequest { TableName = "t", Key = new() { ["id"] = new() { S = "1" } } });
Console.WriteLine(got.Item["n"].N);
var page = await client.QueryAsync(new QueryRequest { TableName = "t", KeyConditionExpression = "id = :v", ExpressionAttributeValues = new() { [":v"] = new() { S = "1" } } });
Console.WriteLine(page.Items.Count);
