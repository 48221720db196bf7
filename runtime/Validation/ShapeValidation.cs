using System.Diagnostics.CodeAnalysis;

namespace SendEvent.Runtime;

/// <summary>Checks values against the constraints of their shapes.</summary>
public static class ShapeValidation
{
    /// <summary>Checks every constraint of a value and of all values in it.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <returns>The value itself.</returns>
    /// <exception cref="ShapeValidationException">At least one constraint is broken; all of them are listed.</exception>
    public static T Validate<T>(T value)
        where T : IShape<T> => Validate(value, knowsAll: false);

    /// <summary>The same; says also whether values of enums which the model does not name are violations.</summary>
    internal static T Validate<T>(T value, bool knowsAll)
        where T : IShape<T> =>
        TryValidate(value, knowsAll, out _, out var violations)
            ? value
            : throw new ShapeValidationException(T.Shape_.Name, violations);

    /// <summary>Checks every constraint of a value and of all values in it.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="made">The value itself if it is valid.</param>
    /// <param name="violations">All constraints that are broken, in the order of the members.</param>
    /// <returns>Whether the value is valid.</returns>
    public static bool TryValidate<T>(
        T value, [NotNullWhen(true)] out T? made, out IReadOnlyList<ShapeViolation> violations)
        where T : IShape<T> => TryValidate(value, knowsAll: false, out made, out violations);

    /// <summary>The same; says also whether values of enums which the model does not name are violations.</summary>
    internal static bool TryValidate<T>(T value, bool knowsAll, [NotNullWhen(true)] out T? made, out IReadOnlyList<ShapeViolation> violations)
        where T : IShape<T>
    {
        made = default;
        if (value is null)
        {
            violations = [new ShapeViolation(T.Shape_.Name, "is required")];
            return false;
        }

        var writer = new ValidatingWriter(T.Shape_, knowsAll);
        T.Write(ref writer, value);
        violations = writer.End();
        if (violations.Count > 0)
        {
            return false;
        }

        made = value;
        return true;
    }

    /// <summary>Checks that exactly one member of a union is given, and every constraint of it.</summary>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="value">The value made of the member given last, or null for none.</param>
    /// <param name="count">The number of members given.</param>
    /// <param name="made">The value itself if it is valid.</param>
    /// <param name="violations">All constraints that are broken.</param>
    /// <returns>Whether the value is valid.</returns>
    public static bool TryValidateUnion<T>(
        T? value, int count, [NotNullWhen(true)] out T? made, out IReadOnlyList<ShapeViolation> violations)
        where T : IShape<T>
    {
        if (value is null || count != 1)
        {
            made = default;
            violations = [new ShapeViolation(T.Shape_.Name, $"must have exactly one member, has {count}")];
            return false;
        }

        return TryValidate(value, out made, out violations);
    }
}
