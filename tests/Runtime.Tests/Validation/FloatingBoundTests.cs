namespace SendEvent.Runtime.Tests.Validation;

/// <summary>A float or double is compared with what C# makes of the bound's digits in its own type.</summary>
public class FloatingBoundTests
{
    [Theory]
    [InlineData("3.4")]
    [InlineData("0.1")]
    [InlineData("16777217")]
    [InlineData("1.0000000596046448")]
    [InlineData("123456.789")]
    [InlineData("0.12345678901234567890123456")]
    public void A_number_written_like_the_bound_is_within(string text)
    {
        var bound = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var single = float.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var floating = double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var sign in new[] { 1, -1 })
        {
            var target = new SimpleDescriptor("T", ShapeKind.Double) { Min = sign * bound, Max = sign * bound };
            Assert.Empty(Violations(target, sign * single));
            Assert.Empty(Violations(target, sign * floating));
            Assert.NotEmpty(Violations(target, MathF.BitIncrement(sign * single)));
            Assert.NotEmpty(Violations(target, MathF.BitDecrement(sign * single)));
            Assert.NotEmpty(Violations(target, Math.BitIncrement(sign * floating)));
            Assert.NotEmpty(Violations(target, Math.BitDecrement(sign * floating)));
        }
    }

    [Fact]
    public void Bounds_that_no_decimal_holds()
    {
        var target = new SimpleDescriptor("T", ShapeKind.Double) { FloatingMin = 1e-40, FloatingMax = 1e300 };
        Assert.Empty(Violations(target, 1e-40));
        Assert.Empty(Violations(target, 1e-40f));
        Assert.Empty(Violations(target, 1e300));
        Assert.Equal("S.M: must be at least 1E-40, is 0", Assert.Single(Violations(target, 0.0)));
        Assert.Equal("S.M: must be at least 1E-40, is 0", Assert.Single(Violations(target, 0f)));
        Assert.Equal("S.M: must be at most 1E+300, is 1.1E+300", Assert.Single(Violations(target, 1.1e300)));
    }

    private static string[] Violations(SimpleDescriptor target, double value)
    {
        var writer = Begin(target, out var structure);
        writer.WriteDouble(structure.Members[0], value);
        return End(ref writer, structure);
    }

    private static string[] Violations(SimpleDescriptor target, float value)
    {
        var writer = Begin(target, out var structure);
        writer.WriteFloat(structure.Members[0], value);
        return End(ref writer, structure);
    }

    private static ValidatingWriter Begin(SimpleDescriptor target, out StructureDescriptor structure)
    {
        structure = new StructureDescriptor("S", new MemberDescriptor("M", target));
        var writer = new ValidatingWriter(structure);
        writer.BeginStructure(structure);
        return writer;
    }

    private static string[] End(ref ValidatingWriter writer, StructureDescriptor structure)
    {
        writer.EndStructure(structure);
        return [.. writer.End().Select(violation => violation.ToString())];
    }
}
