using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using SendEvent.Conformance.Tests;
using SendEvent.Runtime;

namespace SendEvent.Catalogue.Tests.Smithy;

/// <summary>
/// Emits a service from both of its forms. Operations and members are compared, and for random values what is sent, and what is read of
/// what is received.
/// </summary>
internal sealed class TwoFormsCheck
{
    private const int Rounds = 3;
    // In Smithy, the root of its response is the member itself (s3UnwrappedXmlOutput); the other form leaves that to the SDKs.
    private const string Unwrapped = "GetBucketLocation";
    private const string Token = "00000000-0000-4000-8000-000000000000";

    private readonly ServiceDescription _description;
    private readonly Dictionary<string, Type> _ofDescription;
    private readonly Dictionary<string, Type> _ofSmithy;
    private readonly HashSet<string> _differing;
    private readonly HashSet<(Type One, Type Other)> _compared = [];

    private TwoFormsCheck(TwoForms service)
    {
        var shared = SharedDescription.Of(service, out _differing);
        _description = new ServiceDescription(service.Description, shared);
        _ofDescription = Operations(service.Description, shared, _description.Namespace);
        _ofSmithy = Operations(service.Smithy, File.ReadAllText(service.Smithy), _description.Namespace);
    }

    /// <summary>What differs.</summary>
    public List<string> Differences { get; } = [];

    /// <summary>How many random values were compared.</summary>
    public int Compared { get; private set; }

    public static TwoFormsCheck Run(TwoForms service)
    {
        IdempotencyTokens.Provider = static () => Token;
        var check = new TwoFormsCheck(service);
        check.CompareAll();
        return check;
    }

