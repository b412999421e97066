namespace Training.Core.Demonstration;

/// <summary>The trainers' days. A holiday pushes a workshop on, but never onto another of the same trainer, nor onto their day of travel.</summary>
internal sealed class DemoDiary(DemoStage stage)
{
    private readonly HashSet<(string Trainer, DateOnly Day)> taken = [];

    /// <summary>Takes the last two working days in a row, on or before a day, that are free for all the trainers, and returns the first.</summary>
    public DateOnly TakeUntil(DateOnly last, IReadOnlyList<string> trainers) => Take(last.AddDays(-1), step: -1, trainers);

    /// <summary>Takes the first two working days in a row, on or after a day, that are free for all the trainers, and returns the first.</summary>
    public DateOnly TakeFrom(DateOnly first, IReadOnlyList<string> trainers) => Take(first, step: 1, trainers);

    private DateOnly Take(DateOnly first, int step, IReadOnlyList<string> trainers)
    {
        while (!stage.IsWorkday(first) || !stage.IsWorkday(first.AddDays(1)) || trainers.Any(t => IsAway(t, first)))
        {
            first = first.AddDays(step);
        }

        foreach (var trainer in trainers)
        {
            taken.Add((trainer, first));
            taken.Add((trainer, first.AddDays(1)));
        }

        return first;
    }

    private bool IsAway(string trainer, DateOnly first) => Enumerable.Range(-1, 4).Any(days => taken.Contains((trainer, first.AddDays(days))));
}
