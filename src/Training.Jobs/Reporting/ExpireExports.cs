using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

public sealed class ExpireExports(ExportRequests requests) : IScheduledJob
{
    public Task RunAsync(CancellationToken ct) => requests.ExpireAsync(ct);
}
