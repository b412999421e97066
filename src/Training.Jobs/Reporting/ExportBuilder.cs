using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Training.Core.Reporting;

namespace Training.Jobs.Reporting;

/// <summary>Builds what was asked for, one request at a time. A build may die at any moment: its lease lapses and the next one takes over.</summary>
public sealed class ExportBuilder(
    ExportRequests requests, AttendanceExport export, ExportFiles files, IServiceScopeFactory scopes, ILogger<ExportBuilder> logger)
{
    private const string AskedBy = "project specialist";

    public Task<bool> BuildNextAsync(CancellationToken ct) => BuildAsync(null, ct);

    /// <summary>False when there is nothing to build, or another is building it.</summary>
    public async Task<bool> BuildAsync(Guid? id, CancellationToken ct)
    {
        if (await requests.ClaimAsync(id, ct) is not { } request)
        {
            return false;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);

        try
        {
            var rowCount = await ExportFiles.WriteAsync(
                files.PathOf(request.FileName!),
                output => export.WriteAsync(output, request.Query, AskedBy, (done, _) => ReportAsync(request, done, stop), stop.Token));
            await requests.FinishAsync(request, rowCount, ct);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            logger.LogWarning("Export {Export} was taken over by another build", request.Id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogError(e, "Export {Export} could not be written", request.Id);
            await requests.FailAsync(request, ExportProblem.NotWritten, ct);
        }

        return true;
    }

    /// <summary>Through a context of its own: the build's reads its rows at the same time.</summary>
    private async Task ReportAsync(ExportRequest request, int rowsDone, CancellationTokenSource stop)
    {
        await using var scope = scopes.CreateAsyncScope();

        if (!await scope.ServiceProvider.GetRequiredService<ExportRequests>().ReportAsync(request, rowsDone, stop.Token))
        {
            await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        }
    }
}
