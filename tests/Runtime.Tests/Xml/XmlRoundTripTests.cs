using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using SendEvent.Runtime.Tests.TestShapes;

namespace SendEvent.Runtime.Tests.Xml;

public sealed class XmlRoundTripTests
{
    private static readonly Gen<string> _text =
        from text in ArbMap.Default.GeneratorFor<string?>()
        select new string([.. (text ?? "").Where(c => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c))]);

    [Fact]
    public void What_is_written_is_read() => Prop.ForAll(Arb.From(Gen.Sized(Trees)), value =>
    {
        var xml = XmlFormat.Write(value);
        return value.Equals(XmlFormat.Read<XmlTree>(xml)) && value.Equals(XmlFormat.Read<XmlTree>(value.ToXml()));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Simple_values_are_read_as_they_were_written() => Prop.ForAll(
        Arb.From(
            from text in _text
            from attribute in _text
            from number in ArbMap.Default.GeneratorFor<long>()
            from real in ArbMap.Default.GeneratorFor<double>()
            from exact in ArbMap.Default.GeneratorFor<decimal>()
            from bytes in ArbMap.Default.GeneratorFor<byte[]>()
            from time in ArbMap.Default.GeneratorFor<DateTimeOffset>()
            select new XmlKinds
            {
                Text = text,
                Attribute = attribute,
                Big = number,
                Tiny = (sbyte)number,
                Double = real,
                Single = (float)real,
                Exact = exact,
                Bytes = bytes,
                Time = time.ToUniversalTime(),
                Epoch = time.ToUniversalTime(),
                Flag = number % 2 == 0,
            }),
        value => value.Equals(XmlKinds.OfXml(Encoding.UTF8.GetString(XmlFormat.Write(value))))).QuickCheckThrowOnFailure();

    private static Gen<XmlTree> Trees(int size)
    {
        var texts = Gen.ListOf(_text).Resize(4);
        var child = size < 2 ? Gen.Constant<XmlTree?>(null) : Gen.OneOf(Gen.Constant<XmlTree?>(null), from tree in Trees(size / 3) select (XmlTree?)tree);
        return from name in _text
               from tags in texts
               from flat in texts
               from sparse in Gen.ListOf(Gen.OneOf(from text in _text select (string?)text, Gen.Constant<string?>(null))).Resize(4)
               from number in Gen.Choose(0, 100)
               from children in Gen.ArrayOf(child, 3)
               let trees = children.OfType<XmlTree>().ToArray()
               select new XmlTree
               {
                   Name = name,
                   Tags = ShapeList.Create<string>([.. tags]),
                   Flat = flat.Count == 0 ? null : [.. flat],
                   Sparse = ShapeList.Create<string?>([.. sparse]),
                   Child = children[0],
                   Items = trees.Length == 0 ? null : trees,
                   Map = ShapeMap.Create<string, string>([.. tags.Distinct().Select(tag => new KeyValuePair<string, string>(tag, name))]),
                   FlatMap = trees.Length == 0 || flat.Count == 0 ? null : flat.Distinct().Select(key => new KeyValuePair<string, XmlTree>(key, trees[0])).ToArray(),
                   Choice = number % 3 == 0 ? new XmlChoice.Text(name) : number % 3 == 1 ? new XmlChoice.Number(number) : null,
               };
    }
}
