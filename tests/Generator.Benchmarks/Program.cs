using System.Globalization;
using SendEvent.Generators.Benchmarks;

// How the generator does on a large description: time, memory, growth, and what it adds to a build.
//   dotnet run -c Release --project tests/Generator.Benchmarks [-- [--no-build | --smithy] description.json]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [MemoryRow.Command, var who, var file])
{
    MemoryRow.RunChild(who, file);
    return 0;
}

if (args.Contains(SmithyRows.Argument))
{
    SmithyRows.Measure(new ResultTable());
    return 0;
}

var path = ServiceDescription.Find(args.FirstOrDefault(argument => !argument.StartsWith('-')));
if (path is null)
{
    Console.Error.WriteLine("No service description: name one (service-2.json), or set SENDEVENT_MODELS to a folder that has ec2.json.");
    return 1;
}

var description = ServiceDescription.Load(path);
var table = new ResultTable();
GrowthRows.Measure(description, table);
EditRows.Measure(description, table);
MemoryRow.Measure(path, table);
SmithyRows.Measure(table);
if (!args.Contains("--no-build"))
{
    BuildRow.Measure(description, path, table);
}

Console.WriteLine();
Console.WriteLine(table.ToMarkdown(Path.GetFileNameWithoutExtension(path), description.ShapeCount));
return 0;
