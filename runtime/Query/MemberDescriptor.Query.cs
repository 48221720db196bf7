using System.Text;

namespace SendEvent.Runtime;

/// <content>The member's name in query strings, encoded and with a dot before it.</content>
public sealed partial class MemberDescriptor
{
    private byte[]? _querySegment;
    private byte[]? _ec2Segment;
    private string? _ec2Name;

    /// <summary>The segment in the query protocol.</summary>
    internal byte[] QuerySegment => _querySegment ??= Segment(QueryNameText);

    /// <summary>The name in the query protocol.</summary>
    internal string QueryNameText => Role switch
    {
        MemberRole.Item => LocationName ?? "member",
        MemberRole.Key => LocationName ?? "key",
        MemberRole.Value => LocationName ?? "value",
        _ => BodyName,
    };

    /// <summary>The name in the EC2 query protocol.</summary>
    internal string Ec2Name => _ec2Name ??= Role == MemberRole.Member ? QueryName ?? Capitalize(BodyName) : QueryNameText;

    /// <summary>The segment of a structure's member in the EC2 query protocol, where names start upper-case.</summary>
    internal byte[] Ec2Segment => _ec2Segment ??= Role == MemberRole.Member ? Segment(Ec2Name) : QuerySegment;

    private static byte[] Segment(string name) => Encoding.ASCII.GetBytes("." + PercentEncoding.Encode(name));

    private static string Capitalize(string name) =>
        name.Length > 0 && char.IsAsciiLetterLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
