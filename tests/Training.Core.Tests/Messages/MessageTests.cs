using Training.Core.Languages;
using Training.Core.Messages;
using Xunit;

namespace Training.Core.Tests.Messages;

public sealed class MessageTests
{
    private static readonly string[] theme =
    [
        "extremis", "radical", "terror", "violen", "prevent", "экстрем", "радикал", "террор", "насили", "зордук", "зўравон", "ашаддий", "терроч",
    ];

    private static readonly MessageSender sender = new("Köpürö", "office@training.test", "https://training.test/");

    private static readonly WorkshopNotice notice = new()
    {
        Title = new("Working together", "Работаем вместе", "Бирге иштейбиз", "Бирга ишлаймиз"),
        Community = new("Kochkor", "Кочкор", "Кочкор", "Қочқор"),
        Sessions = [new(new(2026, 11, 19), new(9, 0), new(12, 30)), new(new(2026, 11, 19), new(13, 30), new(17, 0))],
        Venue = "House <of> culture",
        Directions = "Behind the school & left",
    };

    public static TheoryData<MessageKind, Language> Everything()
    {
        var all = new TheoryData<MessageKind, Language>();

        foreach (var kind in Enum.GetValues<MessageKind>())
        {
            foreach (var language in SupportedLanguages.All)
            {
                all.Add(kind, language);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Message_AnyKindAndLanguage_SaysNothingOfTheTheme(MessageKind kind, Language language)
    {
        var t = Phrases.In(language);

        foreach (var standing in Enum.GetValues<Standing>())
        {
            var message = Of(kind, standing);
            var body = message.Body(t, sender);
            var words = $"{message.Subject(t)}\n{message.Short(t)}\n{body.ToText()}\n{body.ToHtml(language)}";

            Assert.DoesNotContain(theme, word => words.Contains(word, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("{", words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Message_AnyKindAndLanguage_SaysTheSameInTextAndHtml(MessageKind kind, Language language)
    {
        var body = Of(kind, Standing.Open).Body(Phrases.In(language), sender);

        var text = body.ToText();
        var html = System.Net.WebUtility.HtmlDecode(body.ToHtml(language));

        Assert.All([body.Greeting, .. body.Paragraphs, body.Closing, body.Signature, .. body.Facts.SelectMany(f => new[] { f.Label, f.Value })], part =>
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
            Assert.Contains(part, html, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_FactsWithMarkup_AreShownAndNotRun()
    {
        var html = Of(MessageKind.Invitation, Standing.Open).Body(Phrases.In(Language.English), sender).ToHtml(Language.English);

        Assert.Contains("House &lt;of&gt; culture", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<of>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Invitation_NotAnswered_CarriesTheAnswerLink()
    {
        var link = Of(MessageKind.Invitation, Standing.Open).Body(Phrases.In(Language.Russian), sender).Link;

        Assert.Equal("https://training.test/answer/token", link?.Address);
    }

    [Theory]
    [InlineData(MessageKind.Changed)]
    [InlineData(MessageKind.WeekBefore)]
    public void Message_ToSomebodyConfirmed_AsksForNoAnswer(MessageKind kind)
    {
        Assert.Null(Of(kind, Standing.Confirmed).Body(Phrases.In(Language.Kyrgyz), sender).Link);
    }

    [Fact]
    public void Changed_ToSomebodyWaiting_DoesNotSayTheyHaveAPlace()
    {
        var text = Of(MessageKind.Changed, Standing.Waiting).Body(Phrases.In(Language.English), sender).ToText();

        Assert.Contains("waiting list", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your place is kept", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("Reminder: 19 Nov", 1)]
    [InlineData("Э", 1)]
    public void Parts_ShortText_IsOne(string text, int parts) => Assert.Equal(parts, SmsText.PartsOf(text));

    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('ө', 70, 1)]
    [InlineData('ө', 71, 2)]
    [InlineData('ө', 134, 2)]
    [InlineData('ө', 135, 3)]
    public void Parts_LongText_CountsWhatTheNetworkCounts(char letter, int length, int parts) =>
        Assert.Equal(parts, SmsText.PartsOf(new string(letter, length)));

    [Theory]
    [MemberData(nameof(Everything))]
    public void Short_OfAnUsualWorkshop_FitsIntoThreeParts(MessageKind kind, Language language)
    {
        if (Of(kind, Standing.Open).Short(Phrases.In(language)) is { } text)
        {
            Assert.InRange(SmsText.PartsOf(text), 1, 3);
        }
    }

    [Fact]
    public void Module_SeveralNotBegun_AreCountedInOneMessage()
    {
        var message = (ModuleMessage)Of(MessageKind.ModuleWeekBefore, Standing.Open);
        var t = Phrases.In(Language.English);
        var one = message with { Modules = [message.Modules[0]] };

        Assert.Equal("2 short lessons to prepare: Working together, 19 Nov", message.Subject(t));
        Assert.Equal("1 short lesson to prepare: Working together, 19 Nov", one.Subject(t));
        Assert.Contains("They take about 55 min on a phone.", message.Body(t, sender).ToText(), StringComparison.Ordinal);
        Assert.Contains("To prepare: Clean water, about 15 min", one.Body(t, sender).ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Standing.Open)]
    [InlineData(Standing.Confirmed)]
    public void Module_Message_LeadsToTheLearnersPage(Standing standing)
    {
        var message = Of(MessageKind.ModuleThreeDaysBefore, standing);

        Assert.Equal("https://training.test/today", message.Body(Phrases.In(Language.Kyrgyz), sender).Link?.Address);
        Assert.EndsWith(" https://training.test/today", message.Short(Phrases.In(Language.Uzbek)), StringComparison.Ordinal);
    }

    private static Message Of(MessageKind kind, Standing standing) => kind switch
    {
        MessageKind.Invitation => new InvitationMessage { Name = "Айгүл", Workshop = notice, Standing = standing, AnswerPath = "/answer/token" },
        MessageKind.WeekBefore => new WeekBeforeMessage { Name = "Айгүл", Workshop = notice, Standing = standing, AnswerPath = "/answer/token" },
        MessageKind.DayBefore => new DayBeforeMessage { Name = "Айгүл", Workshop = notice, Standing = standing, AnswerPath = "/answer/token" },
        MessageKind.ModuleWeekBefore or MessageKind.ModuleThreeDaysBefore => new ModuleMessage
        {
            Name = "Айгүл",
            Workshop = notice,
            Standing = standing,
            AnswerPath = "/answer/token",
            Occasion = kind,
            Modules = [new(new("Clean water", "Чистая вода", "Таза суу", "Тоза сув"), 15), new(new("Wells", "Колодцы", "Кудуктар", "Қудуқлар"), 40)],
            Address = "https://training.test/today",
        },
        MessageKind.Changed => new ChangedMessage { Name = "Айгүл", Workshop = notice, Standing = standing, AnswerPath = "/answer/token" },
        MessageKind.Cancelled => new CancelledMessage { Name = "Айгүл", Workshop = notice, Standing = standing, AnswerPath = "/answer/token" },
        MessageKind.PlaceFreed => new PlaceFreedMessage { Name = "Айгүл", Workshop = notice, Standing = standing, AnswerPath = "/answer/token" },
        MessageKind.RollCallMissing => new RollCallMissingMessage
        {
            Name = "Айгүл",
            Workshop = notice,
            Session = notice.First,
            RollCallPath = "/sessions/x/roll-call",
        },
        MessageKind.OverdueDigest => new OverdueDigestMessage
        {
            Name = "Айгүл",
            Workshops = [new(notice.Title, notice.Community, new(2026, 11, 1))],
            Total = 3,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
