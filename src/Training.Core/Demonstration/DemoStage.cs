using System.Security.Cryptography;
using System.Text;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.People;
using Training.Core.Programmes;

namespace Training.Core.Demonstration;

/// <summary>A moment of the story, as the database keeps it and as the wall clock shows it.</summary>
internal sealed record DemoMoment(DateTime Utc, DateTime Local);

/// <summary>What the parts of the demonstration build on: the day it is told from, and who and what was there before the first workshop.</summary>
internal sealed class DemoStage(TrainingDb db, LocalClock clock, DateOnly today, IReadOnlyList<Community> communities)
{
    private const int StoryDays = 240;

    public TrainingDb Db => db;

    public DateOnly Today => today;

    public IReadOnlyList<Community> Communities => communities;

    public List<Person> People { get; } = [];

    public required IReadOnlyList<AdvisoryGroup> Groups { get; init; }

    public required IReadOnlyList<StakeholderGroup> StakeholderGroups { get; init; }

    public required IReadOnlySet<DateOnly> Holidays { get; init; }

    /// <summary>When the groups were formed and everybody's account was made.</summary>
    public DemoMoment Begin => At(today.AddDays(-StoryDays), new TimeOnly(9, 0));

    public DemoMoment At(DateOnly day, TimeOnly time) => new(clock.ToUtc(day, time), day.ToDateTime(time));

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(clock.ToLocal(utc));

    public Guid CommunityId(string name) => communities.Single(c => c.Name.En == name).Id;

    /// <summary>Whoever sits in the groups of these communities on a day, in the order in which they were entered.</summary>
    public IReadOnlyList<Person> Members(IReadOnlyList<Guid> communityIds, DateOnly day)
    {
        var sitting = Groups.Where(g => communityIds.Contains(g.CommunityId))
            .SelectMany(g => g.Seats).SelectMany(s => s.Members)
            .Where(m => m.IsSittingOn(day))
            .Select(m => m.PersonId)
            .ToHashSet();

        return [.. People.Where(p => sitting.Contains(p.Id))];
    }

    public bool IsWorkday(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>A number from 0 to 99 that is the same for the same words every time.</summary>
    public static int Chance(params object[] words) =>
        BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', words)))) % 100;
}