    private static Dictionary<string, Type> Operations(string path, string text, string space)
    {
        var (compilation, findings) = DescriptionCompiler.Generate(path, text, space);
        var (image, diagnostics) = DescriptionCompiler.Compile(compilation);
        Assert.Empty(findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning).Concat(diagnostics));
        return ServiceCheck.OperationsOf(new AssemblyLoadContext(null, isCollectible: true), image).ToDictionary(OperationCheck.NameOf, StringComparer.Ordinal);
    }

    private void CompareAll()
    {
        Names("operations", _ofDescription.Keys, _ofSmithy.Keys);
        foreach (var (name, one) in _ofDescription)
        {
            if (_ofSmithy.TryGetValue(name, out var other))
            {
                Types(name, Input(one), Input(other));
                Types(name, Output(one), Output(other));
                Values(name, one, other);
            }
        }
    }

    private void Names(string where, IEnumerable<string> one, IEnumerable<string> other)
    {
        // The other way round there may be more: errors have all their members in Smithy.
        var lost = one.Except(other, StringComparer.OrdinalIgnoreCase).ToList();
        if (lost.Count > 0)
        {
            Differences.Add($"{where}: of the Smithy model there is no [{string.Join(", ", lost)}]");
        }
    }

    private static Type? Input(Type operation) => operation.GetMethod("ToHttpRequest")!.GetParameters() is [var parameter] ? parameter.ParameterType : null;

    private static Type Output(Type operation) => operation.GetMethod("OfHttpResponse")!.ReturnType;

    private void Types(string where, Type? one, Type? other)
    {
        if (one is null || other is null || !_compared.Add((one, other)))
        {
            return;
        }

        if (!IsEmitted(one) || !IsEmitted(other) || one.IsValueType || other.IsValueType)
        {
            foreach (var (left, right) in one.GetGenericArguments().Zip(other.GetGenericArguments()))
            {
                Types(where, left, right);
            }

            return;
        }

        var (ours, theirs) = (Members(one), Members(other));
        Names($"{where} {one.Name}", ours.Keys, theirs.Keys);
        foreach (var (name, type) in ours)
        {
            Types($"{where} {one.Name}.{name}", type, theirs.GetValueOrDefault(name));
        }
    }

    // A case of a union is a type in its own; where a union is a structure in the other form, it has properties instead.
    private static Dictionary<string, Type> Members(Type type) => type.IsAbstract
        ? type.GetNestedTypes().Where(nested => nested.BaseType == type && nested.Name != "Unknown" && nested.GetProperty("Value") is not null)
            .ToDictionary(static nested => nested.Name, static nested => nested.GetProperty("Value")!.PropertyType, StringComparer.OrdinalIgnoreCase)
        : type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .ToDictionary(static property => property.Name, static property => property.PropertyType, StringComparer.OrdinalIgnoreCase);

    private static bool IsEmitted(Type type) => type.Assembly != typeof(Blob).Assembly && type.Namespace?.StartsWith("Catalogue", StringComparison.Ordinal) == true;

    private void Values(string name, Type one, Type other)
    {
        var operation = _description.Operation(name);
        for (var round = 0; round < Rounds; round++)
        {
            try
            {
                var seed = name.Aggregate(round, static (sum, letter) => unchecked((sum * 31) + letter));
                Requests(operation, one, other, seed);
                Responses(operation, one, other, seed);
                Compared++;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Differences.Add($"{name}: {exception.GetType().Name}: {exception.Message}");
                return;
            }
        }
    }

    private void Requests(JsonElement operation, Type one, Type other, int seed)
    {
        var value = ServiceDescription.ShapeOf(operation, "input") is { } shape ? new RandomValues(_description, seed).Structure(shape) : null;
        var (left, right) = (Request(one, value), Request(other, value));
        Assert.Equal(left.Method, right.Method);
        Assert.Equal(left.HostPrefix + left.PathAndQuery, right.HostPrefix + SameAddress(right.PathAndQuery, left.PathAndQuery));
        Assert.Equal(left.Headers.OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase), right.Headers.OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase));
        if (left.Body.Span.SequenceEqual(right.Body.Span))
        {
            return;
        }

        // Members need not stand in the same order.
        var expected = _description.Protocol == "smithy-rpc-v2-cbor" ? Convert.ToBase64String(left.Body.Span) : Encoding.UTF8.GetString(left.Body.Span);
        BodyComparison.Check(_description.Protocol, expected, right.Body);
    }

    // Smithy's URIs of S3 name the operation in the query, and some lack the slash at the end that the other form has.
    private static string SameAddress(string smithy, string other)
    {
        var parts = Regex.Replace(smithy, "(?<=[?&])x-id=\\w+&?", string.Empty).TrimEnd('&', '?').Split('?', 2);
        var path = other.Split('?')[0] == parts[0] + "/" ? parts[0] + "/" : parts[0];
        return parts.Length == 1 ? path : $"{path}?{parts[1]}";
    }

    private static ShapeHttpRequest Request(Type operation, Value? value) => (ShapeHttpRequest)(Input(operation) is { } type
        ? OperationCheck.Call(operation.GetMethod("ToHttpRequest")!, OperationCheck.OfValue(type, value!))
        : OperationCheck.Call(operation.GetMethod("ToHttpRequest")!))!;

    private void Responses(JsonElement operation, Type one, Type other, int seed)
    {
        if (OperationCheck.NameOf(one) == Unwrapped || ServiceDescription.ShapeOf(operation, "output") is not { } shape || _description.StreamOf(shape) is not null)
        {
            return;
        }

        var value = new RandomValues(_description, seed).Structure(shape);
        var response = new ResponseMaker(_description).Make(operation, shape, OperationCheck.OfValue(Output(one), value), value);
        var (left, right) = (Received(one, response), Received(other, response));
        right = right is Value.Structure output
            ? new Value.Structure(ShapeMap.Create(output.Members.Where(member => !_differing.Contains(member.Key))))
            : right;
        Assert.True(Botocore.NeutralValue.Same(left, right), $"read {left}\n  and {right}");
    }

    private static Value Received(Type operation, ShapeHttpResponse response) =>
        OperationCheck.ToValue(OperationCheck.Call(operation.GetMethod("OfHttpResponse")!, response)!);
}
