using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SendEvent.Generators.Diagnostics;

namespace SendEvent.Generators.Reading;

/// <summary>Finds the places of problems in the text as it is now. Reads nothing where there is nothing to report.</summary>
internal static class ProblemLocator
{
    public static ImmutableArray<Finding> Locate(IEnumerable<Problem> problems, ImmutableArray<InputFile> inputs)
    {
        var all = problems.ToList();
        if (all.Count == 0)
        {
            return [];
        }

        var positions = new Dictionary<NodeAddress, FilePosition?>();
        var addresses = all.Select(problem => problem.At).Concat(all.Select(problem => problem.Other).OfType<NodeAddress>());
        foreach (var file in addresses.Distinct().GroupBy(address => address.File))
        {
            var wanted = file.ToArray();
            var text = inputs.FirstOrDefault(input => input.File.Path == file.Key)?.File.GetText();
            var found = text is null ? new FilePosition?[wanted.Length] : NodeLocator.Locate(file.Key, text, wanted);
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
}
