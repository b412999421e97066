using Training.Core.Certificates;

namespace Training.Jobs.Certificates;

/// <summary>Issues what people attended and completed, and revokes what turned out untrue.</summary>
public sealed class IssueCertificates(Certification certification) : IScheduledJob
{
    public Task RunAsync(CancellationToken ct) => certification.ReconcileAsync(ct);
}
