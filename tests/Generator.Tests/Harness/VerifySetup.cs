#if USE_VERIFY
using System.Runtime.CompilerServices;

namespace SendEvent.Generators.Tests.Harness;

/// <summary>Makes Verify lay out and encode snapshots as they are in the repository.</summary>
internal static class VerifySetup
{
    [ModuleInitializer]
    internal static void Initialize()
    {
        VerifyTests.VerifySourceGenerators.Initialize();
        VerifyTests.VerifierSettings.UseUtf8NoBom();
    }
}
#endif
