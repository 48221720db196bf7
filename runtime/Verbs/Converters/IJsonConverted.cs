using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace SendEvent.Runtime;

/// <summary>A type that knows its converter for <see cref="System.Text.Json.JsonSerializer"/>, so that none has to be made by reflection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonConverted
{
    /// <summary>The converter; the same for every value of the type, the default one too.</summary>
    internal JsonConverter Converter { get; }

    /// <summary>The converter of the type where null is a value too, or null for a class.</summary>
    internal JsonConverter? NullableConverter => null;

    /// <summary>Gives the converter of a type, or null if it has none or is abstract.</summary>
    internal static JsonConverter? Of(Type type) => Nullable.GetUnderlyingType(type) is { } inner
        ? Default(inner)?.NullableConverter
        : Default(type)?.Converter;

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "No constructor runs, and nothing is reflected upon: the object is only asked for its converter.")]
    private static IJsonConverted? Default(Type type) =>
        !type.IsAbstract && typeof(IJsonConverted).IsAssignableFrom(type) ? (IJsonConverted)RuntimeHelpers.GetUninitializedObject(type) : null;
}
