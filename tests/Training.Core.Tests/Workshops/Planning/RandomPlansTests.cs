using Training.Core.Workshops.Planning;
using Xunit;
using static Training.Core.Tests.Workshops.Planning.Pilots;

namespace Training.Core.Tests.Workshops.Planning;

/// <summary>What holds for every proposal, tried on requests made from the seeds 0 to 799.</summary>
public sealed class RandomPlansTests
{
    private static readonly IEnumerable<int> seeds = Enumerable.Range(0, 800);

    [Fact]
    public void Propose_AnyRequest_HasNoConflictButNoRoomForATrueReason()
    {
        Assert.All(seeds, seed =>
        {
            var request = RandomRequest(seed);

            var conflicts = PhasePlanner.Check(request, PhasePlanner.Propose(request).Workshops);

            Assert.All(conflicts, conflict => Assert.Equal(PlanConflictKind.NoRoom, conflict.Kind));
            Assert.DoesNotContain(conflicts, conflict => conflict.Reason is null or NoRoomReason.LeftOut);
        });
    }

    [Fact]
    public void Propose_AnyRequest_PlacesOrReportsEveryCommunityOnce()
    {
        Assert.All(seeds, seed =>
        {
            var request = RandomRequest(seed);

            var plan = PhasePlanner.Propose(request);

            Assert.Equal(
                request.Communities.Select(community => community.Id).Order(),
                plan.Workshops.Select(workshop => workshop.CommunityId)
                    .Concat(plan.Conflicts.Select(conflict => conflict.CommunityId))
                    .Order());
        });
    }

    // Written out anew, day by day, so that the planner's own check is not its only witness.
    [Fact]
    public void Propose_AnyRequest_ObeysTheRulesDayByDay()
    {
        Assert.All(seeds, seed =>
        {
            var request = RandomRequest(seed);
            var oblasts = request.Communities.ToDictionary(community => community.Id, community => community.Oblast);

            var plan = PhasePlanner.Propose(request);

            Assert.All(plan.Workshops, workshop =>
            {
                Assert.Equal(request.DaysPerWorkshop, workshop.Days.Count);
                Assert.Equal(request.TrainersPerWorkshop, workshop.TrainerIds.Distinct().Count());
                Assert.Equal(workshop.Days.Count - 1, workshop.Days[^1].DayNumber - workshop.FirstDay.DayNumber);
                Assert.All(workshop.Days, day => Assert.True(
                    day >= request.Today && day >= request.From && day <= request.To
                    && !request.Holidays.Contains(day) && request.WorkingDays.Contains(day.DayOfWeek)));
            });

            foreach (var trainer in request.Trainers)
            {
                var planned = plan.Workshops
                    .Where(workshop => workshop.TrainerIds.Contains(trainer.Id))
                    .SelectMany(workshop => workshop.Days.Select(day => (Day: day, Oblast: oblasts[workshop.CommunityId])))
                    .ToList();
                var booked = request.Bookings
                    .Where(booking => booking.TrainerIds.Contains(trainer.Id))
                    .SelectMany(booking => booking.Days.Select(day => (Day: day, booking.Oblast)))
                    .ToList();

                Assert.Equal(planned.Count, planned.Select(one => one.Day).Except(booked.Select(one => one.Day)).Count());
                Assert.All(planned, one => Assert.DoesNotContain(
                    planned.Concat(booked),
                    other => other.Oblast != one.Oblast && Math.Abs(other.Day.DayNumber - one.Day.DayNumber) <= request.TravelDays));
            }
        });
    }

    [Fact]
    public void Propose_SameRequestTwice_GivesTheSamePlan()
    {
        Assert.All(seeds, seed => Assert.Equal(Written(RandomRequest(seed)), Written(RandomRequest(seed))));
    }

    [Fact]
    public void RandomRequests_Together_CoverFullPlansAndEveryReason()
    {
        var plans = seeds.Select(seed => PhasePlanner.Propose(RandomRequest(seed))).ToList();

        Assert.True(plans.Count(plan => plan.Conflicts.Count == 0) > 100);
        Assert.Equal(
            [NoRoomReason.TooFewTrainers, NoRoomReason.NoRunOfWorkingDays, NoRoomReason.WindowFull],
            plans.SelectMany(plan => plan.Conflicts).Select(conflict => conflict.Reason!.Value).Distinct().Order());
    }

    private static IEnumerable<string> Written(PhasePlanRequest request)
        => PhasePlanner.Propose(request).Workshops.Select(workshop
            => $"{workshop.CommunityId} {workshop.FirstDay:O} {string.Join(' ', workshop.TrainerIds)}");

    private static PhasePlanRequest RandomRequest(int seed)
    {
        var random = new Random(seed);
        var today = new DateOnly(2026, 10, 1).AddDays(random.Next(60));
        var from = today.AddDays(random.Next(-10, 60));
        var to = from.AddDays(random.Next(3, 120));
        var daysPerWorkshop = random.Next(1, 6);
        var communities = Enumerable.Range(1, random.Next(1, 30))
            .Select(number => new PlanningCommunity(
                Id(number), $"KG-{"BCJNOTY"[random.Next(7)]}", 39 + (random.NextDouble() * 4), 69 + (random.NextDouble() * 11)))
            .ToList();
        var trainers = Enumerable.Range(101, random.Next(1, 7))
            .Select(number => new PlanningTrainer(
                Id(number),
                random.Next(2) == 0 ? null : communities.Where(_ => random.Next(3) > 0).Select(community => community.Id).ToHashSet()))
            .ToList();

        return new PhasePlanRequest
        {
            Today = today,
            From = from,
            To = to,
            WorkingDays = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(6) > 0).ToHashSet(),
            DaysPerWorkshop = daysPerWorkshop,
            Sessions = SessionTimes.HalfDays(daysPerWorkshop, random.Next(1, 3)),
            Communities = communities,
            Trainers = trainers,
            TrainersPerWorkshop = random.Next(1, Math.Min(3, trainers.Count) + 1),
            TravelDays = random.Next(4),
            Holidays = Enumerable.Range(0, random.Next(8)).Select(_ => from.AddDays(random.Next(90))).ToHashSet(),
            Bookings =
            [
                .. Enumerable.Range(900, random.Next(6)).Select(number =>
                {
                    var host = communities[random.Next(communities.Count)];
                    var day = from.AddDays(random.Next(60));
                    return new Booking(
                        Id(number),
                        [day, day.AddDays(random.Next(1, 8))],
                        host.Oblast,
                        [host.Id],
                        [trainers[random.Next(trainers.Count)].Id]);
                }),
            ],
        };
    }
}
