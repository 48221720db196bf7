namespace SendEvent.Benchmarks.Report;

/// <summary>What the benchmarks of a class do; they all do the same. Ours has the name <c>Ours</c>.</summary>
/// <param name="order">The place in the table.</param>
/// <param name="name">The name in the table.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CaseAttribute(int order, string name) : Attribute
{
    public int Order { get; } = order;

    public string Name { get; } = name;
}
