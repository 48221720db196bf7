using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// The URI of an operation of a REST protocol is a path and a query that a request can have, and no other operation has it with the same
/// method: a server could not tell them apart. Files that a service published describe what the service does, whatever it is.
/// </summary>
internal static class UriRule
{
    private static readonly Regex Label = new(@"\{[^{}+]*\+?\}", RegexOptions.CultureInvariant);

    public static void Check(CheckContext context)
    {
        if (!Protocols.BindsToHttp(context.Metadata.Protocol))
        {
            return;
        }

        var first = new Dictionary<string, OperationEntry>(StringComparer.Ordinal);
        foreach (var entry in context.WantedOperations.Where(static o => !o.File.Published && o.Operation is { HasRequestUri: true, Unused: false }))
        {
            var operation = entry.Operation;
            if (Problem(operation.RequestUri) is { } problem)
            {
                context.Report(Descriptors.InvalidUri, At(entry) with { AtValue = true }, MessageText.Excerpt(operation.RequestUri), operation.Name, problem);
            }

            if (operation.HasMethod && (operation.Method.Length == 0 || operation.Method.Any(static c => c is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or '-'))))
            {
                context.Report(Descriptors.InvalidUri, Address.Key(entry.File, "operations", operation.Name, "http", "method") with { AtValue = true }, MessageText.Excerpt(operation.Method), operation.Name, "is no method");
            }

            CheckConstants(context, entry);
            CheckGreedy(context, entry);

            // Labels stand for any text: what they are called tells nothing apart.
            var key = operation.Method + " " + Label.Replace(operation.RequestUri, static label => label.Value.EndsWith("+}", StringComparison.Ordinal) ? "{+}" : "{}");
            if (first.TryGetValue(key, out var other))
            {
                context.ReportPair(Descriptors.SameUri, At(entry), At(other), operation.Name, other.Operation.Name, operation.Method + " " + MessageText.Excerpt(operation.RequestUri));
            }
            else
            {
                first.Add(key, entry);
            }
        }
    }

    /// <summary>No member is sent under the name of a constant parameter: a request would have two values of it.</summary>
    private static void CheckConstants(CheckContext context, OperationEntry entry)
    {
        var query = entry.Operation.RequestUri.IndexOf('?') is >= 0 and var at ? entry.Operation.RequestUri.Substring(at + 1) : string.Empty;
        if (query.Length == 0 || entry.Operation.Input is not { } name || context.Find(name) is not { } input)
        {
            return;
        }

        var constants = query.Split('&').Select(static parameter => parameter.Split('=')[0]).ToList();
        foreach (var member in input.Shape.Members.Where(m => m.Location == "querystring" && constants.Contains(m.LocationName ?? m.Name) && context.Find(m.Shape) is not { Shape.Type: ShapeType.Map }))
        {
            context.Report(
                Descriptors.InvalidUri,
                At(entry) with { AtValue = true },
                MessageText.Excerpt(entry.Operation.RequestUri),
                entry.Operation.Name,
                $"has the parameter '{member.LocationName ?? member.Name}', which member '{input.Shape.Name}.{member.Name}' is sent as too");
        }
    }

    /// <summary>What takes the slashes too is a string: nothing else has any.</summary>
    private static void CheckGreedy(CheckContext context, OperationEntry entry)
    {
        var uri = entry.Operation.RequestUri;
        var end = uri.IndexOf("+}", StringComparison.Ordinal);
        if (end < 0 || entry.Operation.Input is not { } name || context.Find(name) is not { } input)
        {
            return;
        }

        var label = uri.Substring(uri.LastIndexOf('{', end) + 1, end - uri.LastIndexOf('{', end) - 1);
        var member = input.Shape.Members.FirstOrDefault(m => m.Location == "uri" && (m.LocationName ?? m.Name) == label);
        if (member is not null && context.Find(member.Shape) is { Shape.Type: not ShapeType.String } shape)
        {
            context.Report(
                Descriptors.InvalidUri,
                At(entry) with { AtValue = true },
                MessageText.Excerpt(uri),
                entry.Operation.Name,
                $"has the greedy label '{{{MessageText.Excerpt(label)}+}}', which must be a string, but member '{input.Shape.Name}.{member.Name}' is {ShapeTypes.Describe(shape.Shape.Type)}");
        }
    }

    private static NodeAddress At(OperationEntry entry) => Address.Key(entry.File, "operations", entry.Operation.Name, "http", "requestUri");

    private static string? Problem(string uri)
    {
        var path = uri.Split('?')[0];
        var greedy = path.IndexOf("+}", StringComparison.Ordinal);
        var query = uri.Length > path.Length ? uri.Substring(path.Length) : string.Empty;
        var labels = Label.Matches(path).Cast<Match>().Select(static label => label.Value.TrimEnd('}', '+')).ToList();
        return query.IndexOf('{') >= 0 ? "cannot have a label in the query"
            : path.Split('/').FirstOrDefault(static segment => Label.IsMatch(segment) && Label.Match(segment).Length != segment.Length) is { } part
                ? $"has a label that is only a part of '{MessageText.Excerpt(part)}': it must be all that stands between two slashes"
            : labels.Distinct().Count() != labels.Count ? "has a label twice"
            : path.Split('/').Any(static segment => segment is "." or "..") ? "cannot have '.' or '..' for a segment"
            : !uri.StartsWith("/", StringComparison.Ordinal) ? "must begin with '/'"
            : uri.IndexOf('#') >= 0 ? "cannot have a fragment"
            : uri.IndexOf(' ') >= 0 ? "cannot have a space"
            : greedy >= 0 && path.IndexOf('{', greedy) >= 0 ? "cannot have a label after a greedy one, which takes all that follows"
            : null;
    }
}
