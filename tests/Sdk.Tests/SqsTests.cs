using System.Security.Cryptography;
using System.Text;
using Amazon.SQS;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Served.Sqs;
using Model = Amazon.SQS.Model;

namespace SendEvent.Sdk.Tests;

/// <summary>The client of AWS for SQS calls a handler of ours (json 1.0, with error codes of the query protocol).</summary>
public sealed class SqsTests : IAsyncLifetime
{
    private WebApplication _app = null!;
    private AmazonSQSClient _client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Queue => _app.Urls.Single() + "/123456789012/jobs";

    public async ValueTask InitializeAsync()
    {
        _app = await AwsApp.Start(static builder => builder.Services.AddSQSHandler<Queues>(ServiceLifetime.Singleton), static app => app.MapSQS());
        _client = new AmazonSQSClient(AwsApp.Credentials, AwsApp.For<AmazonSQSConfig>(_app));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Messages_come_back()
    {
        var sent = await _client.SendMessageAsync(
            new Model.SendMessageRequest
            {
                QueueUrl = Queue,
                MessageBody = "a job \u00e9",
                MessageAttributes = new() { ["bytes"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([1, 2, 3]) } },
            },
            Token);
        Assert.Equal("m-1", sent.MessageId);
        var received = await _client.ReceiveMessageAsync(new Model.ReceiveMessageRequest { QueueUrl = Queue, MaxNumberOfMessages = 2 }, Token);
        var message = Assert.Single(received.Messages);
        Assert.Equal("a job \u00e9", message.Body);
        Assert.Equal([1, 2, 3], message.MessageAttributes["bytes"].BinaryValue.ToArray());
        await _client.DeleteMessageAsync(Queue, message.ReceiptHandle, Token);
        Assert.Empty((await _client.ReceiveMessageAsync(new Model.ReceiveMessageRequest { QueueUrl = Queue }, Token)).Messages ?? []);
    }

    [Fact]
    public async Task Batches_and_urls_work()
    {
        Assert.Equal("http://queues.test/jobs", (await _client.GetQueueUrlAsync("jobs", Token)).QueueUrl);
        var batch = await _client.SendMessageBatchAsync(Queue, [new("1", "one"), new("2", "bad")], Token);
        Assert.Equal("1", Assert.Single(batch.Successful).Id);
        Assert.Equal(("2", true), (Assert.Single(batch.Failed).Id, batch.Failed[0].SenderFault));
    }

    [Fact]
    public async Task Errors_of_the_model_are_theirs()
    {
        var exception = await Assert.ThrowsAsync<Model.QueueDoesNotExistException>(() => _client.GetQueueUrlAsync("none", Token));
        Assert.Equal("There is no queue none.", exception.Message);
        Assert.Equal(("QueueDoesNotExist", 400), (exception.ErrorCode, (int)exception.StatusCode));
    }

    private sealed class Queues : ISQSHandler
    {
        private readonly List<SendMessageRequest> _messages = [];

        public Task<GetQueueUrlResult> GetQueueUrlAsync(GetQueueUrlRequest input, CancellationToken cancellationToken) => input.QueueName == "none"
            ? throw new ServiceException<QueueDoesNotExist>(new QueueDoesNotExist { Message = "There is no queue none." })
            : Task.FromResult(new GetQueueUrlResult { QueueUrl = "http://queues.test/" + input.QueueName });

        public Task<SendMessageResult> SendMessageAsync(SendMessageRequest input, CancellationToken cancellationToken)
        {
            _messages.Add(input);
            return Task.FromResult(new SendMessageResult { MessageId = $"m-{_messages.Count}", MD5OfMessageBody = Md5(input.MessageBody.ToString()) });
        }

        public Task<SendMessageBatchResult> SendMessageBatchAsync(SendMessageBatchRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new SendMessageBatchResult
            {
                Successful = [.. input.Entries.Where(static entry => entry.MessageBody != "bad").Select(
                    static entry => new SendMessageBatchResultEntry { Id = entry.Id, MessageId = "m", MD5OfMessageBody = Md5(entry.MessageBody.ToString()) })],
                Failed = [.. input.Entries.Where(static entry => entry.MessageBody == "bad").Select(
                    static entry => new BatchResultErrorEntry { Id = entry.Id, SenderFault = true, Code = "Bad" })],
            });

        public Task<ReceiveMessageResult> ReceiveMessageAsync(ReceiveMessageRequest input, CancellationToken cancellationToken) =>
            Task.FromResult(new ReceiveMessageResult
            {
                Messages = [.. _messages.Select(static (message, index) => new Message
                {
                    Body = message.MessageBody,
                    MD5OfBody = Md5(message.MessageBody.ToString()),
                    MessageAttributes = message.MessageAttributes,
                    ReceiptHandle = $"{index}",
                })],
            });

        public Task DeleteMessageAsync(DeleteMessageRequest input, CancellationToken cancellationToken)
        {
            _messages.RemoveAt(int.Parse(input.ReceiptHandle.ToString(), System.Globalization.CultureInfo.InvariantCulture));
            return Task.CompletedTask;
        }

        private static string Md5(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
