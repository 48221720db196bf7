using System.Collections.Frozen;

namespace SendEvent.Runtime;

/// <summary>The codes that AWS services use, model or not, for what may succeed when it is sent again.</summary>
internal static class RetryableCodes
{
    private static readonly FrozenSet<string> Throttling = FrozenSet.Create(
        StringComparer.Ordinal,
        "BandwidthLimitExceeded",
        "EC2ThrottledException",
        "LimitExceededException",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "RequestThrottled",
        "RequestThrottledException",
        "SlowDown",
        "ThrottledException",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
        "TransactionInProgressException");

    private static readonly FrozenSet<string> Transient = FrozenSet.Create(
        StringComparer.Ordinal,
        "InternalError",
        "RequestTimeout",
        "RequestTimeoutException");

    public static bool IsThrottling(int status, string code) => status == 429 || Throttling.Contains(code);

    public static bool IsTransient(int status, string code) => status is 500 or 502 or 503 or 504 || Transient.Contains(code);
}
