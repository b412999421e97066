using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.People;

namespace Training.Core.Workshops;

public sealed class WorkshopMapping : IEntityTypeConfiguration<Workshop>
{
    public void Configure(EntityTypeBuilder<Workshop> workshop)
    {
        workshop.ToTable("Workshops");
        workshop.LocalText(w => w.Title, Workshop.TitleMaxLength);
        workshop.Property(w => w.Venue).HasMaxLength(Workshop.VenueMaxLength);
        workshop.Property(w => w.Directions).HasMaxLength(Workshop.DirectionsMaxLength);
        workshop.Property(w => w.CancellationReason).HasMaxLength(Workshop.ReasonMaxLength);
        workshop.Ignore(w => w.IsOpen);
        workshop.Ignore(w => w.PlacesTaken);
        workshop.Ignore(w => w.IsFull);
        workshop.Ignore(w => w.StartsAt);
        workshop.Ignore(w => w.EndsAt);
        workshop.HasIndex(w => new { w.ProgrammeId, w.FirstDay });
        workshop.HasIndex(w => w.LastDay);
        workshop.HasIndex(w => new { w.PhaseId, w.PlannedCommunityId }).IsUnique();
        workshop.HasOne(w => w.Programme).WithMany().HasForeignKey(w => w.ProgrammeId);
        workshop.HasOne(w => w.Phase).WithMany().HasForeignKey(w => w.PhaseId);
        workshop.HasOne<Account>().WithMany().HasForeignKey(w => w.ClosedByAccountId);
        workshop.HasMany(w => w.Sessions).WithOne(s => s.Workshop).HasForeignKey(s => s.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        workshop.HasMany(w => w.DroppedSessions).WithOne().HasForeignKey(s => s.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        workshop.HasMany(w => w.Registrations).WithOne(r => r.Workshop).HasForeignKey(r => r.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        workshop.HasMany(w => w.Communities).WithOne().HasForeignKey(c => c.WorkshopId).OnDelete(DeleteBehavior.Cascade);
        workshop.HasMany(w => w.Trainers).WithOne().HasForeignKey(t => t.WorkshopId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class WorkshopCommunityMapping : IEntityTypeConfiguration<WorkshopCommunity>
{
    public void Configure(EntityTypeBuilder<WorkshopCommunity> community)
    {
        community.ToTable("WorkshopCommunities");
        community.HasKey(c => new { c.WorkshopId, c.CommunityId });
        community.HasOne(c => c.Community).WithMany().HasForeignKey(c => c.CommunityId);
    }
}

public sealed class WorkshopTrainerMapping : IEntityTypeConfiguration<WorkshopTrainer>
{
    public void Configure(EntityTypeBuilder<WorkshopTrainer> trainer)
    {
        trainer.ToTable("WorkshopTrainers");
        trainer.HasKey(t => new { t.WorkshopId, t.AccountId });
        trainer.HasOne(t => t.Account).WithMany().HasForeignKey(t => t.AccountId);
    }
}
