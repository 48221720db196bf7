namespace SendEvent.Runtime.Tests.Cbor;

/// <summary>Bytes as hexadecimal text, with spaces for the eye.</summary>
internal static class Hex
{
    public static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>A map with one entry: a member's name and the value.</summary>
    public static byte[] Member(string name, string hex)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(name);
        return [0xA1, (byte)(0x60 + text.Length), .. text, .. Bytes(hex)];
    }
}
