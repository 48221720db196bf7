using System;
using System.Collections.Generic;
using System.Linq;

namespace SendEvent.Generators.Model;

/// <summary>Makes value-equal arrays.</summary>
internal static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> =>
        new(items.ToArray());
}
