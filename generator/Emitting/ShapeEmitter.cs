using System.Linq;
using SendEvent.Generators.Emitting.Kinds;
using SendEvent.Generators.Emitting.Operations;
using SendEvent.Generators.Emitting.Planning;

namespace SendEvent.Generators.Emitting;

/// <summary>Chooses the emitter of a plan and gives the text of its file.</summary>
internal static class ShapeEmitter
{
    /// <param name="plan">The shape.</param>
    /// <param name="ownVerbs">Whether structs must carry their verbs themselves.</param>
    public static string Emit(ShapePlan plan, bool ownVerbs) =>
        SourceFile.Write(plan.Namespace, TouchesObsolete(plan), code =>
        {
            switch (plan.Form)
            {
                case TypeForm.Structure:
                    StructureEmitter.Write(code, plan);
                    break;
                case TypeForm.Union:
                    UnionEmitter.Write(code, plan);
                    break;
                case TypeForm.List:
                    ListEmitter.Write(code, plan);
                    break;
                case TypeForm.Map:
                    MapEmitter.Write(code, plan);
                    break;
                case TypeForm.Alias:
                    PlainShapeEmitter.Write(code, plan);
                    break;
                default:
                    WrapperEmitter.Write(code, plan, ownVerbs);
                    break;
            }
        });

    public static string Emit(OperationPlan plan) =>
        SourceFile.Write(plan.Namespace, TouchesObsolete(plan), code => OperationEmitter.Write(code, plan));

    public static string Emit(ClientPlan plan) =>
        SourceFile.Write(plan.Namespace, plan.Operations.Any(TouchesObsolete), code => ClientEmitter.Write(code, plan));

    public static string EmitInterface(ClientPlan plan) =>
        SourceFile.Write(plan.Namespace, plan.Operations.Any(TouchesObsolete), code => ClientInterfaceEmitter.Write(code, plan));

    public static string Emit(ServerPlan plan) =>
        SourceFile.Write(plan.Namespace, plan.Operations.Any(TouchesObsolete), code => ServerEmitter.Write(code, plan));

    public static string EmitEndpoints(ServerPlan plan) =>
        SourceFile.Write(plan.Namespace, deprecated: false, code => EndpointsEmitter.Write(code, plan));

    public static string EmitHandler(ServerPlan plan) =>
        SourceFile.Write(plan.Namespace, plan.Operations.Any(TouchesObsolete), code => HandlerEmitter.Write(code, plan));

    private static bool TouchesObsolete(ShapePlan plan) =>
        plan.Shape.Deprecated
        || plan.Shape.Enum.Any(static value => value.Deprecated)
        || plan.Members.Any(member => member.Model.Deprecated || member.Type.Deprecated)
        || plan.Item is { Type.Deprecated: true }
        || plan.Key is { Type.Deprecated: true };

    private static bool TouchesObsolete(OperationPlan plan) =>
        plan.Operation.Deprecated
        || plan.Input is { Deprecated: true }
        || plan.Output is { Deprecated: true }
        || plan.Errors.Any(error => error.Deprecated);
}
