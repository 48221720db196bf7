using SendEvent.Generators.Emitting.Names;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting.Operations;

/// <summary>Emits what puts a service into an application of ASP.NET Core, with the library SendEvent.AspNetCore.</summary>
internal static class EndpointsEmitter
{
    private const string Endpoints = "global::SendEvent.AspNetCore.ShapeEndpoints";
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string Lifetime = "global::Microsoft.Extensions.DependencyInjection.ServiceLifetime";
    private const string Routes = "global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    private const string Conventions = "global::Microsoft.AspNetCore.Builder.IEndpointConventionBuilder";
    private const string KeepsConstructors =
        "[global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)]";

    public static void Write(CodeWriter code, ServerPlan plan)
    {
        var service = TypeNames.ServiceOf(plan.TypeName);
        code.Line("/// <summary>Puts the service into an application of ASP.NET Core.</summary>");
        SourceFile.WriteTypeAttributes(code, deprecated: false, message: null);
        code.Block($"{plan.Accessibility} static class {TypeNames.EndpointsOf(plan.TypeName)}", () =>
        {
            code.Line("/// <summary>Adds what answers the operations.</summary>");
            code.Line("/// <typeparam name=\"THandler\">The class that answers.</typeparam>");
            code.Line("/// <param name=\"services\">The services of the application.</param>");
            code.Line("/// <param name=\"lifetime\">How long an instance answers: by default one request.</param>");
            code.Line($"public static {Services} Add{service}Handler<");
            code.Line($"    {KeepsConstructors}");
            code.Line("    THandler>(");
            code.Line($"    this {Services} services,");
            code.Line($"    {Lifetime} lifetime = {Lifetime}.Scoped)");
            code.Line($"    where THandler : class, {plan.HandlerName} =>");
            code.Line($"    {Endpoints}.AddHandler<{plan.HandlerName}, THandler>(services, lifetime);");
            code.Blank();
            code.Line("/// <summary>Maps the operations to their paths. Conventions of the result are for all of them.</summary>");
            code.Line("/// <param name=\"endpoints\">The application, or a group of it whose prefix goes before the paths.</param>");
            code.Line("/// <param name=\"options\">What the server does where the model says nothing.</param>");
            code.Line($"public static {Conventions} Map{service}(");
            code.Line($"    this {Routes} endpoints,");
            code.Line($"    {RuntimeNames.ServerOptions}? options = null) =>");
            code.Line($"    {Endpoints}.Map<{plan.HandlerName}>(endpoints, {plan.TypeName}.Create, options);");
        });
    }
}
