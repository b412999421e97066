using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.People;

namespace Training.Core.Communities;

/// <summary>Gives a trainer one community to work with, and so its names to see.</summary>
public sealed class CommunityTrainer
{
    public required Guid CommunityId { get; init; }

    public required Guid AccountId { get; init; }
}

public sealed class CommunityTrainerMapping : IEntityTypeConfiguration<CommunityTrainer>
{
    public void Configure(EntityTypeBuilder<CommunityTrainer> trainer)
    {
        trainer.ToTable("CommunityTrainers");
        trainer.HasKey(t => new { t.AccountId, t.CommunityId });
        trainer.HasOne<Community>().WithMany().HasForeignKey(t => t.CommunityId);
        trainer.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
    }
}
