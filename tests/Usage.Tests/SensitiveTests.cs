using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml.Serialization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace SendEvent.Usage.Tests;

/// <summary>Every way out of a type that .NET has: only <c>Value</c> gives a secret.</summary>
public sealed partial class SensitiveTests
{
    private const string Secret = "4111222233334444";
    private const int SecretPin = 471147;

    private static readonly CardNumber Card = Secret;

    private static readonly Payment Payment = new() { Card = Secret, Pin = SecretPin, Pins = [SecretPin, SecretPin], Method = PaymentMethod.Card, Amount = 3 };

    /// <summary>What turns an object into text. The texts hold what stands for a secret, or nothing of it, or there is an exception.</summary>
    private static readonly Dictionary<string, Func<object, string?>> Ways = new()
    {
        ["ToString"] = static value => value.ToString(),
        ["Convert.ToString"] = static value => Convert.ToString(value, CultureInfo.InvariantCulture),
        ["concatenation"] = static value => "x" + value,
        ["string.Concat"] = static value => string.Concat("x", value),
        ["string.Join"] = static value => string.Join("|", value, value),
        ["string.Format"] = static value => string.Format(CultureInfo.InvariantCulture, "{0} {0,30} {0:x} {0:000}", value),
        ["interpolation"] = static value => $"{value} {value,30} {value:x}",
        ["interpolation, invariant"] = static value => string.Create(CultureInfo.InvariantCulture, $"{value:000}"),
        ["FormattableString"] = static value => FormattableString.Invariant($"{value}"),
        ["StringBuilder.Append"] = static value => new StringBuilder().Append(value).Append(CultureInfo.InvariantCulture, $"{value:x}").AppendFormat(CultureInfo.InvariantCulture, "{0}", value).ToString(),
        ["IFormattable"] = static value => (value as IFormattable)?.ToString("x", CultureInfo.InvariantCulture),
        ["ISpanFormattable"] = static value =>
        {
            var buffer = new char[100];
            return value is ISpanFormattable formattable && formattable.TryFormat(buffer, out var written, "x", null) ? new string(buffer, 0, written) : null;
        },
        ["TextWriter.Write"] = static value =>
        {
            using var writer = new StringWriter();
            writer.Write(value);
            writer.WriteLine("{0}", value);
            return writer.ToString();
        },
        ["Console.WriteLine"] = static value => OfConsole(() => Console.WriteLine(value)),
        ["Console.Write"] = static value => OfConsole(() => Console.Write("{0}", value)),
        ["Trace.WriteLine"] = OfTrace,
        ["TypeConverter"] = static value => TypeDescriptor.GetConverter(value).ConvertToInvariantString(value),
        ["exception"] = static value => new InvalidOperationException($"{value}").ToString(),
        ["ILogger"] = static value => OfLogger(logger => logger.LogInformation("{Value} {@Copy}", value, value)),
        ["Serilog {x}"] = static value => OfSerilog("{Value}", value),
        ["Serilog {@x}"] = static value => OfSerilog("{@Value}", value),
        ["Serilog {$x}"] = static value => OfSerilog("{$Value}", value),
        ["Newtonsoft.Json"] = static value => Newtonsoft.Json.JsonConvert.SerializeObject(value),
        ["Newtonsoft.Json, LINQ"] = static value => Newtonsoft.Json.Linq.JToken.FromObject(value).ToString(),
        ["DataContractSerializer"] = static value => OfStream(stream => new DataContractSerializer(value.GetType()).WriteObject(stream, value)),
        ["DataContractJsonSerializer"] = static value => OfStream(stream => new DataContractJsonSerializer(value.GetType()).WriteObject(stream, value)),
        ["XmlSerializer"] = static value => OfStream(stream => new XmlSerializer(value.GetType()).Serialize(stream, value)),
        ["properties"] = static value => string.Join(", ", value.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(property.GetMethod!.IsStatic ? null : value))),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    private static IEnumerable<object> Secrets =>
    [
        Card, (CardNumber?)Card, (Pin)SecretPin, (Salt)Encoding.UTF8.GetBytes(Secret), PaymentMethod.Card,
        (Birthday)new DateTimeOffset(1978, 5, 6, 0, 0, 0, TimeSpan.Zero), (Consent)true,
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_way_gives_it(string name)
    {
        foreach (var value in Secrets)
        {
            Assert.DoesNotContain(Shown(value), Text(Ways[name], value), StringComparison.Ordinal);
        }

        var payment = Text(Ways[name], Payment);
        Assert.DoesNotContain(Secret, payment, StringComparison.Ordinal);
        Assert.DoesNotContain($"{SecretPin}", payment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ToString", "***")]
    [InlineData("Convert.ToString", "***")]
    [InlineData("concatenation", "x***")]
    [InlineData("string.Join", "***|***")]
    [InlineData("interpolation, invariant", "***")]
    [InlineData("IFormattable", "***")]
    [InlineData("ISpanFormattable", "***")]
    [InlineData("Console.Write", "***")]
    [InlineData("Serilog {x}", "\"***\"")]
    [InlineData("Serilog {@x}", "CardNumber {  }")]
    [InlineData("Newtonsoft.Json", "{}")]
    [InlineData("DataContractJsonSerializer", "{}")]
    public void What_is_there_instead(string name, string text) => Assert.Equal(text, Ways[name](Card));

    [Fact]
    public void A_payment_in_a_log() =>
        Assert.Contains("Card: CardNumber {  }", OfSerilog("{@Value}", Payment), StringComparison.Ordinal);

    [Fact]
    public void Typed_calls_go_the_same_ways()
    {
        Assert.Equal("***", $"{Card}");
        Assert.Equal("***   ", $"{Card,-6:x}");
        Assert.Equal("x***", "x" + Card);
        Assert.Equal("******", new StringBuilder().Append(Card).Append($"{Card}").ToString());
        Assert.Equal("***", string.Concat(Card));
        Assert.Equal("***\n", OfConsole(() => Console.WriteLine(Card)));
        Assert.Equal("Payment { Card = ***, Pin = ***, Pins = [***, ***], Amount = 3, Method = *** }", Payment.ToString());
        Assert.Equal("paid with ***", OfLogger(static logger => Paid(logger, Card)));
    }

    /// <summary>So a secret cannot be given to a parameter of type string, of [LoggerMessage] or else, by accident.</summary>
    [Theory]
    [InlineData(typeof(CardNumber))]
    [InlineData(typeof(Pin))]
    [InlineData(typeof(Salt))]
    [InlineData(typeof(Birthday))]
    [InlineData(typeof(Consent))]
    [InlineData(typeof(PaymentMethod))]
    public void No_conversion_leads_out(Type type) => Assert.All(
        type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(static method => method.Name is "op_Implicit" or "op_Explicit"),
        method => Assert.Contains(type, new[] { method.ReturnType, Nullable.GetUnderlyingType(method.ReturnType) }));

    [Fact]
    public void A_debugger_shows_nothing()
    {
        Assert.Equal("***", typeof(CardNumber).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
        foreach (var field in typeof(CardNumber).GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Assert.Equal(DebuggerBrowsableState.Never, field.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
        }
    }

    /// <summary>Their members are ordinary types; the text of the whole hides them.</summary>
    [Fact]
    public void What_is_sensitive_as_a_whole_hides_in_texts() => Assert.Equal(
        "Profile { Traits = ***, Doctor = ***, Illnesses = *** }",
        Profile.OfJson("""{"Traits":{"a":"secret"},"Doctor":{"Name":"secret"},"Illnesses":["secret"]}""").ToString());

    [Fact]
    public void Value_gives_it_and_comparison_works()
    {
        Assert.Equal(Secret, Card.Value);
        Assert.True(Card == Secret);
        Assert.True(Payment.Pin == SecretPin);
        Assert.Equal(SecretPin, Payment.Pin!.Value.Value);
        Assert.Equal(Payment, Payment.OfJson(Payment.ToJson()));
        Assert.Contains(Secret, Payment.ToJson().GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("7", Assert.Throws<ShapeValidationException>(() => Pin.Make(7)).Message, StringComparison.Ordinal);
    }

    /// <summary>Generators do not see each other's types, so the parameter is not of the emitted one.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "paid with {Card}")]
    private static partial void Paid(Microsoft.Extensions.Logging.ILogger logger, object card);

    /// <summary>What the text of a secret would hold.</summary>
    private static string Shown(object value) => value switch
    {
        CardNumber card => card.Value,
        Pin pin => $"{pin.Value}",
        Salt salt => salt.Value.ToUtf8(),
        PaymentMethod method => method.Value,
        Birthday => "1978",
        Consent consent => consent.Value ? "rue" : "alse",
        _ => throw new NotSupportedException(),
    };

    private static string Text(Func<object, string?> way, object value)
    {
        try
        {
            return way(value) ?? "";
        }
        catch (Exception exception) when (exception is InvalidOperationException or InvalidDataContractException or NotSupportedException or SerializationException)
        {
            return exception.ToString();
        }
    }

    private static string OfConsole(Action write)
    {
        var output = Console.Out;
        using var text = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(text);
            write();
        }
        finally
        {
            Console.SetOut(output);
        }

        return text.ToString();
    }

    private static string OfTrace(object value)
    {
        using var text = new StringWriter();
        using var listener = new TextWriterTraceListener(text);
        Trace.Listeners.Add(listener);
        try
        {
            Trace.WriteLine(value);
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }

        return text.ToString();
    }

    private static string OfStream(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string OfSerilog(string template, object value)
    {
        var sink = new TextSink();
        using var logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        logger.Information(template, value);
        return sink.Text;
    }

    private static string OfLogger(Action<Microsoft.Extensions.Logging.ILogger> write)
    {
        var logger = new TextLogger();
        write(logger);
        return logger.Text;
    }

    private sealed class TextSink : ILogEventSink
    {
        public string Text { get; private set; } = "";

        public void Emit(LogEvent logEvent) => Text += logEvent.RenderMessage(CultureInfo.InvariantCulture);
    }

    private sealed class TextLogger : Microsoft.Extensions.Logging.ILogger
    {
        public string Text { get; private set; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Text += formatter(state, exception);
    }
}
