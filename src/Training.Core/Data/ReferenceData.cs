using Microsoft.EntityFrameworkCore;
using Training.Core.Communities;
using Training.Core.Languages;
using Training.Core.Programmes;
using Training.Core.Workshops.Planning;

namespace Training.Core.Data;

/// <summary>
/// What every deployment in Kyrgyzstan begins with: oblasts, stakeholder groups, public holidays, and the nine pilot communities with an
/// empty advisory group each. Loaded once, into an empty database; afterwards it is the programme's to change.
/// </summary>
public static class ReferenceData
{
    private static readonly LocalText SameAsThen = LocalText.Same("");

    public static IReadOnlyList<Oblast> Oblasts { get; } =
    [
        Oblast("KG-B", "Batken oblast", "Баткенская область", "Баткен облусу", "Боткен вилояти"),
        Oblast("KG-C", "Chui oblast", "Чуйская область", "Чүй облусу", "Чуй вилояти"),
        Oblast("KG-Y", "Issyk-Kul oblast", "Иссык-Кульская область", "Ысык-Көл облусу", "Иссиққўл вилояти"),
        Oblast("KG-J", "Jalal-Abad oblast", "Джалал-Абадская область", "Жалал-Абад облусу", "Жалолобод вилояти"),
        Oblast("KG-N", "Naryn oblast", "Нарынская область", "Нарын облусу", "Норин вилояти"),
        Oblast("KG-O", "Osh oblast", "Ошская область", "Ош облусу", "Ўш вилояти"),
        Oblast("KG-T", "Talas oblast", "Таласская область", "Талас облусу", "Талас вилояти"),
        Oblast("KG-GB", "Bishkek city", "г. Бишкек", "Бишкек шаары", "Бишкек шаҳри"),
        Oblast("KG-GO", "Osh city", "г. Ош", "Ош шаары", "Ўш шаҳри"),
    ];

    /// <summary>Codes, in the order they are offered.</summary>
    public static IReadOnlyList<(string Code, LocalText Name)> StakeholderGroups { get; } =
    [
        ("LSG", new("Local self-government", "Органы местного самоуправления", "Жергиликтүү өз алдынча башкаруу", "Маҳаллий ўзини ўзи бошқариш органлари")),
        ("AKS", new("Aksakals’ court", "Суд аксакалов", "Аксакалдар соту", "Оқсоқоллар суди")),
        ("INSP", new("Neighbourhood inspector", "Участковый инспектор милиции", "Участкалык инспектор", "Участка инспектори")),
        ("LAW", new("Law enforcement", "Правоохранительные органы", "Укук коргоо органдары", "Ҳуқуқни муҳофаза қилиш органлари")),
        ("JUV", new("Juvenile inspector", "Инспектор по делам несовершеннолетних", "Жашы жете электердин иштери боюнча инспектор", "Вояга етмаганлар ишлари бўйича инспектор")),
        ("WOMEN", new("Women’s committee", "Женский комитет", "Аялдар комитети", "Аёллар қўмитаси")),
        ("YCOM", new("Youth committee", "Комитет молодёжи", "Жаштар комитети", "Ёшлар қўмитаси")),
        ("YOUTH", new("Youth", "Молодёжь", "Жаштар", "Ёшлар")),
        ("RELIG", new("Religious leaders", "Религиозные лидеры", "Диний лидерлер", "Диний етакчилар")),
        ("SOC", new("Social workers", "Социальные работники", "Социалдык кызматкерлер", "Ижтимоий ходимлар")),
        ("LAWYER", new("Lawyers", "Юристы", "Юристтер", "Юристлар")),
        ("SCHOOL", new("School staff", "Работники школы", "Мектеп кызматкерлери", "Мактаб ходимлари")),
        ("CPC", new("Members of a community prevention centre", "Члены общественно-профилактического центра", "Коомдук алдын алуу борборунун мүчөлөрү", "Жамоат профилактика маркази аъзолари")),
        ("KENESH", new("Deputies of the local kenesh", "Депутаты местного кенеша", "Жергиликтүү кеңештин депутаттары", "Маҳаллий кенгаш депутатлари")),
        ("HEALTH", new("Health workers", "Медицинские работники", "Медицина кызматкерлери", "Тиббиёт ходимлари")),
        ("ACTIV", new("Community activists", "Активисты сообщества", "Жамаат активисттери", "Жамоат фаоллари")),
        ("OTHER", new("Others", "Другие", "Башкалар", "Бошқалар")),
    ];

