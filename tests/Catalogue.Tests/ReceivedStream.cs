using System.Reflection;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests;

/// <summary>What came of a response with a stream of events.</summary>
/// <param name="Values">The output, then the events.</param>
/// <param name="Exception">What the stream ended with, or null.</param>
internal sealed record ReceivedStream(IReadOnlyList<Value> Values, Exception? Exception)
{
    /// <summary>Receives all of an <see cref="EventStreamResponse{TOutput, TEvent}"/>.</summary>
    public static ReceivedStream Of(object response) => (ReceivedStream)typeof(ReceivedStream)
        .GetMethod(nameof(Receive), BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(response.GetType().GetGenericArguments())
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [response], null)!;

    private static ReceivedStream Receive<TOutput, TEvent>(EventStreamResponse<TOutput, TEvent> response)
    {
        var values = new List<Value> { OperationCheck.ToValue(response.Output!) };
        try
        {
            values.AddRange(response.ToBlockingEnumerable().Select(received => OperationCheck.ToValue(received!)));
            return new(values, null);
        }
        catch (Exception exception) when (exception is ServiceException or ShapeException)
        {
            return new(values, exception);
        }
    }
}
