using System.Collections.Generic;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Documentation;

/// <summary>The summary of a member that the description says nothing of: what the model knows.</summary>
internal static class MemberText
{
    /// <summary>The summary, as XML: <c>The member Title: required, a string of 1 to 20 characters, in the header X-Title.</c></summary>
    public static string Of(MemberPlan member)
    {
        var facts = new List<string>();
        if (member.Model.Required && !member.HasDefault)
        {
            facts.Add("required");
        }

        if (member.Type.Constraint is { } constraint)
        {
            facts.Add(constraint);
        }

        if (member.HasDefault)
        {
            facts.Add($"<c>{DocComment.Escape(DefaultText.Summary(member.Model.Default!))}</c> if not given");
        }

        if (LocationOf(member.Model) is { } location)
        {
            facts.Add(location);
        }

        var name = $"The member <c>{DocComment.Escape(member.Model.Name)}</c>";
        return facts.Count == 0 ? name + "." : $"{name}: {string.Join(", ", facts)}.";
    }

    private static string? LocationOf(MemberModel member)
    {
        var name = $"<c>{DocComment.Escape(member.LocationName ?? member.Name)}</c>";
        return member.Location switch
        {
            "header" => "in the header " + name,
            "headers" => "in the headers that start with " + name,
            "querystring" => "in the query string as " + name,
            "uri" => "in the URI as " + name,
            "statusCode" => "the status code of the response",
            _ => null,
        };
    }
}