    /// <summary>The group of twelve that Kochkor formed. Its own account gives no split of the last five places; this one is ours.</summary>
    public static IReadOnlyList<(string Code, int Places)> DefaultComposition { get; } =
        [("LSG", 3), ("AKS", 3), ("INSP", 1), ("WOMEN", 1), ("YCOM", 1), ("SOC", 2), ("LAWYER", 1)];

    public static IReadOnlyList<Community> Pilots() =>
    [
        Pilot(1, new("Balykchy", "Балыкчы", "Балыкчы", "Балиқчи"), CommunityKind.City, "KG-Y", 42.460, 76.187),
        Pilot(2, new("Kochkor", "Кочкор", "Кочкор", "Қочқор"), CommunityKind.AiylOkmotu, "KG-N", 42.216, 75.756),
        Pilot(3, new("Kara-Balta", "Кара-Балта", "Кара-Балта", "Қора-Болта"), CommunityKind.City, "KG-C", 42.814, 73.848),
        Pilot(4, new("Kara-Buura", "Кара-Буура", "Кара-Буура", "Қора-Буура"), CommunityKind.AiylOkmotu, "KG-T", 42.617, 71.583),
        Pilot(5, new("Chek-Abad", "Чек-Абад", "Чек-Абад", "Чек-Обод"), CommunityKind.AiylOkmotu, "KG-O", 40.515, 72.499, isApproximate: true),
        Pilot(6, new("Nookat", "Ноокат", "Ноокат", "Новқат"), CommunityKind.City, "KG-O", 40.266, 72.618),
        Pilot(7, new("Bazar-Korgon", "Базар-Коргон", "Базар-Коргон", "Бозорқўрғон"), CommunityKind.AiylOkmotu, "KG-J", 41.042, 72.747),
        Pilot(8, new("Aidarken", "Айдаркен", "Айдаркен", "Ҳайдаркон"), CommunityKind.Town, "KG-B", 39.943, 71.341),
        Pilot(9, new("Isfana", "Исфана", "Исфана", "Исфана"), CommunityKind.Town, "KG-B", 39.839, 69.528, now: new("Razzakov", "Раззаков", "Раззаков", "Раззоқов")),
    ];

    public static async Task LoadAsync(TrainingDb db, CancellationToken ct)
    {
        if (await db.Oblasts.AnyAsync(ct))
        {
            return;
        }

        var groups = StakeholderGroups.Index()
            .Select(g => new StakeholderGroup
            {
                Id = StableId.Of($"stakeholder group {g.Item.Code}"),
                Code = g.Item.Code,
                Name = g.Item.Name,
                Order = g.Index + 1,
            })
            .ToList();
        var composition = DefaultComposition.Select(c => new SeatPlaces(groups.Single(g => g.Code == c.Code).Id, c.Places)).ToList();
        var pilots = Pilots();

        db.Oblasts.AddRange(Oblasts);
        db.StakeholderGroups.AddRange(groups);
        db.Communities.AddRange(pilots);
        db.AdvisoryGroups.AddRange(pilots.Select(p => AdvisoryGroup.Create(p.Id, composition)));
        db.PublicHolidays.AddRange(KyrgyzHolidays.All.Select(h => new PublicHoliday
        {
            Id = StableId.Of($"holiday {h.Date:O} {h.English}"),
            Date = h.Date,
            Name = new LocalText(h.English, h.Russian, h.Kyrgyz, h.UzbekCyrillic),
            IsConfirmed = h.Confirmed,
        }));
        StableId.Settle(db);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The pilots, like all reference data, keep the same ids everywhere, so that two databases of one programme can be compared.</summary>
    private static Community Pilot(
        int number, LocalText name, CommunityKind kind, string oblast, double latitude, double longitude, bool isApproximate = false, LocalText? now = null) => new()
        {
            Id = new Guid($"0199c0de-0000-7000-8000-{number:d12}"),
            Name = name,
            NameNow = now ?? SameAsThen,
            Kind = kind,
            OblastCode = oblast,
            Latitude = latitude,
            Longitude = longitude,
            IsPositionApproximate = isApproximate,
        };

    private static Oblast Oblast(string code, string en, string ru, string ky, string uz) => new() { Code = code, Name = new LocalText(en, ru, ky, uz) };
}
