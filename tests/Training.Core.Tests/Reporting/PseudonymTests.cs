using Training.Core.Reporting;
using Xunit;

namespace Training.Core.Tests.Reporting;

public class PseudonymTests
{
    private static readonly PseudonymKey Key = new([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static readonly Guid Programme = new("0198c1f2-0000-7000-8000-000000000001");
    private static readonly Guid Person = new("0198c1f2-0000-7000-8000-0000000000aa");

    [Fact]
    public void Of_KnownKey_IsTheSameOnEveryMachine() => Assert.Equal("HEHMY8Z6NH", Pseudonym.Of(Key, Programme, Person));

    [Fact]
    public void Of_OtherProgrammePersonOrKey_IsAnotherId()
    {
        var ids = new[]
        {
            Pseudonym.Of(Key, Programme, Person),
            Pseudonym.Of(Key, Person, Person),
            Pseudonym.Of(Key, Programme, Programme),
            Pseudonym.Of(Key, Person, Programme),
            Pseudonym.Of(new PseudonymKey(new byte[32]), Programme, Person),
        };

        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Of_ManyPeople_GivesTenUnambiguousCharactersEach()
    {
        var ids = Enumerable.Range(0, 20_000).Select(i => Pseudonym.Of(Key, Programme, new Guid(i, 0, 0, new byte[8]))).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{10}$", id));
    }

    [Fact]
    public void Key_TooShort_IsRefused() => Assert.Throws<ArgumentException>(() => new PseudonymKey(new byte[31]));

    [Fact]
    public void Key_InALogLine_DoesNotShowItself() => Assert.Equal("PseudonymKey", $"{Key}");
}
