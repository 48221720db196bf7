using System.Collections.Generic;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;

namespace SendEvent.Generators.Checking.Rules;

/// <summary>Inputs, outputs and errors of operations are structures; others are left out.</summary>
internal static class OperationRule
{
    public static void Check(CheckContext context)
    {
        foreach (var entry in context.WantedOperations)
        {
            var operation = entry.Operation;
            var input = operation.Input is { } i && IsStructure(context, entry, "input", i) ? i : null;
            var output = operation.Output is { } o && IsStructure(context, entry, "output", o) ? o : null;
            var errors = new List<string>();
            foreach (var error in operation.Errors)
            {
                if (IsStructure(context, entry, "errors", error))
                {
                    errors.Add(error);
                }
            }

            if (input != operation.Input || output != operation.Output || errors.Count != operation.Errors.Count)
            {
                entry.Operation = operation with { Input = input, Output = output, Errors = errors.ToEquatableArray() };
            }
        }
    }

    private static bool IsStructure(CheckContext context, OperationEntry entry, string part, string name)
    {
        // A structure that is a document has no members to put anywhere.
        var shape = context.Find(name)!.Shape;
        var type = shape.Document ? ShapeType.Document : shape.Type;
        if (type == ShapeType.Structure)
        {
            return true;
        }

        var (at, what) = part == "errors"
            ? (Address.Key(entry.File, "operations", entry.Operation.Name, part), "error")
            : (Address.Of(entry, part, "shape"), part);
        context.Report(Descriptors.NotAStructure, at, what, entry.Operation.Name, name, ShapeTypes.Describe(type));
        return false;
    }
}
