namespace SendEvent.Generators.Benchmarks;

/// <summary>A cold run over 500, 1,000, 2,000 and all shapes, in a process that is warm: the time a shape must not grow.</summary>
internal static class GrowthRows
{
    private const int Rounds = 7;

    /// <summary>The largest time a shape may cost, relative to what it costs where it costs least. Linear is 1.</summary>
    private const double Target = 1.5;

    public static void Measure(ServiceDescription description, ResultTable table)
    {
        var cuts = new[] { 500, 1000, 2000 }
            .Where(shapes => shapes < description.ShapeCount)
            .Select(description.Cut)
            .Append(description)
            .Select(cut => (cut.ShapeCount, cut.Text, Times: new List<double>()))
            .ToList();

        // Growth is compared between rounds that ran side by side; the first round warms the process.
        for (var round = -1; round < Rounds; round++)
        {
            foreach (var (_, text, times) in cuts)
            {
                var time = Timing.Once(() => Drivers.Create(new ShapeGenerator(), Drivers.FileOf(text)).RunGenerators(Drivers.Consumer));
                if (round >= 0)
                {
                    times.Add(time);
                }
            }
        }

        var costs = cuts.Select(cut => (cut.ShapeCount, Time: Timing.Median(cut.Times))).ToList();
        var least = costs.Min(cost => cost.Time / cost.ShapeCount);
        foreach (var (shapes, time) in costs)
        {
            var perShape = time / shapes;
            table.Add($"cold run, {shapes:N0} shapes", $"{time:N0} ms", $"{perShape * 1000:N0} µs a shape; least {least * 1000:N0} µs", perShape / least, Target);
        }
    }
}
