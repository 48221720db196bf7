// Copies an assembly under another name: AssemblyRenamer <input.dll> <output.dll>
//
// The .NET SDK keeps one of several analyzer files with the same file name, so a YamlDotNet.dll beside the generator would
// clash with that of any other analyzer package. Under a name of its own both are loaded.
using Mono.Cecil;

if (args is not [var input, var output])
{
    Console.Error.WriteLine("usage: AssemblyRenamer <input.dll> <output.dll>");
    return 2;
}

using var assembly = AssemblyDefinition.ReadAssembly(input);
assembly.Name.Name = Path.GetFileNameWithoutExtension(output);
assembly.MainModule.Name = Path.GetFileName(output);

// The signature is that of the old name.
assembly.Name.PublicKey = [];
assembly.Name.HasPublicKey = false;
assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
assembly.Write(output, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
return 0;
