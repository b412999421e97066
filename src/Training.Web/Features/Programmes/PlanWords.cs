using Training.Core.Languages;
using Training.Core.Workshops;
using Training.Core.Workshops.Planning;

namespace Training.Web.Features.Programmes;

/// <summary>A conflict in words, as the row of one community tells it.</summary>
public sealed record ConflictSentence(string Text, bool IsBlocking, Guid? OtherWorkshopId);

public sealed class PlanWords(Phrases t, PhaseSchedule schedule)
{
    private readonly Dictionary<Guid, string> communities = schedule.Choices.Communities.ToDictionary(c => c.Id, c => t.Of(c.Name));
    private readonly Dictionary<Guid, string> trainers = schedule.Choices.Trainers.ToDictionary(c => c.Id, c => c.Name);

    public IReadOnlyList<ConflictSentence> At(Guid communityId) =>
    [
        .. schedule.Conflicts
            .Where(c => c.Concerns(communityId))
            .Select(c => new ConflictSentence(Sentence(c, communityId), c.IsBlocking, c.OtherWorkshopId))
            .DistinctBy(c => c.Text),
    ];

    public string CommunityName(Guid id) => communities.GetValueOrDefault(id, "");

    private string Sentence(PlanConflict conflict, Guid communityId) => conflict.Kind switch
    {
        PlanConflictKind.NoRoom when conflict.Reason is { } reason => t.Of(reason),
        PlanConflictKind.NoRoom or PlanConflictKind.NoTrainer => t.Of(conflict.Kind),
        PlanConflictKind.TrainerInTwoPlaces => OtherCommunity(conflict, communityId) is { } other
            ? t["{0} would also be in {1} on {2}", Trainer(conflict), other, Day(conflict)]
            : t["{0} has another workshop on {1} already", Trainer(conflict), Day(conflict)],
        PlanConflictKind.TrainerNotOfCommunity => t["{0} does not work with this community", Trainer(conflict)],
        PlanConflictKind.CommunityTwiceOnOneDay => t["The community has another workshop on {0} already", Day(conflict)],
        PlanConflictKind.WorkshopsOverlap => t["Two workshops of this plan overlap on {0}", Day(conflict)],
        PlanConflictKind.InThePast => t["{0} is in the past", Day(conflict)],
        PlanConflictKind.TravelTooShort => OtherCommunity(conflict, communityId) is { } other
            ? t["{0} has too little time to travel between here and {1} before {2}", Trainer(conflict), other, Day(conflict)]
            : t["{0} has too little time to travel between here and another workshop before {1}", Trainer(conflict), Day(conflict)],
        PlanConflictKind.Holiday => t["{0} is a public holiday: {1}", Day(conflict), t.Of(schedule.Holidays[conflict.Day!.Value])],
        PlanConflictKind.NotAWorkingDay => t["{0} is not one of the chosen working days", t.LongDay(conflict.Day!.Value)],
        PlanConflictKind.OutsideWindow => t["{0} is outside the chosen dates", Day(conflict)],
        _ => throw new ArgumentOutOfRangeException(nameof(conflict), conflict.Kind, null),
    };

    private string? OtherCommunity(PlanConflict conflict, Guid communityId) =>
        (conflict.CommunityId == communityId ? conflict.OtherCommunityId : conflict.CommunityId) is { } other ? CommunityName(other) : null;

    private string Trainer(PlanConflict conflict) => conflict.TrainerId is { } id ? trainers.GetValueOrDefault(id, "") : "";

    private string Day(PlanConflict conflict) => t.Date(conflict.Day!.Value);
}
