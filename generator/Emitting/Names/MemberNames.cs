using System;
using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>
/// The names inside one type. A name that the type cannot give, because it is the type's own (CS0542) or because
/// <see cref="ReservedNames"/> has it, gets a word that says what it names: <c>EqualsMember</c>, <c>UnknownCase</c>.
/// </summary>
internal static class MemberNames
{
    /// <summary>The properties of a structure.</summary>
    /// <param name="typeName">The C# name of the structure.</param>
    /// <param name="members">The names of its members.</param>
    public static NameTable Properties(string typeName, IEnumerable<string> members) =>
        Assign(typeName, members, ReservedNames.Structure, "Member");

    /// <summary>The nested types of a union, one a member.</summary>
    /// <param name="typeName">The C# name of the union.</param>
    /// <param name="members">The names of its members.</param>
    public static NameTable Cases(string typeName, IEnumerable<string> members) =>
        Assign(typeName, members, ReservedNames.Union, "Case");

    /// <summary>
    /// The parameters of members, by the names of these: as their properties are called, so that both are numbered alike, but as the rules give
    /// it where only the property could not have that (<c>EqualsMember</c> has the parameter <c>equals</c>). Not escaped.
    /// </summary>
    /// <param name="members">The names of the members.</param>
    /// <param name="properties">The names of their properties or cases.</param>
    /// <param name="reserved">The names of the method's own parameters.</param>
    public static NameTable Parameters(IEnumerable<string> members, NameTable properties, IReadOnlyCollection<string> reserved)
    {
        var unreserved = properties.Collisions
            .Where(static collision => collision.Holder is null)
            .ToDictionary(static collision => collision.Name, static collision => collision.Wanted, StringComparer.Ordinal);
        return NameTable.Assign(
            members,
            member => IdentifierText.ToCamelCase(unreserved.TryGetValue(member, out var wanted) ? wanted : properties[member]),
            reserved.Contains,
            "Member");
    }

    /// <summary>
    /// The locals for properties, in camelCase, not escaped: write them with <see cref="IdentifierText.Escape"/>.
    /// </summary>
    /// <param name="properties">The C# names of the properties.</param>
    /// <param name="reserved">The names that the method uses itself, such as <c>made</c>; they get the suffix <c>Member</c>.</param>
    public static NameTable Locals(IEnumerable<string> properties, IEnumerable<string> reserved)
    {
        var own = new HashSet<string>(reserved, StringComparer.Ordinal);
        return NameTable.Assign(properties, IdentifierText.ToCamelCase, own.Contains, "Member");
    }

    private static NameTable Assign(string typeName, IEnumerable<string> members, IReadOnlyCollection<string> reserved, string word) =>
        NameTable.Assign(members, IdentifierText.ToPascalCase, name => name == typeName || reserved.Contains(name), word);
}
