using System;
using System.Collections.Generic;

namespace SendEvent.Generators.Emitting.Planning;

/// <summary>The simple names that mean something else than a type of the namespace inside an emitted type.</summary>
internal sealed class NameScope(IEnumerable<string> names)
{
    private readonly HashSet<string> _names = new(names, StringComparer.Ordinal)
    {
        // Members and type parameters that every emitted type has.
        "Make", "TryMake", "ToValue", "OfValue", "ToQuery", "OfQuery", "ToXml", "OfXml", "ToJson", "ToJsonString", "OfJson", "OfString",
        "WriteJson", "Write", "Read", "Validate", "TryValidate", "Create", "Value", "Count", "Items", "Entries", "Keys", "Values",
        "ContainsKey", "TryGetValue", "GetEnumerator", "Equals", "GetHashCode", "ToString", "GetType",
        "ReferenceEquals", "MemberwiseClone", "Finalize", "PrintMembers", "EqualityContract", "Deconstruct",
        "TWriter", "TReader", "Unknown", "CompareTo",
    };

    public bool Holds(string name) => _names.Contains(name);
}
