using Microsoft.Extensions.Logging;

namespace Training.Core.Reminders;

public static class EachWorkshop
{
    /// <summary>One that fails is logged and comes again; it never holds up the others.</summary>
    public static async Task EachAsync(this ILogger logger, IEnumerable<Guid> ids, Func<Guid, Task> act, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            ct.ThrowIfCancellationRequested();

            try
            {
                await act(id);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogError(failure, "The reminders of {Id} could not be looked at", id);
            }
        }
    }
}
