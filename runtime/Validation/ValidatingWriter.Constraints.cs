using System.Globalization;
using System.Numerics;

namespace SendEvent.Runtime;

internal ref partial struct ValidatingWriter
{
    private const int MostNamed = 10;

    // The second code unit of a surrogate pair does not count; lone surrogates do.
    private static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }

    private static string Name(string[] values) =>
        values.Length <= MostNamed
            ? string.Join(", ", values)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", values[..MostNamed])}, … ({values.Length} values)");

    private void CheckText(SimpleDescriptor target, string value, string subject)
    {
        // A text has at least half as many code points as code units, and never more.
        if ((value.Length + 1) / 2 < target.Min || value.Length > target.Max)
        {
            CheckLength(target, CodePoints(value), "character", "characters", subject);
        }

        if (target.Pattern is not null && target.PatternExpression is { } pattern && !pattern.IsMatch(value))
        {
            Add($"{subject}must match {target.Pattern}", ConstraintText.OfPattern(target.SourcePattern ?? target.Pattern), subject.Length > 0);
        }

        CheckValue(target, value, subject);
    }

    private void CheckValue(SimpleDescriptor target, string value, string subject)
    {
        if ((target.ClosedValues ?? (_knowsAll ? target.EnumValues : null)) is { } known
            && Array.IndexOf(known, value) < 0
            && (target.HiddenEnumValues is not { } hidden || Array.IndexOf(hidden, value) < 0))
        {
            Add($"{subject}must be one of {Name(known)}", ConstraintText.OfValues(known), subject.Length > 0);
        }
    }

    private void CheckLength(SimpleDescriptor target, int length, string one, string many, string subject)
    {
        if (target.Min is { } min && length < min)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{subject}must have at least {min} {(min == 1 ? one : many)}, has {length}"), ConstraintText.OfLength(target.Min, target.Max, length), subject.Length > 0);
        }

        if (target.Max is { } max && length > max)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{subject}must have at most {max} {(max == 1 ? one : many)}, has {length}"), ConstraintText.OfLength(target.Min, target.Max, length), subject.Length > 0);
        }
    }

    /// <summary>Tells of the first two items that are equal.</summary>
    public void CheckUnique<TItem>(ReadOnlySpan<TItem> items)
    {
        var seen = new Dictionary<ValueTuple<TItem>, int>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (!seen.TryAdd(ValueTuple.Create(items[i]), i))
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"must not have an item twice: those at {seen[ValueTuple.Create(items[i])]} and {i} are equal"), ConstraintText.Unique);
                return;
            }
        }
    }

    private void CheckCount(int? min, int? max, int count, string one, string many)
    {
        if (min is { } least && count < least)
        {
            Add($"must have at least {least} {(least == 1 ? one : many)}, has {count}", ConstraintText.OfLength(min, max, count));
        }

        if (max is { } most && count > most)
        {
            Add($"must have at most {most} {(most == 1 ? one : many)}, has {count}", ConstraintText.OfLength(min, max, count));
        }
    }

    private void CheckNumber(MemberDescriptor member, SimpleDescriptor target, decimal value)
    {
        if (value < target.Min || value > target.Max)
        {
            AddRange(member, target, value < target.Min, value.ToString(CultureInfo.InvariantCulture));
        }

        if (target.ClosedValues is not null || target.EnumValues is not null)
        {
            CheckValue(target, value.ToString(CultureInfo.InvariantCulture), "");
        }
    }

    private void CheckFloating(MemberDescriptor member, SimpleDescriptor target, double value)
    {
        var bounds = target.Floating;
        var low = bounds.IsBelow(value);
        if (low || bounds.IsAbove(value))
        {
            AddRange(member, low, bounds.Text(true), bounds.Text(false), value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CheckFloating(MemberDescriptor member, SimpleDescriptor target, float value)
    {
        var bounds = target.Floating;
        var low = bounds.IsBelow(value);
        if (low || bounds.IsAbove(value))
        {
            AddRange(member, low, bounds.Text(true), bounds.Text(false), value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void CheckBigInteger(MemberDescriptor member, SimpleDescriptor target, BigInteger value)
    {
        var low = target.Min is { } min && value < new BigInteger(decimal.Ceiling(min));
        var high = target.Max is { } max && value > new BigInteger(decimal.Floor(max));
        if (low || high)
        {
            AddRange(member, target, low, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddRange(MemberDescriptor member, SimpleDescriptor target, bool low, string shown) =>
        AddRange(member, low, target.Min?.ToString(CultureInfo.InvariantCulture), target.Max?.ToString(CultureInfo.InvariantCulture), shown);

    private void AddRange(MemberDescriptor member, bool low, string? min, string? max, string shown)
    {
        var problem = low ? $"must be at least {min}" : $"must be at most {max}";
        Add(member.IsSensitive || _path.IsSensitive ? problem : $"{problem}, is {shown}", ConstraintText.OfRange(min, max));
    }
}
