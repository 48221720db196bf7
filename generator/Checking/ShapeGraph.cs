using System;
using System.Collections.Generic;
using System.Linq;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking;

/// <summary>What refers to what.</summary>
internal static class ShapeGraph
{
    /// <summary>The references of a shape, each with its path below the shape.</summary>
    public static IEnumerable<(MemberModel Reference, string[] Path)> References(ShapeModel shape)
    {
        for (var i = 0; i < shape.Members.Count; i++)
        {
            yield return (shape.Members[i], ["members", shape.Members[i].Name, "shape"]);
        }

        if (shape.Item is not null)
        {
            yield return (shape.Item, ["member", "shape"]);
        }

        if (shape.Key is not null)
        {
            yield return (shape.Key, ["key", "shape"]);
        }

        if (shape.Value is not null)
        {
            yield return (shape.Value, ["value", "shape"]);
        }
    }

    /// <summary>The names of the shapes that a shape refers to.</summary>
    public static IEnumerable<string> Targets(ShapeModel shape)
    {
        for (var i = 0; i < shape.Members.Count; i++)
        {
            yield return shape.Members[i].Shape;
        }

        if (shape.Item is not null)
        {
            yield return shape.Item.Shape;
        }

        if (shape.Key is not null)
        {
            yield return shape.Key.Shape;
        }

        if (shape.Value is not null)
        {
            yield return shape.Value.Shape;
        }
    }

    /// <summary>A shape that refers to others in place of those that it refers to.</summary>
    public static ShapeModel Retarget(ShapeModel shape, Func<string, string> rename)
    {
        return shape with
        {
            Members = shape.Members.Select(Of).ToEquatableArray(),
            Item = shape.Item is { } item ? Of(item) : null,
            Key = shape.Key is { } key ? Of(key) : null,
            Value = shape.Value is { } value ? Of(value) : null,
        };

        MemberModel Of(MemberModel member) => rename(member.Shape) is var name && name == member.Shape ? member : member with { Shape = name };
    }

    /// <summary>An operation that refers to others in place of those that it refers to.</summary>
    public static OperationModel Retarget(OperationModel operation, Func<string, string> rename) => operation with
    {
        Input = operation.Input is { } input ? rename(input) : null,
        Output = operation.Output is { } output ? rename(output) : null,
        Errors = operation.Errors.Select(rename).ToEquatableArray(),
    };

    /// <summary>The names of the shapes that an operation refers to.</summary>
    public static IEnumerable<string> Targets(OperationModel operation)
    {
        if (operation.Input is not null)
        {
            yield return operation.Input;
        }

        if (operation.Output is not null)
        {
            yield return operation.Output;
        }

        if (operation.InputEvents is not null)
        {
            yield return operation.InputEvents;
        }

        if (operation.OutputEvents is not null)
        {
            yield return operation.OutputEvents;
        }

        for (var i = 0; i < operation.Errors.Count; i++)
        {
            yield return operation.Errors[i];
        }
    }
}
