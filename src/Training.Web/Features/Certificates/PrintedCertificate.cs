using Training.Core.Certificates;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Certificates;

/// <summary>A certificate as it stands on paper, in its own language whatever the page's is.</summary>
public sealed record PrintedCertificate(Certificate Certificate, DateOnly IssuedOn, string VerifyAddress, QrCode Qr)
{
    private const int LongName = 45;
    private const int LongTitle = 90;

    public Phrases Words => Phrases.In(Certificate.Language);

    public string Code => CertificateCode.Show(Certificate.Code);

    public bool HasLongName => Certificate.PersonName.Length > LongName;

    public bool HasLongTitle => Certificate.Title.Length > LongTitle;

    public static PrintedCertificate Of(Certificate certificate, AppOptions app, LocalClock clock)
    {
        var address = $"{app.PublicUrl.TrimEnd('/')}/verify";

        return new PrintedCertificate(
            certificate, DateOnly.FromDateTime(clock.ToLocal(certificate.IssuedUtc)), address, QrCode.Of($"{address}/{certificate.Code}"));
    }
}
