using Amazon.DynamoDBv2.Model;
using Amazon.DynamoDBv2.Model.Internal.MarshallTransformations;
using Amazon.Runtime.Internal.Transform;
using SendEvent.Benchmarks.DynamoDb;
using SendEvent.Runtime;
using AwsValue = Amazon.DynamoDBv2.Model.AttributeValue;

namespace SendEvent.Benchmarks.Peers;

/// <summary>The AWS SDK's types with the content of ours.</summary>
internal static class AwsDynamoDb
{
    public static PutItemRequest RequestOf(PutItemInput input) => new()
    {
        TableName = input.TableName,
        Item = ItemOf(input.Item),
        ConditionExpression = input.ConditionExpression,
        ExpressionAttributeNames = input.ExpressionAttributeNames?.ToDictionary(),
        ReturnValues = input.ReturnValues,
    };

    public static QueryResponse ReadQuery(byte[] json)
    {
        using var context = new JsonUnmarshallerContext(new MemoryStream(json), false, EmptyResponseData.Instance, false);
        return (QueryResponse)QueryResponseUnmarshaller.Instance.Unmarshall(context);
    }

    public static void CheckSame(QueryOutput ours, QueryResponse theirs)
    {
        Same.Value(ours.Count, theirs.Count);
        Same.Value(ours.ScannedCount, theirs.ScannedCount);
        Same.Value(ours.ConsumedCapacity?.CapacityUnits, theirs.ConsumedCapacity.CapacityUnits);
        Same.Value(ours.ConsumedCapacity?.TableName, theirs.ConsumedCapacity.TableName);
        CheckSame(ours.LastEvaluatedKey!.Value, theirs.LastEvaluatedKey);
        Same.Value(ours.Items!.Value.Count, theirs.Items.Count);
        for (var i = 0; i < theirs.Items.Count; i++)
        {
            CheckSame(ours.Items.Value[i], theirs.Items[i]);
        }
    }

    // Items come back the way responses bring them.
    private static Dictionary<string, AwsValue> ItemOf(ShapeMap<string, DynamoDb.AttributeValue> item) =>
        ReadQuery(JsonFormat.WriteToArray(new QueryOutput { Items = [item] })).Items[0];

    private static void CheckSame(ShapeMap<string, DynamoDb.AttributeValue> ours, Dictionary<string, AwsValue> theirs) =>
        Same.Json(
            PutItemOperation.ToHttpRequest(new PutItemInput { TableName = "t", Item = ours }).Body.Span,
            AwsRequest.Body(PutItemRequestMarshaller.Instance.Marshall(new PutItemRequest("t", theirs))));
}
