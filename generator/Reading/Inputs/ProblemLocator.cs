using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using SendEvent.Generators.Diagnostics;
using SendEvent.Generators.Model;
using SendEvent.Generators.Reading.Smithy;
using SendEvent.Generators.Reading.Smithy.Ast;

namespace SendEvent.Generators.Reading.Inputs;

/// <summary>Finds the places of problems in the text as it is now. Reads nothing where there is nothing to report.</summary>
internal static class ProblemLocator
{
    public static ImmutableArray<Finding> Locate(IEnumerable<Problem> problems, EquatableArray<AppliedTrait> applied, ImmutableArray<InputFile> inputs)
    {
        var all = problems.Select(new AppliedPlaces(applied).InPlace).ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var positions = new Dictionary<NodeAddress, FilePosition?>();
        var addresses = all.Select(problem => problem.At).Concat(all.Select(problem => problem.Other).OfType<NodeAddress>());
        foreach (var file in addresses.Distinct().GroupBy(address => address.File))
        {
            var wanted = file.ToArray();
            var found = inputs.FirstOrDefault(input => input.File.Path == file.Key) is { } input && input.File.GetText() is { } text
                ? Locate(input, text, wanted)
                : new FilePosition?[wanted.Length];
            for (var i = 0; i < wanted.Length; i++)
            {
                positions[wanted[i]] = found[i];
            }
        }

        return [.. all.Select(problem => new Finding(
            problem.Id,
            positions[problem.At],
            problem.Arguments,
            problem.Other is { } other ? positions[other] : null))];
    }

    private static FilePosition?[] Locate(InputFile input, SourceText text, NodeAddress[] addresses) =>
        input.Kind != InputKind.Description || AstReader.IsAst(text, CancellationToken.None)
            ? SmithyLocator.Locate(input.File.Path, text, input.Options, input.Kind == InputKind.SmithyIdl, addresses)
            : NodeLocator.Locate(input.File.Path, text, addresses);
}
