using System.Numerics;

namespace SendEvent.Runtime;

/// <summary>
/// A neutral tree: what a value looks like without its types. It is also the type of document shapes. Structurally
/// equal; maps and structures compare without regard to order.
/// </summary>
/// <remarks>A value does not know what is sensitive: its text shows everything that is in it.</remarks>
public abstract partial record Value
{
    private Value()
    {
    }

    /// <summary>Gives a string.</summary>
    public static implicit operator Value(string text) => new String(text);

    /// <summary>Gives a boolean.</summary>
    public static implicit operator Value(bool flag) => new Boolean(flag);

    /// <summary>Gives an integer.</summary>
    public static implicit operator Value(long number) => new Integer(number);

    /// <summary>Gives a floating-point number.</summary>
    public static implicit operator Value(double number) => new Double(number);

    /// <summary>Nothing: the null of JSON, or of a sparse list or map.</summary>
    public sealed partial record Null : Value
    {
        /// <summary>The only instance that is needed.</summary>
        public static Null Instance { get; } = new();
    }

    /// <summary>Text.</summary>
    /// <param name="Text">The text.</param>
    public sealed partial record String(string Text) : Value;

    /// <summary>True or false.</summary>
    /// <param name="Flag">Which.</param>
    public sealed partial record Boolean(bool Flag) : Value;

    /// <summary>An integer of any size.</summary>
    /// <param name="Number">The number.</param>
    public sealed partial record Integer(BigInteger Number) : Value;

    /// <summary>A floating-point number; of single precision if that is how it was given.</summary>
    /// <param name="Number">The number.</param>
    public sealed partial record Double(double Number) : Value;

    /// <summary>A decimal number.</summary>
    /// <param name="Number">The number.</param>
    public sealed partial record Decimal(decimal Number) : Value;

    /// <summary>Bytes.</summary>
    /// <param name="Bytes">The bytes.</param>
    public sealed partial record Binary(Blob Bytes) : Value;

    /// <summary>A point in time.</summary>
    /// <param name="Time">The time.</param>
    public sealed partial record Timestamp(DateTimeOffset Time) : Value;

    /// <summary>Items in order.</summary>
    /// <param name="Items">The items.</param>
    public sealed partial record List(ShapeList<Value> Items) : Value;

    /// <summary>Entries with string keys: a map, or a document's object.</summary>
    /// <param name="Entries">The entries.</param>
    public sealed partial record Map(ShapeMap<string, Value> Entries) : Value;

    /// <summary>The members of a structure or union by their names in the model.</summary>
    /// <param name="Members">The members that are present.</param>
    public sealed partial record Structure(ShapeMap<string, Value> Members) : Value;
}
