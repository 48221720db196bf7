using System.Text;

namespace SendEvent.Runtime;

/// <content>The names of keys and values as XML has them.</content>
public sealed partial class MapDescriptor
{
    private byte[]? _xmlKeyName;
    private byte[]? _xmlValueName;

    internal byte[] XmlKeyName => _xmlKeyName ??= Encoding.UTF8.GetBytes(Key.XmlName);

    internal byte[] XmlValueName => _xmlValueName ??= Encoding.UTF8.GetBytes(Value.XmlName);
}
