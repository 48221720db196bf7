using System.Reflection;
using SendEvent.Tests;

namespace SendEvent.Shapes.Tests.Published;

/// <summary>
/// What has no type of its own in a published description is checked, written and read as what has: both are compared over
/// every kind and place.
/// </summary>
public sealed class PlainShapeTests
{
    private const string Description = """
        {
          "metadata": { "protocol": "rest-json", "serviceId": "Plain" },
          "operations": {
            "Copy": { "name": "Copy", "http": { "method": "POST", "requestUri": "/{Name}" }, "input": { "shape": "Table" }, "output": { "shape": "Table" } }
          },
          "shapes": {
            "Table": {
              "type": "structure",
              "required": ["Name"],
              "members": {
                "Name": { "shape": "TableName", "location": "uri", "locationName": "Name" },
                "Other": { "shape": "OtherName" },
                "Head": { "shape": "OtherName", "location": "header", "locationName": "X-Head" },
                "Count": { "shape": "Count" }, "Rate": { "shape": "Rate" }, "Big": { "shape": "Big" }, "Data": { "shape": "Data" },
                "Until": { "shape": "Until" }, "Names": { "shape": "Names" }, "Counts": { "shape": "Counts" },
                "Choice": { "shape": "Choice" }, "Color": { "shape": "Color" }, "Key": { "shape": "Key" }
              }
            },
            "Choice": { "type": "structure", "union": true, "members": { "A": { "shape": "TableName" }, "B": { "shape": "Count" } } },
            "TableName": { "type": "string", "min": 3, "max": 9, "pattern": "[a-z.]+" },
            "OtherName": { "type": "string", "min": 2 },
            "Count": { "type": "integer", "min": 1, "max": 10 },
            "Rate": { "type": "float", "max": 1.5 },
            "Big": { "type": "bigInteger", "min": -5 },
            "Data": { "type": "blob", "max": 2 },
            "Until": { "type": "timestamp", "timestampFormat": "rfc822" },
            "Names": { "type": "list", "member": { "shape": "TableName" }, "max": 3 },
            "Counts": { "type": "map", "key": { "shape": "OtherName" }, "value": { "shape": "Count" } },
            "Color": { "type": "string", "enum": ["red", "green"] },
            "Key": { "type": "string", "min": 4, "sensitive": true }
          }
        }
        """;

    private static readonly Lazy<EmittedModel> s_plain = new(static () => Emit());
    private static readonly Lazy<EmittedModel> s_all = new(static () => Emit(("ShapeWrappers", "all")));

    private static EmittedModel Emit(params (string, string)[] more) =>
        EmittedModel.Of([new TestFile("/plain/service-2.json", Description, [("ShapeModel", "true"), ("ShapeNamespace", "Plain"), .. more])]);

    [Fact]
    public void Only_enums_and_secrets_have_types()
    {
        var properties = s_plain.Value.Assembly.GetType("Plain.Table")!.GetProperties().ToDictionary(static p => p.Name, static p => Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType);
        Assert.Equal(
            [typeof(string), typeof(string), typeof(int), typeof(float), typeof(System.Numerics.BigInteger), typeof(Runtime.Blob), typeof(DateTimeOffset)],
            new[] { "Name", "Other", "Count", "Rate", "Big", "Data", "Until" }.Select(name => properties[name]));
        Assert.Equal(["Color", "Key"], new[] { "Color", "Key" }.Select(name => properties[name].Name));
        Assert.Null(s_plain.Value.Assembly.GetType("Plain.TableName"));
        Assert.NotNull(s_all.Value.Assembly.GetType("Plain.TableName"));
    }

    public static TheoryData<string> Values() =>
    [
        """{"Name":"abc"}""",
        """{"Name":"abc","Other":"xy","Head":"h.","Count":10,"Rate":1.5,"Big":-5,"Data":"AAA=","Until":"Fri, 27 Nov 2026 10:00:00 GMT","Names":["abc"],"Counts":{"ab":3},"Choice":{"B":4},"Color":"red","Key":"1234"}""",
        """{"Name":"a"}""",
        """{"Name":"ABC"}""",
        """{"Name":"abc","Other":"x","Head":"h","Count":0,"Rate":1.6,"Big":-6,"Data":"AAAA","Names":["abc","a","B","abcd"],"Counts":{"a":3,"bb":11},"Choice":{"A":"?"},"Color":"blue","Key":"1"}""",
        """{"Name":"abc","Choice":{"B":-1}}""",
        """{"Name":1}""",
        """{"Name":"abc","Count":"x"}""",
        """{"Name":"abc","Until":"never"}""",
        """{"Name":"abc","Names":[null]}""",
        """{"Name":null}""",
        "{}",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public void They_are_checked_and_written_alike(string json) => Assert.Equal(Say(s_all.Value, json), Say(s_plain.Value, json));

    [Fact]
    public void Checks_do_find_something() => Assert.Equal(15, Say(s_plain.Value, Values().ElementAt(4).Data).Count(static line => line.Contains("must", StringComparison.Ordinal)));

    /// <summary>The user's program, in which two shapes of one kind meet.</summary>
    [Fact]
    public void Values_go_from_one_shape_to_another()
    {
        const string Program = """
            var a = new Plain.Table { Name = "abc", Other = "other" };
            var b = new Plain.Table { Name = a.Other!, Other = a.Name, Names = [a.Name] };
            System.Console.WriteLine(b.Name.Length);
            """;
        EmittedModel.Of([new TestFile("/plain/service-2.json", Description, ("ShapeModel", "true"), ("ShapeNamespace", "Plain"))], Program);
    }

    private static List<string> Say(EmittedModel model, string json)
    {
        var type = model.Assembly.GetType("Plain.Table")!;
        var lines = new List<string>();
        try
        {
            var value = Call(type, "OfJson", [typeof(string)], null, json);
            lines.Add(value.ToString()!);
            lines.Add(Call(type, "ToJson", [], value).ToString()!);
            lines.Add(Call(type, "ToXml", [], value).ToString()!);
            lines.Add(Call(type, "ToQuery", [], value).ToString()!);
            var request = Call(model.Assembly.GetType("Plain.CopyOperation")!, "ToHttpRequest", [type], null, value);
            lines.Add(request.ToString()!);
            Call(type, "Validate", [], value);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is Runtime.ShapeValidationException invalid)
        {
            lines.AddRange(invalid.Violations.Select(static violation => violation.ToString()!));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is Runtime.ShapeException bad)
        {
            // A value that has a type is named by it.
            lines.Add(bad.Path);
        }

        return lines;
    }

    private static object Call(Type type, string name, Type[] parameters, object? target, params object[] arguments) =>
        type.GetMethod(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy, parameters)!.Invoke(target, arguments)!;
}
