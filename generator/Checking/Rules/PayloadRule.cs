using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// A payload names a member, and is all that the body of a message has: the other members need a place elsewhere. A blob that streams
/// is the payload. Files that a service published describe what the service does, whatever it is.
/// </summary>
internal static class PayloadRule
{
    public static void Check(CheckContext context)
    {
        var messages = Protocols.BindsToHttp(context.Metadata.Protocol) ? Messages(context) : [];
        foreach (var entry in context.Wanted)
        {
            MarkStream(context, entry);
            if (messages.Contains(entry.Shape.Name) && !entry.File.Published)
            {
                CheckMembers(context, entry);
            }

            if (entry.Shape.EventStream && !entry.File.Published)
            {
                CheckEvents(context, entry);
            }

            if (entry.Shape.Payload is { } payload && !entry.Shape.Members.Any(m => m.Name == payload))
            {
                var names = entry.Described.Members.Select(static m => m.Name).ToList();
                if (!names.Contains(payload) && !context.Incomplete)
                {
                    context.Report(Descriptors.UnknownPayload, Address.Of(entry, "payload"), entry.Shape.Name, MessageText.Excerpt(payload), context.Suggest(payload, names));
                }

                entry.Shape = entry.Shape with { Payload = null };
            }
        }
    }

    /// <summary>The body of an HTTP message is the one place where a blob can be read while it arrives. Errors are read whole.</summary>
    private static void MarkStream(CheckContext context, ShapeEntry entry)
    {
        if (entry.Shape.Payload is null && !entry.Shape.Members.Any(static m => m.Streaming))
        {
            return;
        }

        var canStream = !entry.Shape.Exception && (context.Metadata.Protocol is null || Protocols.BindsToHttp(context.Metadata.Protocol));
        entry.Shape = entry.Shape with
        {
            Members = entry.Shape.Members.Select(m =>
                canStream && m.Name == entry.Shape.Payload && context.Find(m.Shape) is { Shape: { Type: ShapeType.Blob } target }
                    ? m with { Streaming = m.Streaming || target.Streaming, RequiresLength = target.RequiresLength }
                    : m with { Streaming = false }).ToEquatableArray(),
        };
    }

    /// <summary>The structures that are a message.</summary>
    private static HashSet<string> Messages(CheckContext context) => new(
        context.WantedOperations.SelectMany(static o => ((IEnumerable<string?>)[o.Operation.Input, o.Operation.Output]).OfType<string>().Concat(o.Operation.Errors)),
        StringComparer.Ordinal);

    /// <summary>The payload of an event is all that its message has beside headers.</summary>
    private static void CheckEvents(CheckContext context, ShapeEntry stream)
    {
        foreach (var target in stream.Shape.Members.Select(static m => m.Shape).Distinct())
        {
            if (context.Find(target) is not { } happening || happening.Shape.Members.FirstOrDefault(static m => m.EventPayload) is not { Misplaced: false } payload)
            {
                continue;
            }

            foreach (var member in happening.Shape.Members.Where(static m => m is { EventPayload: false, EventHeader: false, Misplaced: false }))
            {
                context.Report(Descriptors.BesidePayload, Address.Key(happening, "members", member.Name), happening.Shape.Name + "." + member.Name, payload.Name);
            }
        }
    }

    private static void CheckMembers(CheckContext context, ShapeEntry entry)
    {
        foreach (var member in entry.Shape.Members)
        {
            // What has been told of as out of its place is no news.
            if (member.Location is not null || member.Misplaced || member.Name == entry.Shape.Payload)
            {
                continue;
            }

            var what = entry.Shape.Name + "." + member.Name;
            if (context.Find(member.Shape) is { Shape: { Type: ShapeType.Blob, Streaming: true } })
            {
                context.Report(Descriptors.StreamNotPayload, Address.Key(entry, "members", member.Name), what);
            }
            else if (entry.Shape.Payload is { } payload && entry.Described.Members.Any(m => m.Name == payload && !m.Misplaced))
            {
                context.Report(Descriptors.BesidePayload, Address.Key(entry, "members", member.Name), what, payload);
            }
        }
    }
}
