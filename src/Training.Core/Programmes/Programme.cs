using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Communities;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Programmes;

/// <summary>One funded effort: its donors, dates, communities and ordered phases, and the rule by which somebody counts as having attended.</summary>
public sealed class Programme : IVersioned
{
    public const int CodeMaxLength = 20;
    public const int TitleMaxLength = 120;
    public const int MostPhases = 20;
    public const int DefaultAttendanceShare = 80;
    public const string CodePattern = "^(?!NEW$)[A-Z0-9][A-Z0-9-]*$";

    private readonly List<Phase> phases = [];

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Names the programme in addresses and on the command line.</summary>
    public required string Code { get; init; }

    public required LocalText Title { get; set; }

    public required DateOnly StartsOn { get; set; }

    public required DateOnly EndsOn { get; set; }

    /// <summary>The share of a workshop's session minutes, in percent, from which somebody has attended it.</summary>
    public int AttendanceShare { get; set; } = DefaultAttendanceShare;

    /// <summary>Ascending first ages of the bands after the first: 14,18,30,36,60.</summary>
    public string AgeBands { get; set; } = Programmes.AgeBands.Default.ToString();

    public int Version { get; set; }

    public List<Donor> Donors { get; } = [];

    public List<Community> Communities { get; } = [];

    public IReadOnlyList<Phase> Phases => phases;

    public void Change(ProgrammeFacts facts, IEnumerable<Donor> donors, IEnumerable<Community> communities)
    {
        Title = facts.Title;
        StartsOn = facts.StartsOn;
        EndsOn = facts.EndsOn;
        AttendanceShare = facts.AttendanceShare;
        AgeBands = facts.AgeBands.ToString();
        Donors.Clear();
        Donors.AddRange(donors);
        Communities.Clear();
        Communities.AddRange(communities);
    }

    public Phase AddPhase(LocalText name, LocalText workshopTitle)
    {
        var phase = new Phase { Name = name, WorkshopTitle = workshopTitle, Order = phases.Count + 1 };
        phases.Add(phase);

        return phase;
    }

    /// <summary>Moves a phase towards the front (minus) or the end, never beyond either.</summary>
    public void MovePhase(Guid phaseId, int steps)
    {
        var ordered = phases.OrderBy(p => p.Order).ToList();
        var from = ordered.FindIndex(p => p.Id == phaseId);
        var to = Math.Clamp(from + steps, 0, ordered.Count - 1);
        var phase = ordered[from];
        ordered.RemoveAt(from);
        ordered.Insert(to, phase);
        Number(ordered);
    }

    public void RemovePhase(Guid phaseId)
    {
        phases.RemoveAll(p => p.Id == phaseId);
        Number(phases.OrderBy(p => p.Order));
    }

    private static void Number(IEnumerable<Phase> ordered)
    {
        foreach (var (index, phase) in ordered.Index())
        {
            phase.Order = index + 1;
        }
    }
}

public sealed class ProgrammeMapping : IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<Programme> programme)
    {
        programme.ToTable("Programmes");
        programme.Property(p => p.Code).HasMaxLength(Programme.CodeMaxLength);
        programme.HasIndex(p => p.Code).IsUnique();
        programme.LocalText(p => p.Title, Programme.TitleMaxLength);
        programme.Property(p => p.AgeBands).HasMaxLength(AgeBands.TextMaxLength);
        programme.HasMany(p => p.Donors).WithMany().UsingEntity("ProgrammeDonors");
        programme.HasMany(p => p.Communities).WithMany().UsingEntity("ProgrammeCommunities");
        programme.HasMany(p => p.Phases).WithOne(p => p.Programme).HasForeignKey(p => p.ProgrammeId).OnDelete(DeleteBehavior.Cascade);
    }
}
