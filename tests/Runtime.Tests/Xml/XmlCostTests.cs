using System.Diagnostics;
using System.Text;

namespace SendEvent.Runtime.Tests.Xml;

/// <summary>Elements that are passed over and come again cost a constant a byte, however many flattened lists are how deep in one another.</summary>
public class XmlCostTests
{
    // As against the same elements side by side, where it is about thirty; so wide that a busy machine does not matter. Without a memory of what was passed over it is beyond a thousand.
    private const double MostTime = 300;

    private static readonly string s_lists = string.Concat(Enumerable.Range(0, FlatTree.Lists).Select(i => $"<F{i}>text</F{i}>"));

    [Fact]
    public void Flattened_lists_around_a_child() =>
        Check(s_lists + "<Child>", "</Child>" + s_lists, 60);

    [Fact]
    public void Values_before_their_keys() =>
        Check(s_lists + "<Map><entry><value>", "</value><key>k</key></entry></Map>", 31);

    /// <summary>What was passed over is read with its namespaces, attributes and all.</summary>
    [Fact]
    public void Nothing_is_lost()
    {
        var padding = new string('x', 400);
        var tree = XmlFormat.Read<TestShapes.XmlTree>(
            "<R><Flattened>1</Flattened>"
            + $"<p:child xmlns:p='urn:p'><p:Name p:a='{padding}'>in<!--{padding}--></p:Name><Flattened>3</Flattened><Other>{padding}<Name/></Other><p:Flattened>4</p:Flattened></p:child>"
            + $"<Unknown><Deep>{padding}</Deep></Unknown><Flattened>2</Flattened><Name a='{padding}'/>"
            + $"<FlatMap><V><Name>{padding}</Name><child><Name>{padding}</Name></child></V><K>k</K></FlatMap><Flattened>5</Flattened></R>");
        Assert.Equal(["1", "2", "5"], tree.Flat!.Value.ToArray());
        Assert.Equal(["3", "4"], tree.Child!.Flat!.Value.ToArray());
        Assert.Equal(("", "in"), (tree.Name, tree.Child.Name));
        Assert.Equal((padding, padding), (tree.FlatMap!.Value["k"].Name, tree.FlatMap.Value["k"].Child!.Name));
    }

    private static void Check(string before, string after, int depth)
    {
        var deep = new StringBuilder("<R>");
        for (var i = 0; i < depth; i++)
        {
            deep.Append(before);
        }

        for (var i = 0; i < depth; i++)
        {
            deep.Append(after);
        }

        var nested = Encoding.UTF8.GetBytes(deep.Append("</R>").ToString());
        var plain = Encoding.UTF8.GetBytes("<R>" + string.Concat(Enumerable.Repeat("<F0>text</F0>", nested.Length / 13)) + "</R>");
        Least(nested);
        Least(plain);
        var ratio = double.MaxValue;
        for (var attempt = 0; attempt < 20 && ratio > MostTime; attempt++)
        {
            ratio = Math.Min(ratio, Least(nested) / Least(plain));
        }

        Assert.True(ratio <= MostTime, $"{ratio:N0} times the time of {plain.Length:N0} bytes side by side");
    }

    private static double Least(byte[] xml) => Enumerable.Range(0, 3).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        XmlFormat.Read<FlatTree>(xml.AsSpan());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
}
