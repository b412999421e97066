using Training.Core.Activity;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Programmes;

namespace Training.Core.Demonstration;

/// <summary>The demonstration's programme: its donors, its phases, and the neutral titles its workshops carry outside.</summary>
internal static class DemoProgramme
{
    public const string Code = "STRIVE-KG";

    private static readonly (LocalText Name, LocalText WorkshopTitle)[] Phases =
    [
        (new("Foundations", "Основы", "Негиздер", "Асослар"),
            new("Working together in our community", "Работаем вместе в нашем сообществе", "Жамаатыбызда бирге иштейбиз", "Жамоамизда бирга ишлаймиз")),
        (new("Conflict analysis", "Анализ конфликтов", "Чыр-чатактарды талдоо", "Низолар таҳлили"),
            new("Listening and agreeing", "Слушаем и договариваемся", "Угабыз жана макулдашабыз", "Тинглаймиз ва келишамиз")),
        (new("Roles and powers", "Роли и полномочия", "Ролдор жана ыйгарым укуктар", "Роллар ва ваколатлар"),
            new("Who does what in our community", "Кто за что отвечает в нашем сообществе", "Жамаатыбызда ким эмне үчүн жооп берет", "Жамоамизда ким нима учун жавоб беради")),
        (new("Local planning", "Местное планирование", "Жергиликтүү пландоо", "Маҳаллий режалаштириш"),
            new("A plan for our community", "План нашего сообщества", "Жамаатыбыздын планы", "Жамоамиз режаси")),
        (new("Youth", "Молодёжь", "Жаштар", "Ёшлар"),
            new("Young people in our community", "Молодёжь нашего сообщества", "Жамаатыбыздын жаштары", "Жамоамиз ёшлари")),
        (new("Mentoring", "Наставничество", "Насаатчылык", "Мураббийлик"),
            new("Listening and giving advice", "Выслушать и дать совет", "Угуу жана кеңеш берүү", "Тинглаш ва маслаҳат бериш")),
        (new("Exchange visits", "Визиты по обмену опытом", "Тажрыйба алмашуу сапарлары", "Тажриба алмашиш ташрифлари"),
            new("Visiting our neighbours", "В гостях у соседей", "Кошуналарга конокко барабыз", "Қўшнилар ҳузурида меҳмонмиз")),
    ];

    public static Programme Add(DemoStage stage)
    {
        var programme = new Programme
        {
            Id = StableId.Of($"programme {Code}"),
            Code = Code,
            Title = new(
                "Strengthening community resilience",
                "Укрепление устойчивости сообществ",
                "Жамааттардын туруктуулугун чыңдоо",
                "Жамоалар барқарорлигини мустаҳкамлаш"),
            StartsOn = new DateOnly(stage.Begin.Local.Year, 1, 1),
            EndsOn = new DateOnly(stage.Today.Year + 1, 12, 31),
        };

        foreach (var (name, title) in Phases)
        {
            programme.AddPhase(name, title);
        }

        programme.Donors.AddRange(new[] { "European Union", "UNDP" }.Select(name => new Donor { Id = StableId.Of($"donor {name}"), Name = name }));
        programme.Communities.AddRange(stage.Communities);
        stage.Db.Programmes.Add(programme);
        stage.Db.Log(DemoAccounts.Actor(DemoAccounts.Specialist), stage.Begin.Utc, "programme.created", programme.Id);
        StableId.Settle(stage.Db);

        return programme;
    }
}
