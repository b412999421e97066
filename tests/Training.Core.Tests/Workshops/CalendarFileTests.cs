using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Training.Core.Messages;
using Training.Core.Workshops;
using Training.TestKit;
using Xunit;

namespace Training.Core.Tests.Workshops;

public sealed class CalendarFileTests
{
    private static readonly string[] alphabet =
        ["a", " ", "\t", "ң", "ө", "ү", "Ү", "€", "🌱", ",", ";", ":", "\\", "\"", "n", "\n", "BEGIN:", "x-long-word-without-any-space-in-it"];

    private static readonly CalendarEvent session = new()
    {
        Uid = "session-1@training.test",
        Sequence = 3,
        StartsUtc = new DateTime(2026, 12, 1, 3, 0, 0, DateTimeKind.Utc),
        EndsUtc = new DateTime(2026, 12, 1, 6, 30, 0, DateTimeKind.Utc),
        Summary = "Жолугушуу; Көчкөр, 1-күн",
        Location = "Маданият үйү, Көчкөр",
        Description = "Биринчи сап\nЭкинчи сап: ң ө ү \\ соңу",
        StampUtc = new DateTime(2026, 11, 22, 12, 0, 5, DateTimeKind.Utc),
    };

    [Fact]
    public void Write_OneSession_IsTheWholeFile()
    {
        var file = CalendarFile.Write(
            CalendarMethods.Request,
            [session],
            new CalendarParty("office@training.test", "The \"Office\""),
            new CalendarParty("ok@training.test", null));

        var expected = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Training//Workshops//EN
            CALSCALE:GREGORIAN
            METHOD:REQUEST
            BEGIN:VEVENT
            UID:session-1@training.test
            SEQUENCE:3
            DTSTAMP:20261122T120005Z
            DTSTART:20261201T030000Z
            DTEND:20261201T063000Z
            SUMMARY:Жолугушуу\; Көчкөр\, 1-күн
            LOCATION:Маданият үйү\, Көчкөр
            DESCRIPTION:Биринчи сап\nЭкинчи сап: ң ө ү \\ соңу
            ORGANIZER;CN="The 'Office'":mailto:office@training.test
            ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE:mailto:ok@training.test
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR

            """;
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), Unfolded(file));
    }

    [Fact]
    public void Write_OneOfTwoCancelled_SaysSoOfThatOne()
    {
        var file = CalendarFile.Write(CalendarMethods.Request, [session, session with { Uid = "session-2@training.test", Cancelled = true }]);

        Assert.Equal(["CONFIRMED", "CANCELLED"], Regex.Matches(file, @"^STATUS:(\w+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Write_MethodCancel_CancelsEveryEvent()
    {
        var file = CalendarFile.Write(CalendarMethods.Cancel, [session, session with { Uid = "session-2@training.test" }]);

        Assert.Contains("METHOD:CANCEL\r\n", file, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(file, @"^STATUS:CANCELLED", RegexOptions.Multiline));
    }

    [Fact]
    public void Write_LineBreakInAName_AddsNoProperty()
    {
        var file = CalendarFile.Write(
            CalendarMethods.Publish,
            [session with { Uid = "1\r\nATTACH:evil", Summary = "2\rATTACH:evil", Location = "3\u0085ATTACH:evil" }],
            new CalendarParty("a@training.test\r\nATTACH:evil", "4\nATTACH:evil"));

        Assert.DoesNotMatch(new Regex("^ATTACH", RegexOptions.Multiline), Unfolded(file).Replace('\r', '\n'));
    }

    [Fact]
    public void Write_AnyText_FoldsWithoutLoss()
    {
        var texts = Gen.Elements(alphabet).ArrayOf().Resize(200).Select(pieces => string.Concat(pieces)).ToArbitrary();

        Prop.ForAll(texts, FoldsWithoutLoss).QuickCheckThrowOnFailure();
    }

    [PythonFact("icalendar")]
    public async Task Write_ReadByPython_KeepsTimesAndLetters()
    {
        const string script = """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            print(calendar["METHOD"])
            for event in calendar.walk("VEVENT"):
                print(event["UID"], event["SEQUENCE"], event["STATUS"])
                print(event.decoded("DTSTART").isoformat(), event.decoded("DTEND").isoformat())
                print(event["SUMMARY"])
                print(event["LOCATION"])
                print(event["DESCRIPTION"])
                print(event["ORGANIZER"], event["ORGANIZER"].params["CN"])
            """;

        var output = await Python.RunAsync(
            "icalendar", script, CalendarFile.Write(CalendarMethods.Request, [session], new CalendarParty("office@training.test", "Көпүрө, кеңсе")));

        var expected = $"""
            REQUEST
            session-1@training.test 3 CONFIRMED
            2026-12-01T03:00:00+00:00 2026-12-01T06:30:00+00:00
            {session.Summary}
            {session.Location}
            {session.Description}
            mailto:office@training.test Көпүрө, кеңсе
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), output.ReplaceLineEndings("\n").Trim());
    }

    private static bool FoldsWithoutLoss(string text)
    {
        var file = CalendarFile.Write(CalendarMethods.Publish, [session with { Description = text }]);
        var written = Regex.Match(Unfolded(file), "^DESCRIPTION:([^\r]*)\r$", RegexOptions.Multiline).Groups[1].Value;
        return file.Split("\r\n").All(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && IsValid(line))
            && Unescaped(written) == text;
    }

    private static bool IsValid(string line) => !line.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static string Unfolded(string file) => file.Replace("\r\n ", "", StringComparison.Ordinal);

    private static string Unescaped(string text) =>
        Regex.Replace(text, @"\\(.)", match => match.Groups[1].Value == "n" ? "\n" : match.Groups[1].Value);
}
