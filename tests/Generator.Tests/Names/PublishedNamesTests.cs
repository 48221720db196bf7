using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using SendEvent.Generators.Emitting.Names;

namespace SendEvent.Generators.Tests.Names;

public class PublishedNamesTests
{
    private static readonly string[] Locals = ["made", "violations", "value", "reader", "writer", "member"];

    [Fact]
    public void Every_name_is_valid_and_its_own_in_any_order()
    {
        var random = new Random(3);
        foreach (var (model, root) in PublishedModels.LoadOrSkip())
        {
            var metadata = root.GetProperty("metadata");
            var client = ClientNames.Of(PublishedModels.Text(metadata, "serviceId"), PublishedModels.Text(metadata, "serviceFullName"));
            string[] shapes = [.. PublishedModels.Keys(root, "shapes")];
            string[] operations = [.. PublishedModels.Keys(root, "operations")];
            var types = TypeNames.Assign(shapes, operations, client);
            random.Shuffle(shapes);
            random.Shuffle(operations);
            var again = TypeNames.Assign(shapes, operations, client);

            Assert.Equal(types.Collisions, again.Collisions);
            Check(model, [client, .. shapes.Select(types.Shape), .. operations.Select(types.OperationClass)]);
            Check(model, [.. operations.Select(types.OperationMethod)]);
            foreach (var (name, shape) in PublishedModels.Shapes(root))
            {
                CheckShape(model, types.Shape(name), shape, random);
            }
        }
    }

    private static void CheckShape(string model, string type, JsonElement shape, Random random)
    {
        var where = model + " " + type;
        string[] members = [.. PublishedModels.Keys(shape, "members")];
        if (members.Length > 0)
        {
            var properties = MemberNames.Properties(type, members);
            random.Shuffle(members);
            Assert.Equal(properties.Collisions, MemberNames.Properties(type, members).Collisions);
            string[] names = [.. members.Select(name => properties[name])];
            Check(where, names);
            Assert.DoesNotContain(type, names);
            Assert.DoesNotContain("Equals", names);

            var parameters = MemberNames.Locals(names, Locals);
            Check(where, [.. names.Select(name => parameters[name])]);
            Assert.DoesNotContain(names, name => Locals.Contains(parameters[name]));
        }

        if (shape.TryGetProperty("enum", out var known))
        {
            string[] values = [.. known.EnumerateArray().Select(static value => value.GetString()!)];
            var table = EnumNames.Assign(type, values);
            random.Shuffle(values);
            Assert.Equal(table.Collisions, EnumNames.Assign(type, values).Collisions);
            Check(where, [.. values.Select(value => table[value])]);
        }
    }

    private static void Check(string where, string[] names)
    {
        Assert.All(names, name => Assert.True(SyntaxFacts.IsValidIdentifier(name), where + " " + name));
        var twice = names.GroupBy(static name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Skip(1).Any());
        Assert.True(twice is null, where + " has " + twice?.Key + " twice");
    }
}
