using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Training.Core.Activity;
using Training.Core.Attendance;
using Training.Core.Communities;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Workshops;

namespace Training.Core.Data;

/// <summary>
/// Ids that follow from names, for the rows a deployment or the demonstration begins with: two fillings are equal, row by row.
/// They are version 8 in the words of RFC 9562.
/// </summary>
public static class StableId
{
    private const int IdBytes = 16;

    public static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, IdBytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);

        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Gives a row that is not saved yet the id of its name.</summary>
    public static void Give(TrainingDb db, object row, string name) => db.Entry(row).Property("Id").CurrentValue = Of(name);

    /// <summary>Gives every part that is not saved yet an id that follows from its whole's.</summary>
    public static void Settle(TrainingDb db)
    {
        foreach (var row in Added(db).OfType<AdvisoryGroup>())
        {
            Give(db, row, $"advisory group {row.CommunityId}");
        }

        foreach (var row in Added(db))
        {
            if (NameOf(row) is { } name)
            {
                Give(db, row, name);
            }
        }
    }

    private static List<object> Added(TrainingDb db) =>
        [.. db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).Select(e => e.Entity)];

    private static string? NameOf(object row) => row switch
    {
        Seat s => $"seat {s.AdvisoryGroupId} {s.StakeholderGroupId}",
        Member m => $"member {m.SeatId} {m.PersonId}",
        Consent c => $"consent {c.PersonId} {c.GivenOn:O}",
        Phase p => $"phase {p.ProgrammeId} {p.Order}",
        Session s => $"session {s.WorkshopId} {s.Number}",
        Registration r => $"registration {r.WorkshopId} {r.PersonId}",
        AttendanceMark m => $"mark {m.SessionId} {m.PersonId} {m.MarkedUtc:O}",
        ActivityEntry a => $"activity {a.AtUtc:O} {a.Verb} {a.RecordId}",
        _ => null,
    };
}
