using System.Reflection;
using System.Text.RegularExpressions;

namespace SendEvent.Shapes.Tests.Published;

/// <summary>The published description of Amazon Connect Participant gives the same as the YAML of this repository.</summary>
public sealed class PublishedTests
{
    private const string Space = "Amazon.ConnectParticipant.Model";

    private static readonly Lazy<EmittedModel?> Published = new(() => PublishedPath() is { } path ? EmittedModel.Of([FileOf(path)]) : null);

    private static readonly Lazy<EmittedModel> Ours = new(() => EmittedModel.Of(
        Directory.GetFiles(Path.Combine(RepositoryFolder.Path, "shapes", "connect-participant"))
            .Select(static path => FileOf(path, AsDescribed(File.ReadAllText(path))))));

    private static string? PublishedPath() =>
        PublishedFolder.Models is { } folder && Path.Combine(folder, "connectparticipant.json") is var path && File.Exists(path) ? path : null;

    /// <summary>Our YAML without what it knows beyond the description: that the token of a participant is a secret.</summary>
    private static string AsDescribed(string yaml) =>
        Regex.Replace(yaml, "^ +sensitive: true +# whoever has it can act for the participant\r?\n", "", RegexOptions.Multiline);

    private static TestFile FileOf(string path) => FileOf(path, File.ReadAllText(path));

    private static TestFile FileOf(string path, string text) =>
        new(path, text, ("ShapeModel", "true"), ("ShapeNamespace", Space), ("ShapeRoots", "SendEvent"), ("ShapeWrappers", "all"));

    [Fact]
    public void Types_and_members_are_the_same()
    {
        var (published, ours) = Load();
        Assert.Equal(Describe(published.Assembly), Describe(ours.Assembly));
        Assert.Contains($"{Space}.SendEventRequest", published.Assembly.GetExportedTypes().Select(type => type.FullName));
    }

    [Theory]
    [InlineData("text/plain", "token", null, "once")]
    [InlineData("text/plain", "token", "", "")]
    [InlineData("application/json", "a+b/==", "{\"a\":\"é 😀 \\n\"}", "b")]
    [InlineData("\"", "~", "]]> \u2028\t", "\\")]
    public void Requests_are_the_same(string type, string token, string? content, string once)
    {
        var (published, ours) = Load();
        var members = new List<(string, Value)> { ("ContentType", type), ("ConnectionToken", token), ("ClientToken", once) };
        if (content is not null)
        {
            members.Add(("Content", content));
        }

        var input = Value.OfMembers([.. members]);
        Assert.Equal(Text(Request(published, input)), Text(Request(ours, input)));
        Assert.Equal(Text(Request(ours, input)), Text(SendEventOperation.ToHttpRequest(SendEventRequest.OfValue(input))));
    }

    [Fact]
    public void Errors_are_the_same()
    {
        var (published, ours) = Load();
        Assert.Equal(Errors(published), Errors(ours));
        Assert.Contains("ConflictException 409", Errors(ours));
    }

    private static (EmittedModel Published, EmittedModel Ours) Load()
    {
        Assert.SkipWhen(Published.Value is null, "No published descriptions here: set SENDEVENT_MODELS.");
        return (Published.Value, Ours.Value);
    }

    private static List<string> Describe(Assembly assembly) =>
    [
        .. assembly.GetExportedTypes()
            .SelectMany(static type => type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(member => $"{type.BaseType} {type}: {member} {Parameters(member)}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Parameters(MemberInfo member) => member is MethodInfo method
        ? string.Join(", ", method.GetParameters().Select(static parameter => $"{parameter.Name} = {parameter.HasDefaultValue}"))
        : "";

    private static Type Operation(EmittedModel model) => model.Assembly.GetType(Space + ".SendEventOperation", throwOnError: true)!;

    private static List<string> Errors(EmittedModel model) =>
        [.. ((OperationDescriptor)Operation(model).GetProperty("Operation_")!.GetValue(null)!).Errors.Select(static error => $"{error.Shape.Name} {(error.Shape as StructureDescriptor)?.Error?.HttpStatusCode}")];

    private static ShapeHttpRequest Request(EmittedModel model, Value input)
    {
        var make = Operation(model).GetMethod("ToHttpRequest")!;
        var read = make.GetParameters()[0].ParameterType.GetMethod("OfValue", BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)!;
        return (ShapeHttpRequest)make.Invoke(null, [read.Invoke(null, [input])])!;
    }

    private static string Text(ShapeHttpRequest request) =>
        $"{request.Method} {request.PathAndQuery}\n{string.Join('\n', request.Headers)}\n\n{Encoding.UTF8.GetString(request.Body.Span)}";
}
