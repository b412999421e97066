using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Data;
using Training.Core.Languages;

namespace Training.Core.Programmes;

/// <summary>A day on which no workshop is planned. Moon-dependent days stay unconfirmed until the government names them.</summary>
public sealed class PublicHoliday
{
    public const int NameMaxLength = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateOnly Date { get; init; }

    public required LocalText Name { get; set; }

    public bool IsConfirmed { get; set; } = true;
}

public sealed class PublicHolidayMapping : IEntityTypeConfiguration<PublicHoliday>
{
    public void Configure(EntityTypeBuilder<PublicHoliday> holiday)
    {
        holiday.ToTable("PublicHolidays");
        holiday.HasIndex(h => h.Date);
        holiday.LocalText(h => h.Name, PublicHoliday.NameMaxLength);
    }
}
