using Training.Core.People;
using Xunit;

namespace Training.Core.Tests.People;

public sealed class PersonTests
{
    private static readonly DateTime nowUtc = new(2026, 11, 2, 4, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly today = new(2026, 11, 2);
    private static readonly Actor trainer = new(Guid.CreateVersion7(), "Trainer", Role.Trainer);

    [Fact]
    public void Create_FactsAsTyped_AreTidied()
    {
        var person = NewPerson(1985, " Айгүл Асанова ", phone: "0700 12 34 56", email: "  ");

        Assert.Equal("Айгүл Асанова", person.Name);
        Assert.Equal("+996700123456", person.Phone);
        Assert.Null(person.Email);
    }

    [Theory]
    [InlineData(1915, false)]
    [InlineData(1916, true)]
    [InlineData(2016, true)]
    [InlineData(2017, false)]
    [InlineData(85, false)]
    public void IsPlausibleBirthYear_InTwentyTwentySix_IsTenToAHundredAndTenYearsAgo(int year, bool expected)
    {
        Assert.Equal(expected, Person.IsPlausibleBirthYear(year, today));
    }

    [Theory]
    [InlineData(2007, false)]
    [InlineData(2008, true)]
    [InlineData(2012, true)]
    [InlineData(null, false)]
    public void MayBeMinorOn_BirthYear_CountsTheYearOfTheEighteenthBirthday(int? birthYear, bool expected)
    {
        Assert.Equal(expected, NewPerson(birthYear).MayBeMinorOn(today));
    }

    [Fact]
    public void Give_MinorWithoutGuardian_IsRefused()
    {
        var person = NewPerson(2010);

        var outcome = person.Give(NewConsent());

        Assert.Equal(ConsentOutcome.GuardianNeeded, outcome);
        Assert.Empty(person.Consents);
    }

    [Fact]
    public void Give_MinorWithGuardian_IsRecorded()
    {
        var person = NewPerson(2010);

        var outcome = person.Give(NewConsent(byGuardian: true));

        Assert.Equal(ConsentOutcome.Recorded, outcome);
        Assert.True(Assert.Single(person.Consents).IsValid);
    }

    [Fact]
    public void Give_NewVersion_LeavesTheEarlierOneInTheHistory()
    {
        var person = NewPerson(1985);
        person.Give(NewConsent("1"));

        person.Give(NewConsent("2"));

        Assert.Equal([("1", false), ("2", true)], person.Consents.Select(c => (c.TermsVersion, c.IsValid)));
    }

    [Fact]
    public void Give_SameConsentTwice_IsRecordedOnce()
    {
        var person = NewPerson(1985);
        person.Give(NewConsent());

        var outcome = person.Give(NewConsent());

        Assert.Equal(ConsentOutcome.Recorded, outcome);
        Assert.Single(person.Consents);
    }

    [Fact]
    public void Withdraw_Twice_KeepsTheFirstMoment()
    {
        var consent = NewConsent();
        consent.Withdraw(nowUtc);

        consent.Withdraw(nowUtc.AddDays(1));

        Assert.Equal(nowUtc, consent.WithdrawnUtc);
        Assert.False(consent.IsValid);
    }

    private static Person NewPerson(int? birthYear, string name = "Айгүл Асанова", string? phone = null, string? email = null) => Person.Create(
        new PersonFacts
        {
            Name = name,
            Sex = Sex.Female,
            BirthYear = birthYear,
            CommunityId = Guid.CreateVersion7(),
            StakeholderGroupId = Guid.CreateVersion7(),
            Phone = phone,
            Email = email,
        },
        nowUtc);

    private static Consent NewConsent(string version = "1", bool byGuardian = false) => Consent.Create(
        new ConsentFacts { TermsVersion = version, Method = ConsentMethod.Paper, GivenOn = today, ByGuardian = byGuardian },
        trainer,
        nowUtc);
}
