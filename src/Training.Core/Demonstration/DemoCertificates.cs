using System.Numerics;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Learning;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Demonstration;

/// <summary>
/// The certificates that the job would have issued by the day of the story. Their codes follow from names, so that two fillings are equal;
/// real ones are random.
/// </summary>
internal sealed class DemoCertificates(DemoStage stage, Programme programme, IReadOnlyDictionary<Guid, Module> modules)
{
    private const string Issuer = "Köpürö";
    private static readonly TimeSpan UntilIssued = TimeSpan.FromMinutes(2);

    public void Add()
    {
        var consenting = stage.People.Where(p => p.Consents.Any(c => c.IsValid)).ToDictionary(p => p.Id, p => new CertificateHolder(p.Id, p.Name, p.Language));

        foreach (var workshop in stage.Db.Workshops.Local.Where(w => w.ClosedUtc is not null).ToList())
        {
            foreach (var r in workshop.Registrations.Where(r => AttendanceRule.Attended(r.AttendedMinutes, workshop.SessionMinutes, programme.AttendanceShare)))
            {
                Issue(consenting.GetValueOrDefault(r.PersonId), workshop.ClosedUtc!.Value, holder => CertificateFacts.OfWorkshop(
                    holder, workshop.Id, workshop.Title, workshop.FirstDay, workshop.LastDay, r.AttendedMinutes, Issuer));
            }
        }

        foreach (var completion in stage.Db.Completions.Local.ToList())
        {
            Issue(consenting.GetValueOrDefault(completion.PersonId), completion.CompletedUtc, holder => CertificateFacts.OfModule(
                holder, modules[completion.ModuleId], stage.DayOf(completion.CompletedUtc), Issuer));
        }
    }

    private void Issue(CertificateHolder? holder, DateTime earnedUtc, Func<CertificateHolder, CertificateFacts> write)
    {
        if (holder is not null)
        {
            var facts = write(holder);
            var name = $"certificate {facts.PersonId} {facts.OccasionId}";
            stage.Db.Certificates.Add(Certificate.Issue(facts, CodeOf(name), earnedUtc + UntilIssued, StableId.Of(name)));
        }
    }

    private static string CodeOf(string name)
    {
        var rest = new BigInteger(StableId.Of($"code of {name}").ToByteArray(), isUnsigned: true);
        var code = new char[CertificateCode.Length];

        for (var i = 0; i < code.Length; i++)
        {
            code[i] = CertificateCode.Letters[(int)(rest % CertificateCode.Letters.Length)];
            rest /= CertificateCode.Letters.Length;
        }

        return new string(code);
    }
}
