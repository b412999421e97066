using Training.Core.Languages;
using Training.Core.Programmes;
using Xunit;

namespace Training.Core.Tests.Programmes;

public sealed class ProgrammeTests
{
    private readonly Programme programme = new()
    {
        Code = "TEST",
        Title = LocalText.Same("Test"),
        StartsOn = new DateOnly(2026, 1, 1),
        EndsOn = new DateOnly(2026, 12, 31),
    };

    public ProgrammeTests()
    {
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            programme.AddPhase(LocalText.Same(name), LocalText.Same(name));
        }
    }

    [Theory]
    [InlineData("One", 1, "Two One Three")]
    [InlineData("Three", -1, "One Three Two")]
    [InlineData("Three", -9, "Three One Two")]
    [InlineData("One", -1, "One Two Three")]
    [InlineData("Three", 1, "One Two Three")]
    public void MovePhase_ByPlaces_KeepsTheOthersInOrderAndNumbersAnew(string name, int steps, string expected)
    {
        programme.MovePhase(programme.Phases.Single(p => p.Name.En == name).Id, steps);

        var ordered = programme.Phases.OrderBy(p => p.Order).ToList();
        Assert.Equal(expected, string.Join(' ', ordered.Select(p => p.Name.En)));
        Assert.Equal([1, 2, 3], ordered.Select(p => p.Order));
    }

    [Fact]
    public void RemovePhase_InTheMiddle_ClosesTheGap()
    {
        programme.RemovePhase(programme.Phases.Single(p => p.Name.En == "Two").Id);

        Assert.Equal(["One 1", "Three 2"], programme.Phases.OrderBy(p => p.Order).Select(p => $"{p.Name.En} {p.Order}"));
    }
}
