namespace Training.Core.Workshops.Planning;

internal sealed class PlanCheck(PhasePlanRequest request)
{
    private readonly Dictionary<Guid, PlanningCommunity> communities = request.Communities.ToDictionary(community => community.Id);
    private readonly Dictionary<Guid, PlanningTrainer> trainers = request.Trainers.ToDictionary(trainer => trainer.Id);

    public IEnumerable<PlanConflict> LeftOut(IReadOnlyList<PlannedWorkshop> workshops)
    {
        var placed = workshops.Select(workshop => workshop.CommunityId).ToHashSet();
        var leftOut = request.Communities.Where(community => !placed.Contains(community.Id)).ToList();
        if (leftOut.Count == 0)
        {
            return [];
        }
        else
        {
            var draft = new PlanDraft(request);
            foreach (var workshop in workshops)
            {
                draft.Enter(workshop);
            }

            return leftOut.Select(community
                => new PlanConflict(PlanConflictKind.NoRoom, community.Id) { Reason = draft.WhyNoRoom(community) });
        }
    }

    public IEnumerable<PlanConflict> OfOne(PlannedWorkshop workshop)
    {
        if (workshop.TrainerIds.Count == 0)
        {
            yield return new PlanConflict(PlanConflictKind.NoTrainer, workshop.CommunityId) { Day = workshop.FirstDay };
        }

        foreach (var trainerId in workshop.TrainerIds.Distinct())
        {
            if (!trainers.TryGetValue(trainerId, out var trainer) || !trainer.MayTeachIn(workshop.CommunityId))
            {
                yield return new PlanConflict(PlanConflictKind.TrainerNotOfCommunity, workshop.CommunityId)
                {
                    Day = workshop.FirstDay,
                    TrainerId = trainerId,
                };
            }
        }

        foreach (var day in workshop.Days)
        {
            foreach (var kind in WrongWith(day))
            {
                yield return new PlanConflict(kind, workshop.CommunityId) { Day = day };
            }
        }
    }

    private IEnumerable<PlanConflictKind> WrongWith(DateOnly day)
    {
        if (day < request.Today)
        {
            yield return PlanConflictKind.InThePast;
        }

        if (day < request.From || day > request.To)
        {
            yield return PlanConflictKind.OutsideWindow;
        }

        if (request.Holidays.Contains(day))
        {
            yield return PlanConflictKind.Holiday;
        }

        if (!request.WorkingDays.Contains(day.DayOfWeek))
        {
            yield return PlanConflictKind.NotAWorkingDay;
        }
    }

    public IEnumerable<PlanConflict> BetweenWorkshops(IReadOnlyList<PlannedWorkshop> workshops)
    {
        var engagements = workshops.Select(Planned)
            .Concat(request.Bookings.Where(booking => booking.Days.Count > 0).Select(Booked))
            .OrderBy(engagement => engagement.First)
            .ToList();

        for (var index = 0; index < engagements.Count; index++)
        {
            var earlier = engagements[index];
            var near = engagements.Skip(index + 1).TakeWhile(later => later.First <= earlier.Last + request.TravelDays);
            foreach (var later in near.Where(later => later.BookingId is null || earlier.BookingId is null))
            {
                var (planned, other) = later.BookingId is null ? (later, earlier) : (earlier, later);
                foreach (var conflict in Between(planned, other))
                {
                    yield return conflict;
                }
            }
        }
    }

    private Engagement Planned(PlannedWorkshop workshop) => new(
        null, DayNumbers(workshop.Days), communities[workshop.CommunityId].Oblast, [workshop.CommunityId], workshop.TrainerIds);

    private static Engagement Booked(Booking booking)
        => new(booking.WorkshopId, DayNumbers(booking.Days), booking.Oblast, booking.CommunityIds, booking.TrainerIds);

    private static int[] DayNumbers(IReadOnlyList<DateOnly> days) => [.. days.Select(day => day.DayNumber).Order()];

    private IEnumerable<PlanConflict> Between(Engagement planned, Engagement other)
    {
        var (day, otherDay) = ClosestDays(planned, other);
        var isSameDay = day == otherDay;
        var isSameCommunity = other.CommunityIds.Contains(planned.CommunityIds[0]);
        var conflict = new PlanConflict(PlanConflictKind.TravelTooShort, planned.CommunityIds[0])
        {
            Day = DateOnly.FromDayNumber(Math.Max(day, otherDay)),
            OtherCommunityId = other.BookingId is null ? other.CommunityIds[0] : null,
            OtherWorkshopId = other.BookingId,
        };

        if (isSameDay && isSameCommunity)
        {
            yield return conflict with
            {
                Kind = other.BookingId is null ? PlanConflictKind.WorkshopsOverlap : PlanConflictKind.CommunityTwiceOnOneDay,
            };
        }
        else if (isSameDay || (planned.Oblast != other.Oblast && Math.Abs(day - otherDay) <= request.TravelDays))
        {
            foreach (var trainerId in planned.TrainerIds.Intersect(other.TrainerIds))
            {
                yield return conflict with
                {
                    Kind = isSameDay ? PlanConflictKind.TrainerInTwoPlaces : PlanConflictKind.TravelTooShort,
                    TrainerId = trainerId,
                };
            }
        }
    }

    private static (int Day, int OtherDay) ClosestDays(Engagement planned, Engagement other)
        => planned.Days.SelectMany(day => other.Days.Select(otherDay => (Day: day, OtherDay: otherDay)))
            .MinBy(pair => Math.Abs(pair.Day - pair.OtherDay));

    private sealed record Engagement(
        Guid? BookingId, int[] Days, string Oblast, IReadOnlyList<Guid> CommunityIds, IReadOnlyList<Guid> TrainerIds)
    {
        public int First => Days[0];

        public int Last => Days[^1];
    }
}
