using Training.Core.Languages;

namespace Training.Web.Features.Certificates;

public static class CertificateWords
{
    public static string Length(this Phrases t, int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, _) => t.Plural(minutes, "{0} minute", "{0} minutes"),
        (var hours, 0) => t.Plural(hours, "{0} hour", "{0} hours"),
        var (hours, rest) => t["{0} h {1} min", hours, rest],
    };

    public static string FullDays(this Phrases t, DateOnly first, DateOnly last) =>
        first == last ? t.Date(first) : $"{t.Date(first)}–{t.Date(last)}";
}
