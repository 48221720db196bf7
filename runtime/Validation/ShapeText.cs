namespace SendEvent.Runtime;

/// <summary>The text of shapes for people and logs; <c>***</c> stands for what is sensitive.</summary>
public static class ShapeText
{
    /// <summary>Gives a text such as <c>Item { Name = pen, Tags = [a, b], Secret = *** }</c>.</summary>
    /// <typeparam name="T">The shape.</typeparam>
    /// <remarks>Of a long list or map the first 100 items are shown, and of deep nesting the first 64 levels.</remarks>
    public static string ToText<T>(T value)
        where T : IShape<T>
    {
        if (value is null)
        {
            return string.Empty;
        }

        var writer = new ShapeTextWriter();
        T.Write(ref writer, value);
        return writer.Result;
    }
}
