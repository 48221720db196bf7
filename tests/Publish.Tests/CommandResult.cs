namespace SendEvent.Publish.Tests;

/// <summary>What a program did.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error, TimeSpan Elapsed)
{
    public string Text => Output + Error;
}
