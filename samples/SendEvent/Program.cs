using SendEvent.Sample;

if (!Args.TryParse(args, out var options, out var problem))
{
    Console.Error.WriteLine(problem);
    Console.Error.WriteLine(Args.Usage);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(Args.Usage);
    return 0;
}

if (options is { Endpoint: { } endpoint, Token: { } token })
{
    return await RealService.SendTypingAsync(endpoint, token);
}

var request = RequestSection.Show();
FormatsSection.Show(request);
ViolationsSection.Show();
await ChatSection.ShowAsync();
return 0;
