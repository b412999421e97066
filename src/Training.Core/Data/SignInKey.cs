using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Training.Core.Data;

/// <summary>A key that signs session cookies, shared by all nodes; its text is encrypted with the deployment's secret.</summary>
public sealed class SignInKey
{
    public const int NameMaxLength = 100;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

public sealed class SignInKeyMapping : IEntityTypeConfiguration<SignInKey>
{
    public void Configure(EntityTypeBuilder<SignInKey> key)
    {
        key.ToTable("SignInKeys");
        key.Property(k => k.Name).HasMaxLength(SignInKey.NameMaxLength);
    }
}
