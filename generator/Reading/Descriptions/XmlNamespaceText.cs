using System.Xml;

namespace SendEvent.Generators.Reading.Descriptions;

/// <summary>What XML 1.0 can hold of a namespace: its address and its prefix.</summary>
internal static class XmlNamespaceText
{
    public static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text can be a prefix; that of no letters is the default namespace, and two are taken.</summary>
    public static bool IsPrefix(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!(i == 0 ? XmlConvert.IsStartNCNameChar(text[i]) : XmlConvert.IsNCNameChar(text[i])))
            {
                return false;
            }
        }

        return text is not ("xml" or "xmlns");
    }
}
