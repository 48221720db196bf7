using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Sample;

/// <summary>The arguments of the program.</summary>
/// <param name="Endpoint">The address of a real service, or null for the tour.</param>
/// <param name="Token">A connection token for that service.</param>
/// <param name="Help">Whether to print the usage and nothing else.</param>
internal sealed record Args(Uri? Endpoint = null, string? Token = null, bool Help = false)
{
    public const string Usage = """
        usage: dotnet run --project samples/SendEvent [-- --endpoint URL --token TOKEN]

          without arguments      shows what generated types do, and a chat with a stand-in server
          --endpoint URL         sends a typing event to this service instead,
                                 such as https://participant.connect.eu-central-1.amazonaws.com
          --token TOKEN          the connection token to send it with
          --help                 prints this
        """;

    /// <summary>Reads the arguments, or says in <paramref name="problem"/> what is wrong with them.</summary>
    public static bool TryParse(
        string[] args, [NotNullWhen(true)] out Args? options, [NotNullWhen(false)] out string? problem)
    {
        options = null;
        var read = new Args();
        for (var i = 0; i < args.Length; i++)
        {
            var next = i + 1 < args.Length ? args[i + 1] : null;
            switch (args[i])
            {
                case "--help" or "-h":
                    read = read with { Help = true };
                    break;
                case "--endpoint" when IsEndpoint(next, out var endpoint):
                    read = read with { Endpoint = endpoint };
                    i++;
                    break;
                case "--token" when !string.IsNullOrWhiteSpace(next):
                    read = read with { Token = next };
                    i++;
                    break;
                case "--endpoint":
                    problem = "--endpoint needs an http or https address without a query.";
                    return false;
                case "--token":
                    problem = "--token needs a token.";
                    return false;
                default:
                    problem = $"Unknown argument: {args[i]}";
                    return false;
            }
        }

        if (!read.Help && read.Endpoint is null != read.Token is null)
        {
            problem = "--endpoint and --token go together.";
            return false;
        }

        (options, problem) = (read, null);
        return true;
    }

    private static bool IsEndpoint(string? text, [NotNullWhen(true)] out Uri? endpoint) =>
        Uri.TryCreate(text, UriKind.Absolute, out endpoint)
        && endpoint.Scheme is "http" or "https"
        && endpoint is { Query: "", Fragment: "", UserInfo: "" };
}
