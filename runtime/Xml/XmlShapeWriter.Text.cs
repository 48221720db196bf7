using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace SendEvent.Runtime;

/// <content>Text and what must be escaped in it (XML 1.0, section 2.4; "XML bindings" in the Smithy specification).</content>
public ref partial struct XmlShapeWriter
{
    // ASCII characters that stand for themselves in text.
    private static readonly SearchValues<char> _clean = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x7F - ' ').Select(c => (char)c).Except("&<>")]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteText(string text, MemberDescriptor member, XmlTag tag)
    {
        if (tag.IsAttribute || text.AsSpan().ContainsAnyExcept(_clean))
        {
            WriteEscaped(text, member, tag.IsAttribute);
            return;
        }

        Reserve(text.Length + tag.EndLength + XmlTag.Block);
        _count += Encoding.ASCII.GetBytes(text, _buffer.AsSpan(_count));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(ReadOnlySpan<char> text, MemberDescriptor member, bool isAttribute)
    {
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && !MustEscape(text[length], isAttribute))
            {
                length++;
            }

            Reserve(Utf8Size.Of(text[..length], _root.Name));
            if (Utf8.FromUtf16(text[..length], _buffer.AsSpan(_count), out _, out var written, replaceInvalidSequences: false)
                != OperationStatus.Done)
            {
                throw NotInXml(member);
            }

            _count += written;
            if (length < text.Length)
            {
                WriteReference(text[length], member);
                length++;
            }

            text = text[length..];
        }
    }

    private static bool MustEscape(char character, bool isAttribute) => character switch
    {
        < ' ' => character != '\t' || isAttribute,
        '&' or '<' or '>' or '\u0085' or '\u2028' or '\uFFFE' or '\uFFFF' => true,
        '"' => isAttribute,
        _ => false,
    };

    private void WriteReference(char character, MemberDescriptor member) => WriteAscii(character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\t' or '\n' or '\r' or '\u0085' or '\u2028' =>
            string.Create(CultureInfo.InvariantCulture, $"&#x{(int)character:X};"),
        _ => throw NotInXml(member),
    });

    private readonly ShapeException NotInXml(MemberDescriptor member) =>
        new(_root.Name, PathTo(member), "has a character that XML cannot hold");
}
