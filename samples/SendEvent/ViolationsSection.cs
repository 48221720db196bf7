using Amazon.ConnectParticipant.Model;
using SendEvent.Runtime;

namespace SendEvent.Sample;

/// <summary>What is said of a request that breaks the constraints of its shape.</summary>
internal static class ViolationsSection
{
    public static void Show()
    {
        Page.Section("An invalid request");
        try
        {
            SendEventRequest.Make(contentType: "", connectionToken: "token", content: new string('x', 20_000));
        }
        catch (ShapeValidationException exception)
        {
            Page.Line("Make throws", nameof(ShapeValidationException));
            foreach (var violation in exception.Violations)
            {
                Page.Line("", violation);
            }
        }

        var made = SendEventRequest.TryMake(out _, out var violations, contentType: "", connectionToken: "");
        Page.Line("TryMake", $"{made}, {violations.Count} violations");
    }
}
