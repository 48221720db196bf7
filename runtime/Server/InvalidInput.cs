using System.Globalization;
using System.Text;

namespace SendEvent.Runtime;

/// <summary>An input that breaks constraints, as Smithy's <c>smithy.framework#ValidationException</c>.</summary>
/// <param name="Message">All violations in one text.</param>
/// <param name="Fields">The violations, each with a JSON pointer to its place.</param>
internal sealed record InvalidInput(string Message, IReadOnlyList<(string Path, string Message)> Fields) : IShape<InvalidInput>
{
    private static readonly MemberDescriptor MessageMember = new("message") { Required = true };
    private static readonly MemberDescriptor FieldListMember = new("fieldList");
    private static readonly MemberDescriptor PathMember = new("path") { Required = true };
    private static readonly ListDescriptor FieldList = new("ValidationExceptionFieldList", new MemberDescriptor("member", MemberRole.Item));
    private static readonly StructureDescriptor Field = new("ValidationExceptionField", PathMember, MessageMember);

    private static readonly StructureDescriptor Descriptor = new("ValidationException", MessageMember, FieldListMember)
    {
        Error = new() { HttpStatusCode = 400, ShapeId = "smithy.framework#ValidationException" },
    };

    public static ShapeDescriptor Shape_ => Descriptor;

    /// <summary>Makes the error of violations.</summary>
    public static InvalidInput Of(IReadOnlyList<ShapeViolation> violations)
    {
        var fields = new List<(string Path, string Message)>(violations.Count);
        foreach (var violation in violations)
        {
            var constraint = violation.Constraint ?? new ConstraintText(violation.Problem);
            var path = PointerOf(violation.Path);
            path = constraint.IsOfKey ? path[..Math.Max(path.LastIndexOf('/'), 0)] : path;
            fields.Add((path, constraint.At(path)));
        }

        var count = violations.Count.ToString(CultureInfo.InvariantCulture);
        var message = $"{count} validation error{(violations.Count == 1 ? string.Empty : "s")} detected. {string.Join("; ", fields.Select(static field => field.Message))}";
        return new InvalidInput(message, fields);
    }

    public static void Write<TWriter>(ref TWriter writer, InvalidInput value)
        where TWriter : struct, IShapeWriter, allows ref struct
    {
        writer.BeginStructure(Descriptor);
        writer.WriteString(MessageMember, value.Message);
        if (writer.BeginMember(FieldListMember))
        {
            writer.BeginList(FieldList, value.Fields.Count);
            foreach (var (path, message) in value.Fields)
            {
                if (writer.BeginMember(FieldList.Item))
                {
                    writer.BeginStructure(Field);
                    writer.WriteString(PathMember, path);
                    writer.WriteString(MessageMember, message);
                    writer.EndStructure(Field);
                }
            }

            writer.EndList(FieldList);
        }

        writer.EndStructure(Descriptor);
    }

    public static InvalidInput Read<TReader>(ref TReader reader)
        where TReader : struct, IShapeReader, allows ref struct => throw new NotSupportedException("The error is only sent.");

    /// <summary>The pointer of a path: <c>Order.Items[3].Note</c> is <c>/Items/3/Note</c>.</summary>
    private static string PointerOf(string path)
    {
        var start = path.IndexOfAny(['.', '[']);
        if (start < 0)
        {
            return "/";
        }

        var pointer = new StringBuilder(path.Length);
        for (var i = start; i < path.Length; i++)
        {
            switch (path[i])
            {
                case '.' or '[':
                    pointer.Append('/');
                    break;
                case ']' or '"':
                    break;
                default:
                    pointer.Append(path[i]);
                    break;
            }
        }

        return pointer.ToString();
    }
}
