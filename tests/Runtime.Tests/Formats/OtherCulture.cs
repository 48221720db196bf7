using System.Globalization;
using System.Runtime.CompilerServices;

namespace SendEvent.Runtime.Tests.Formats;

/// <summary>
/// The culture of a process that <see cref="CultureTests"/> starts. The tests are built without the data of real cultures, so it is made by
/// hand: numbers are written as in Swedish (sv-SE), with a minus sign and a decimal comma that no wire format has.
/// </summary>
internal static class OtherCulture
{
    public const string Variable = "SENDEVENT_OTHER_CULTURE";

    public static bool IsAsked => Environment.GetEnvironmentVariable(Variable) == "1";

    [ModuleInitializer]
    internal static void Set()
    {
        if (IsAsked)
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo
            {
                NegativeSign = "\u2212",
                NumberDecimalSeparator = ",",
                NumberGroupSeparator = "\u00a0",
                PositiveInfinitySymbol = "\u221e",
                NegativeInfinitySymbol = "\u2212\u221e",
                NaNSymbol = "\u00a4\u00a4\u00a4",
            };
            culture.DateTimeFormat.DateSeparator = "-";
            culture.DateTimeFormat.TimeSeparator = ".";
            culture.DateTimeFormat.ShortDatePattern = "yyyy-MM-dd";
            culture.DateTimeFormat.ShortTimePattern = "HH.mm";
            CultureInfo.DefaultThreadCurrentCulture = culture;
            CultureInfo.CurrentCulture = culture;
        }
    }
}
