using Microsoft.EntityFrameworkCore;
using Training.Core.Certificates;
using Training.Core.Data;

namespace Training.Web.Features.Certificates;

/// <summary>A certificate in a list, newest first.</summary>
public sealed record CertificateRow(
    Guid Id, CertificateKind Kind, string Title, DateOnly FirstDay, DateOnly LastDay, DateOnly? RevokedOn, RevocationCause? Cause, string? Reason)
{
    public bool IsValid => RevokedOn is null;

    public static async Task<IReadOnlyList<CertificateRow>> ReadAsync(IQueryable<Certificate> certificates, LocalClock clock, CancellationToken ct)
    {
        var rows = await certificates.AsNoTracking().OrderByDescending(c => c.LastDay).ThenByDescending(c => c.IssuedUtc).ThenBy(c => c.Id).ToListAsync(ct);

        return [.. rows.Select(c => new CertificateRow(
            c.Id, c.Kind, c.Title, c.FirstDay, c.LastDay, c.RevokedUtc is { } utc ? DateOnly.FromDateTime(clock.ToLocal(utc)) : null, c.RevocationCause, c.RevocationReason))];
    }
}
