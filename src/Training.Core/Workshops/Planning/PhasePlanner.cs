namespace Training.Core.Workshops.Planning;

/// <summary>Proposes the workshops of a phase and finds what is wrong with a plan; the same request always gives the same plan.</summary>
public static class PhasePlanner
{
    public static PhasePlan Propose(PhasePlanRequest request)
    {
        var workshops = Draft(request, fewestTrainersFirst: false);
        if (workshops.Count < request.Communities.Count)
        {
            var careful = Draft(request, fewestTrainersFirst: true);
            workshops = careful.Count > workshops.Count ? careful : workshops;
        }

        return new PhasePlan(workshops, Check(request, workshops));
    }

    private static IReadOnlyList<PlannedWorkshop> Draft(PhasePlanRequest request, bool fewestTrainersFirst)
    {
        var draft = new PlanDraft(request);
        draft.Fill(fewestTrainersFirst);
        return draft.Workshops;
    }

    /// <summary>Every conflict of a plan, however it came about; its communities must be among the request's.</summary>
    public static IReadOnlyList<PlanConflict> Check(PhasePlanRequest request, IReadOnlyList<PlannedWorkshop> workshops)
    {
        var positions = request.Communities.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index);
        var check = new PlanCheck(request);
        return
        [
            .. check.LeftOut(workshops)
                .Concat(workshops.SelectMany(check.OfOne))
                .Concat(check.BetweenWorkshops(workshops))
                .OrderBy(conflict => positions[conflict.CommunityId])
                .ThenBy(conflict => conflict.Day)
                .ThenBy(conflict => conflict.Kind),
        ];
    }
}
