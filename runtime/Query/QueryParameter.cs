namespace SendEvent.Runtime;

/// <summary>A parameter of a query string, not encoded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public readonly record struct QueryParameter(string Name, string Value)
{
    /// <summary>Gives <c>name=value</c>, encoded.</summary>
    public override string ToString() => new Query([this]).ToString();
}
