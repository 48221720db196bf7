using Amazon.ConnectParticipant.Model;
using SendEvent.Runtime;

namespace SendEvent.Sample;

/// <summary>Sends an event to a service that is not ours.</summary>
internal static class RealService
{
    /// <returns>The exit code: 0, or 1 if the service cannot be reached or answers with an error.</returns>
    public static async Task<int> SendTypingAsync(Uri endpoint, string token)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        var client = new ConnectParticipantClient(http, endpoint);
        try
        {
            var request = SendEventRequest.Make(contentType: ContentTypes.Typing, connectionToken: token);
            Console.WriteLine(await client.SendEventAsync(request));
            return 0;
        }
        catch (ServiceException exception)
        {
            Console.Error.WriteLine($"The service answers: {exception.Message}");
        }
        catch (ShapeException exception)
        {
            Console.Error.WriteLine(exception.Message);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            Console.Error.WriteLine($"The service cannot be reached: {exception.Message}");
        }

        return 1;
    }
}
