using Training.Core.Languages;
using Training.Core.Learning;

namespace Training.Core.Certificates;

/// <summary>What a certificate will say.</summary>
public sealed record CertificateFacts
{
    public required CertificateKind Kind { get; init; }

    public required Guid PersonId { get; init; }

    public required Guid OccasionId { get; init; }

    public required int Number { get; init; }

    public required Language Language { get; init; }

    public required string PersonName { get; init; }

    public required string Title { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required int Minutes { get; init; }

    public required string Issuer { get; init; }

    public static CertificateFacts OfWorkshop(
        CertificateHolder holder, Guid workshopId, LocalText title, DateOnly firstDay, DateOnly lastDay, int attendedMinutes, string issuer, int number = 1) => new()
    {
        Kind = CertificateKind.Attended,
        PersonId = holder.PersonId,
        OccasionId = workshopId,
        Number = number,
        Language = holder.OwnLanguage,
        PersonName = holder.Name,
        Title = title.In(holder.OwnLanguage),
        FirstDay = firstDay,
        LastDay = lastDay,
        Minutes = attendedMinutes,
        Issuer = issuer,
    };

    public static CertificateFacts OfModule(CertificateHolder holder, Module module, DateOnly completedOn, string issuer, int number = 1) => new()
    {
        Kind = CertificateKind.Completed,
        PersonId = holder.PersonId,
        OccasionId = module.Id,
        Number = number,
        Language = holder.OwnLanguage,
        PersonName = holder.Name,
        Title = module.NeutralTitle.In(holder.OwnLanguage),
        FirstDay = completedOn,
        LastDay = completedOn,
        Minutes = module.Lessons.Sum(l => l.Article.In(holder.OwnLanguage).Minutes),
        Issuer = issuer,
    };
}

/// <summary>Whose it is, and in which language; nobody's own means the deployment's.</summary>
public sealed record CertificateHolder(Guid PersonId, string Name, Language? Language)
{
    public Language OwnLanguage => Language ?? SupportedLanguages.Default;
}
