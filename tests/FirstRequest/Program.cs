using SendEvent.FirstRequest;

// Makes one request and prints when its bytes were there, as the machine's monotonic clock has it.
// The benchmarks start this program; which of the two libraries is loaded depends on the first argument alone.
var time = args switch
{
    ["ours", "client"] => await OurRequest.SendAsync(),
    ["ours", "marshaller"] => OurRequest.Marshal(),
    ["aws", "client"] => await AwsRequest.SendAsync(),
    ["aws", "marshaller"] => AwsRequest.Marshal(),
    _ => throw new ArgumentException("ours or aws, client or marshaller"),
};
Console.Write(time);
