using System.Reflection;
using SendEvent.Runtime;
using SendEvent.Tests;

namespace SendEvent.Shapes.Tests.Published;

/// <summary>A null where a record must be, which C# lets through with a warning, is told in every format.</summary>
public sealed class NullValueTests
{
    private const string Yaml = """
        namespace: Nulls
        shapes:
          Outer: { type: structure, required: [One], members: { One: Inner, Items: Items, ByName: ByName, Choice: Choice } }
          Inner: { type: structure, members: { A: String } }
          Items: { type: list, member: Inner }
          ByName: { type: map, key: String, value: Inner }
          Choice: { type: structure, union: true, members: { In: Inner, Text: String } }
        """;

    private const string Program = """
        using Nulls;
        using SendEvent.Runtime;

        foreach (var (name, outer) in new (string, Outer)[]
        {
            // A required member that is null is not written; validation and reading say that it is missing.
            ("item", new Outer { One = new(), Items = [null!] }),
            ("value", new Outer { One = new(), ByName = [new("k", null!)] }),
            ("case", new Outer { One = new(), Choice = new Choice.In(null!) }),
            ("nothing", new Outer { One = new(), Choice = new Choice.Unknown(null!, null!) }),
        })
        {
            foreach (var write in new System.Action[] { () => outer.ToJson(), () => outer.ToXml(), () => outer.ToValue(), () => outer.ToQuery(), () => CborFormat.Write(outer), () => outer.Validate() })
            {
                try
                {
                    write();
                    if (name != "nothing")
                    {
                        throw new System.InvalidOperationException(name + " was written");
                    }
                }
                catch (ShapeException)
                {
                }
            }
        }

        if (new Outer { One = new(), Choice = new Choice.Unknown(null!, null!) }.TryValidate(out _))
        {
            throw new System.InvalidOperationException("nothing is valid");
        }
        """;

    [Fact]
    public void Every_format_refuses_it()
    {
        var main = EmittedModel.Of([new TestFile("/nulls.shapes.yaml", Yaml)], Program).Assembly.EntryPoint!;
        var failure = Record.Exception(() => main.Invoke(null, [Array.Empty<string>()]));
        Assert.Null((failure as TargetInvocationException)?.InnerException ?? failure);
    }
}
