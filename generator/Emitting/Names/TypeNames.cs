using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Emitting.Names;

/// <summary>
/// The names of all types of one namespace: shapes, the classes of operations, the client. The latter two are made-up names,
/// and a shape that is named like one of them (case does not count), or like a member of its own type, gives way: it gets
/// the suffix <c>Shape</c>.
/// </summary>
/// <remarks>
/// Shapes named like types of the framework (<c>String</c>, <c>Type</c>, <c>Task</c>) keep their names: emitted code writes keywords and <c>global::</c>.
/// </remarks>
internal sealed class TypeNames
{
    private readonly NameTable _shapes;
    private readonly NameTable _operations;

    private TypeNames(NameTable shapes, NameTable operations, string? client, string? server)
    {
        _shapes = shapes;
        _operations = operations;
        Client = client;
        Server = server;
        Collisions = operations.Collisions.Concat(shapes.Collisions).ToEquatableArray();
    }

    /// <summary>The name of the client, or null where there is none.</summary>
    public string? Client { get; }

    /// <summary>The name of the class that makes a server, or null where there is none.</summary>
    public string? Server { get; }

    /// <summary>The interface that answers: <c>ChatServer</c> → <c>IChatHandler</c>.</summary>
    public static string HandlerOf(string server) => "I" + ServiceOf(server) + "Handler";

    /// <summary>The name of the class that puts a service into an application of ASP.NET Core.</summary>
    public static string EndpointsOf(string server) => ServiceOf(server) + "Endpoints";

    /// <summary>The name of the service in the names of its types.</summary>
    public static string ServiceOf(string server) => server.Substring(0, server.Length - ServerNames.Suffix.Length);

    /// <summary>The names that were given another than the wanted one: operations first, each in ordinal order.</summary>
    public EquatableArray<NameCollision> Collisions { get; }

    /// <summary>Gives every type its name.</summary>
    /// <param name="shapes">The names of the shapes that get a type; others take no name.</param>
    /// <param name="operations">The names of the operations.</param>
    /// <param name="client">The name of the client (<see cref="ClientNames"/>), or null.</param>
    /// <param name="server">The name of the class that makes a server (<see cref="ServerNames"/>), or null.</param>
    /// <param name="clashes">C# names that no shape gets, because the type has a member of that name.</param>
    public static TypeNames Assign(
        IEnumerable<string> shapes, IEnumerable<string> operations, string? client, IEnumerable<string>? clashes = null, string? server = null)
    {
        var operationNames = operations.Distinct(StringComparer.Ordinal).ToArray();
        var operationTable = NameTable.Assign(operationNames, IdentifierText.ToPascalCase, static _ => false, "Operation");
        var madeUp = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        madeUp.UnionWith(operationNames.Select(name => operationTable[name] + "Operation"));
        if (client is not null)
        {
            madeUp.Add(client);
            madeUp.Add("I" + client);
        }

        if (server is not null)
        {
            madeUp.Add(server);
            madeUp.Add(HandlerOf(server));
            madeUp.Add(EndpointsOf(server));
        }

        madeUp.UnionWith(clashes ?? []);
        var shapeTable = NameTable.Assign(shapes, IdentifierText.ToPascalCase, madeUp.Contains, "Shape");
        return new TypeNames(shapeTable, operationTable, client, server);
    }

    /// <summary>The type of a shape.</summary>
    public string Shape(string shape) => _shapes[shape];

    /// <summary>The class of an operation: <c>SendEvent</c> → <c>SendEventOperation</c>.</summary>
    public string OperationClass(string operation) => _operations[operation] + "Operation";

    /// <summary>The client's method for an operation: <c>SendEvent</c> → <c>SendEventAsync</c>.</summary>
    public string OperationMethod(string operation) => _operations[operation] + "Async";
}
