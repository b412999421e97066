using System.Globalization;
using System.Text;
using Training.Core.Messages;

namespace Training.Core.Workshops;

/// <summary>An iCalendar file (RFC 5545). Times are written in UTC, so that no time zone definition can be wrong or missing.</summary>
public static class CalendarFile
{
    private const int LineMaxOctets = 75;
    private const string LineEnd = "\r\n";

    public static string Write(
        string method, IEnumerable<CalendarEvent> events, CalendarParty? organizer = null, CalendarParty? attendee = null)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//Training//Workshops//EN");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, $"METHOD:{method}");
        foreach (var entry in events)
        {
            Event(file, entry, cancelled: entry.Cancelled || method == CalendarMethods.Cancel, organizer, attendee);
        }

        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Event(
        StringBuilder file, CalendarEvent entry, bool cancelled, CalendarParty? organizer, CalendarParty? attendee)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{Text(entry.Uid)}");
        Line(file, string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}"));
        Line(file, $"DTSTAMP:{Instant(entry.StampUtc)}");
        Line(file, $"DTSTART:{Instant(entry.StartsUtc)}");
        Line(file, $"DTEND:{Instant(entry.EndsUtc)}");
        Line(file, $"SUMMARY:{Text(entry.Summary)}");
        if (entry.Location is not null)
        {
            Line(file, $"LOCATION:{Text(entry.Location)}");
        }

        if (entry.Description is not null)
        {
            Line(file, $"DESCRIPTION:{Text(entry.Description)}");
        }

        if (organizer is not null)
        {
            Line(file, $"ORGANIZER{Party(organizer)}");
        }

        if (attendee is not null)
        {
            Line(file, $"ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=FALSE{Party(attendee)}");
        }

        Line(file, cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
        Line(file, cancelled ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
        Line(file, "END:VEVENT");
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Text(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',')
            {
                escaped.Append('\\').Append(c);
            }
            else if (c == '\n')
            {
                escaped.Append("\\n");
            }
            else if (c == '\t' || !char.IsControl(c))
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    private static string Party(CalendarParty party)
    {
        // A quoted parameter has no escape at all (RFC 5545, 3.2): a quotation mark inside it has to become another character.
        var name = party.Name is null ? "" : $";CN=\"{WithoutControls(party.Name).Replace('"', '\'')}\"";
        return $"{name}:mailto:{WithoutControls(party.Address)}";
    }

    private static string WithoutControls(string value) => string.Concat(value.Where(c => !char.IsControl(c)));

    private static void Line(StringBuilder file, string content)
    {
        var octets = 0;
        foreach (var rune in content.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineMaxOctets)
            {
                file.Append(LineEnd).Append(' ');
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append(LineEnd);
    }
}
