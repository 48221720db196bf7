using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// An operation of a REST protocol says its method and URI, and its request has a body only where servers expect one. Files
/// that a service published describe what the service does, whatever it is.
/// </summary>
internal static class HttpRule
{
    private const int MaxNames = 3;

    public static void Check(CheckContext context)
    {
        if (!Protocols.BindsToHttp(context.Metadata.Protocol))
        {
            return;
        }

        foreach (var entry in context.WantedOperations.Where(static o => o is { File.Published: false, Operation: { Unused: false } or { HasMethod: true } }))
        {
            CheckHttp(context, entry);
            CheckBody(context, entry);
        }
    }

    private static void CheckHttp(CheckContext context, OperationEntry entry)
    {
        var operation = entry.Operation;
        if (operation is { HasMethod: true, HasRequestUri: true })
        {
            return;
        }

        var at = Address.Key(entry.File, operation is { HasMethod: false, HasRequestUri: false } ? ["operations", operation.Name] : ["operations", operation.Name, "http"]);
        var missing = operation.HasMethod ? "requestUri" : operation.HasRequestUri ? "method" : "http";
        context.Report(
            Descriptors.MissingHttp,
            at,
            operation.Name,
            "'" + HttpWords.Of(entry.File, missing) + "'",
            operation.Method + " " + MessageText.Excerpt(operation.RequestUri),
            HttpWords.Example(entry.File));
    }

    private static void CheckBody(CheckContext context, OperationEntry entry)
    {
        var operation = entry.Operation;
        if (operation.Method is not ("GET" or "HEAD" or "DELETE") || operation.Input is not { } input
            || context.Find(input) is not { Shape.Payload: null } shape)
        {
            return;
        }

        // Of members that lost their place has been told.
        var lost = new HashSet<string>(shape.Described.Members.Where(static m => m.Location is not null || m.Misplaced).Select(static m => m.Name), System.StringComparer.Ordinal);
        var members = shape.Shape.Members.Where(m => m.Location is null && !m.HostLabel && !lost.Contains(m.Name)).Select(static m => m.Name).ToList();
        if (members.Count > 0)
        {
            context.Report(Descriptors.UnexpectedBody, Address.Key(shape.File, [.. shape.Path, "members", members[0]]), Names(members), operation.Name, operation.Method);
        }
    }

    private static string Names(List<string> members)
    {
        var names = string.Join(", ", members.Take(MaxNames).Select(static m => "'" + m + "'"));
        return members.Count > MaxNames ? $"{names} and {members.Count - MaxNames} more" : names;
    }
}
