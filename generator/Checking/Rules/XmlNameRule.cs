using System.Linq;
using System.Xml;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>
/// What a member of a body in XML is called is a name of XML. Files that a service published describe what the service does, whatever it is.
/// </summary>
internal static class XmlNameRule
{
    public static void Check(CheckContext context)
    {
        if (context.Metadata.Protocol != "rest-xml")
        {
            return;
        }

        foreach (var entry in context.Wanted.Where(static entry => !entry.File.Published))
        {
            foreach (var member in entry.Shape.Members)
            {
                Check(context, entry, member, "members", member.Name, "locationName");
            }

            foreach (var part in new[] { entry.Shape.Item, entry.Shape.Key, entry.Shape.Value }.OfType<MemberModel>())
            {
                Check(context, entry, part, part.Name, "locationName");
            }
        }
    }

    private static void Check(CheckContext context, ShapeEntry entry, MemberModel member, params string[] keys)
    {
        if (member is { Location: null, EventHeader: false, Misplaced: false, LocationName: { } name } && !XmlReader.IsName(name))
        {
            context.Report(Descriptors.InvalidValue, Address.Of(entry, keys), MessageText.Excerpt(name), "locationName", "a name of XML");
        }
    }
}
