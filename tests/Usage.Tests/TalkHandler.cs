using System.Runtime.CompilerServices;
using Usage.Talk;

namespace SendEvent.Usage.Tests;

/// <summary>Answers each line with its echo.</summary>
public sealed class TalkHandler : ITalkHandler
{
    public async Task<CountWordsOutput> CountWordsAsync(CountWordsInput input, IAsyncEnumerable<Said> events, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var said in events)
        {
            count += said is Said.Line { Value.Text: var text } ? text.Value.Split(' ').Length : 0;
        }

        return new CountWordsOutput { Count = count };
    }

    public Task<EventStreamResponse<ReciteOutput, Said>> ReciteAsync(ReciteInput input, CancellationToken cancellationToken) =>
        Task.FromResult(new EventStreamResponse<ReciteOutput, Said>(new() { Room = input.Room }, LinesAsync(input.Room, cancellationToken)));

    public Task<EventStreamResponse<ConverseOutput, Said>> ConverseAsync(ConverseInput input, IAsyncEnumerable<Said> events, CancellationToken cancellationToken) =>
        Task.FromResult(new EventStreamResponse<ConverseOutput, Said>(new() { Room = input.Room }, EchoAsync(input.Room, events)));

    private static async IAsyncEnumerable<Said> LinesAsync(string room, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; room == "endless" || i < 3; i++)
        {
            await Task.Delay(1, cancellationToken);
            yield return new Said.Line(new Line { Text = $"line {i}" });
        }

        throw new ServiceException<RoomClosed>(new RoomClosed { Message = room });
    }

    private static async IAsyncEnumerable<Said> EchoAsync(string room, IAsyncEnumerable<Said> events)
    {
        await foreach (var said in events)
        {
            yield return said is Said.Line { Value: var line } ? new Said.Line(line with { Speaker = room }) : said;
        }
    }
}
