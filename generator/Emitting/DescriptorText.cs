using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Emitting.Planning;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting;

/// <summary>The C# expressions that make the runtime's descriptors.</summary>
internal static class DescriptorText
{
    /// <summary>A <c>MemberDescriptor</c> of a key, value or item, as an argument.</summary>
    public static string Member(MemberPlan member, NameScope scope, string role)
    {
        var arguments = MemberArguments(member, scope);
        arguments.Add($"{RuntimeNames.MemberRole}.{role}");
        return $"new({string.Join(", ", arguments)}){Literals.Initializer(MemberTraits(member))}";
    }

    /// <summary>The arguments of a <c>MemberDescriptor</c>.</summary>
    public static List<string> MemberArguments(MemberPlan member, NameScope scope)
    {
        var arguments = new List<string> { Literals.Text(member.Model.Name) };
        if (member.Type.Form is TypeForm.Wrapper or TypeForm.Enum)
        {
            arguments.Add($"{member.Type.In(scope)}.Shape_");
        }
        else if (member.Type.Descriptor is { } descriptor)
        {
            arguments.Add(descriptor);
        }

        return arguments;
    }

    /// <summary>The initializer of a <c>MemberDescriptor</c>.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isPayload">Whether it is the whole body and an aggregate, so that its shape names the element.</param>
    public static List<string> MemberTraits(MemberPlan member, bool isPayload = false)
    {
        var model = member.Model;
        var traits = new List<string>();
        AddIf(traits, member.Required, "Required");
        if (Location(model.Location) is { } location)
        {
            location = location == "QueryString" && member.Type.Form == TypeForm.Map ? "QueryParams" : location;
            traits.Add($"Location = {RuntimeNames.MemberLocation}.{location}");
        }

        AddText(traits, "LocationName", model.LocationName ?? member.Type.LocationName);
        AddText(traits, "QueryName", model.QueryName);
        AddIf(traits, model.Flattened, "Flattened");
        AddText(traits, "ElementName", model.Flattened || model.LocationName is not null ? null : isPayload ? member.Type.ShapeName : member.Type.ElementName);
        AddText(traits, "ItemName", model.Flattened && model.LocationName is null ? member.Type.ItemName : null);
        AddIf(traits, model.XmlAttribute, "XmlAttribute");
        AddNamespace(traits, model.XmlNamespace);
        AddTimestampFormat(traits, model.TimestampFormat);
        AddIf(traits, model.IdempotencyToken, "IdempotencyToken");
        AddIf(traits, model.HostLabel, "HostLabel");
        AddIf(traits, model.JsonValue, "JsonValue");
        AddIf(traits, model.EventHeader, "EventHeader");
        if (model.EventHeader && member.Type.Type is ShapeType.Byte or ShapeType.Short or ShapeType.Long)
        {
            traits.Add($"IntegerKind = {RuntimeNames.ShapeKind}.{member.Type.Type}");
        }

        AddIf(traits, model.EventPayload, "EventPayload");

        // What has no type of its own has no descriptor that could say so.
        AddIf(traits, model.Sensitive || member.Type is { Form: TypeForm.Alias, Sensitive: true }, "Sensitive");
        return traits;
    }

    /// <summary>Adds the C# name of a shape or member, if it is not the described one with a capital in front, as nearly all are.</summary>
    public static void AddCSharpName(List<string> traits, string described, string given)
    {
        var name = given.TrimStart('@');
        if (described.Length == 0 || char.ToUpperInvariant(described[0]) + described.Substring(1) != name)
        {
            traits.Insert(0, $"CSharpName = {Literals.Text(name)}");
        }
    }

    public static List<string> ShapeTraits(ShapePlan plan)
    {
        var shape = plan.Shape;
        var traits = new List<string>();
        AddIf(traits, shape.Sensitive, "Sensitive");
        AddText(traits, "LocationName", shape.LocationName);
        AddNamespace(traits, shape.XmlNamespace);
        AddIf(traits, plan.TextIsXml && plan.Form > TypeForm.Enum, "TextIsXml");
        return traits;
    }

    /// <summary>The initializer of a <c>SimpleDescriptor</c>.</summary>
    public static List<string> SimpleTraits(ShapePlan plan)
    {
        var shape = plan.Shape;
        var traits = ShapeTraits(plan);
        AddBounds(traits, shape);
        AddText(traits, "Pattern", plan.Pattern);
        AddTimestampFormat(traits, shape.TimestampFormat);
        AddText(traits, "SourcePattern", plan.Seed.Server && plan.Pattern is not null && plan.Pattern != shape.Pattern ? shape.Pattern : null);
        if (shape.Closed)
        {
            traits.Add($"ClosedValues = {Literals.TextArray(shape.Enum.Select(static value => value.Value).ToEquatableArray())}");
        }
        else if (plan.Seed.Server && shape.Enum.Count > 0)
        {
            AddValues(traits, "EnumValues", shape, isInternal: false);
            AddValues(traits, "HiddenEnumValues", shape, isInternal: true);
        }

        return traits;
    }

    private static void AddValues(List<string> traits, string name, ShapeModel shape, bool isInternal)
    {
        var values = shape.Enum.Where(value => value.Internal == isInternal).Select(static value => value.Value).ToEquatableArray();
        if (values.Count > 0 || !isInternal)
        {
            traits.Add($"{name} = {Literals.TextArray(values)}");
        }
    }

    public static void AddIf(List<string> traits, bool condition, string name)
    {
        if (condition)
        {
            traits.Add($"{name} = true");
        }
    }

    public static void AddText(List<string> traits, string name, string? text)
    {
        if (text is not null)
        {
            traits.Add($"{name} = {Literals.Text(text)}");
        }
    }

    public static void AddNamespace(List<string> traits, XmlNamespaceModel? xmlNamespace, string name = "XmlNamespace")
    {
        if (xmlNamespace is not null)
        {
            traits.Add($"{name} = {Literals.XmlNamespace(xmlNamespace)}");
        }
    }

    public static void AddBounds(List<string> traits, ShapeModel shape)
    {
        if (shape.FloatingMin is { } least)
        {
            traits.Add($"FloatingMin = {Literals.Floating(least)}");
        }
        else if (shape.Min is { } min)
        {
            traits.Add($"Min = {Literals.Number(min)}");
        }

        if (shape.FloatingMax is { } greatest)
        {
            traits.Add($"FloatingMax = {Literals.Floating(greatest)}");
        }
        else if (shape.Max is { } max)
        {
            traits.Add($"Max = {Literals.Number(max)}");
        }
    }

    private static void AddTimestampFormat(List<string> traits, string? format)
    {
        var name = format switch
        {
            "iso8601" => "DateTime",
            "unixTimestamp" => "EpochSeconds",
            "rfc822" => "HttpDate",
            _ => null,
        };
        if (name is not null)
        {
            traits.Add($"TimestampFormat = {RuntimeNames.TimestampFormat}.{name}");
        }
    }

    private static string? Location(string? location) => location switch
    {
        "header" => "Header",
        "headers" => "Headers",
        "uri" => "Uri",
        "querystring" => "QueryString",
        "statusCode" => "StatusCode",
        _ => null,
    };
}
