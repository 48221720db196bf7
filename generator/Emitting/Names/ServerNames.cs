using System;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>The name of the class that makes a service's server: that of the client, with <c>Server</c> for <c>Client</c>.</summary>
internal static class ServerNames
{
    public const string Suffix = "Server";

    private const string Client = "Client";

    /// <summary>Gives the name; <c>ChatClient</c> → <c>ChatServer</c>.</summary>
    public static string Of(string client) =>
        (client.EndsWith(Client, StringComparison.Ordinal) ? client.Substring(0, client.Length - Client.Length) : client) + Suffix;
}
