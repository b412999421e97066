using Microsoft.Extensions.Options;

namespace Training.Jobs.Reporting;

/// <summary>Begins what was asked for: a small export while the person waits, a large one in the background.</summary>
public sealed class ExportStart(ExportBuilder builder, JobQueue queue, IOptions<ExportOptions> options)
{
    public bool IsImmediate(int rowsTotal) => rowsTotal <= options.Value.SmallRows;

    public Task BeginAsync(Guid id, int rowsTotal, CancellationToken ct) => IsImmediate(rowsTotal)
        ? builder.BuildAsync(id, ct)
        : queue.RunSoonAsync<BuildExports>(ct);
}
