using System.Globalization;
using Training.Core.Activity;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Core.Demonstration;

/// <summary>Enters the invented people of <c>people.csv</c>, seats them in their groups and records their consent.</summary>
internal static class DemoPeople
{
    private const string Resource = "Training.Core.Demonstration.people.csv";
    private const string TermsVersion = "2026-1";
    private const int DaysSinceReplacement = 12;
    private const int SheetsPerFolder = 40;

    public static void Add(DemoStage stage)
    {
        foreach (var (index, row) in Read().Index())
        {
            var person = AddPerson(stage, row);
            Seat(stage, row, person);

            if (row.HasConsent)
            {
                var givenOn = stage.Today.AddDays(row.Replaces is null ? -220 : -DaysSinceReplacement);
                Consent(stage, person, givenOn, $"Folder {index / SheetsPerFolder + 1}, sheet {index % SheetsPerFolder + 1}");
            }
        }
    }

    private static Person AddPerson(DemoStage stage, Row row)
    {
        var person = Person.Create(
            new PersonFacts
            {
                Name = row.Name,
                Sex = row.Sex,
                BirthYear = row.BirthYear,
                CommunityId = stage.CommunityId(row.Community),
                StakeholderGroupId = stage.StakeholderGroups.Single(g => g.Code == row.Group).Id,
                Phone = row.Phone,
                Email = row.Email,
                Language = row.Language,
            },
            stage.Begin.Utc);
        StableId.Give(stage.Db, person, $"person {row.Community} {row.Name}");
        stage.Db.People.Add(person);
        stage.People.Add(person);

        return person;
    }

    /// <summary>Some came to an open session without belonging to the group: there is no seat for theirs.</summary>
    private static void Seat(DemoStage stage, Row row, Person person)
    {
        var group = stage.Groups.Single(g => g.CommunityId == person.CommunityId);
        var from = stage.Today.AddDays(-DaysSinceReplacement);

        if (row.Replaces is { } predecessor)
        {
            var personId = stage.People.Single(p => p.Name == predecessor && p.CommunityId == person.CommunityId).Id;
            group.Replace(group.Seats.SelectMany(s => s.Members).Single(m => m.PersonId == personId).Id, person.Id, from);
            stage.Db.Log(DemoAccounts.Actor(DemoAccounts.Specialist), stage.At(from, new TimeOnly(10, 0)).Utc, "group.member-replaced", group.Id);
        }
        else if (group.Seats.FirstOrDefault(s => s.StakeholderGroupId == person.StakeholderGroupId) is { } seat)
        {
            group.Sit(seat.Id, person.Id, DateOnly.FromDateTime(stage.Begin.Local));
        }
    }

    private static void Consent(DemoStage stage, Person person, DateOnly givenOn, string reference)
    {
        var facts = new ConsentFacts
        {
            TermsVersion = TermsVersion,
            Method = ConsentMethod.Paper,
            Reference = reference,
            GivenOn = givenOn,
            ByGuardian = person.MayBeMinorOn(givenOn),
        };
        person.Give(People.Consent.Create(facts, DemoAccounts.Actor(DemoAccounts.Specialist), stage.At(givenOn, new TimeOnly(15, 0)).Utc));
    }

    private static IEnumerable<Row> Read()
    {
        using var stream = typeof(DemoPeople).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();

        while (reader.ReadLine() is { } line)
        {
            yield return Row.Of(line.Split(';'));
        }
    }

    private sealed record Row
    {
        public required string Community { get; init; }

        public required string Group { get; init; }

        public required string Name { get; init; }

        public required Sex Sex { get; init; }

        public required int? BirthYear { get; init; }

        public required Language? Language { get; init; }

        public required string? Phone { get; init; }

        public required string? Email { get; init; }

        public required bool HasConsent { get; init; }

        public required string? Replaces { get; init; }

        public static Row Of(string[] cells) => new()
        {
            Community = cells[0],
            Group = cells[1],
            Name = cells[2],
            Sex = cells[3] switch { "F" => Sex.Female, "M" => Sex.Male, _ => Sex.NotStated },
            BirthYear = cells[4].Length == 0 ? null : int.Parse(cells[4], CultureInfo.InvariantCulture),
            Language = SupportedLanguages.Find(cells[5]),
            Phone = TextOf(cells[6]),
            Email = TextOf(cells[7]),
            HasConsent = cells[8] == "yes",
            Replaces = TextOf(cells[9]),
        };

        private static string? TextOf(string cell) => cell.Length == 0 ? null : cell;
    }
}
