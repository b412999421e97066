using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Training.Core.Messages;

/// <summary>How long to wait after a failed attempt: growing, and spread by a fifth so that an outage does not end in a storm.</summary>
public static class RetrySchedule
{
    private const double Spread = 0.2;

    private static readonly TimeSpan[] delays =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(8),
    ];

    /// <summary>The wait after attempt 1, 2, ...; null when the message is dead. The same message and attempt always wait equally long.</summary>
    public static TimeSpan? DelayAfter(int attempt, string messageId)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempt, 1);

        return attempt > delays.Length ? null : delays[attempt - 1] * Jitter(attempt, messageId);
    }

    private static double Jitter(int attempt, string messageId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt} {messageId}"));
        var position = BinaryPrimitives.ReadUInt32LittleEndian(hash) / (double)uint.MaxValue;

        return 1 - Spread + (2 * Spread * position);
    }
}
