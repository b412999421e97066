using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Training.Core.Languages;

namespace Training.Core.Data;

public static class LocalTextMapping
{
    /// <summary>Maps a text in four languages to four columns beside each other.</summary>
    public static void LocalText<TEntity>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, LocalText>> property,
        int maxLength)
        where TEntity : class =>
        entity.ComplexProperty(property!, text =>
        {
            text.IsRequired();
            text.Property(t => t.En).HasMaxLength(maxLength);
            text.Property(t => t.Ru).HasMaxLength(maxLength);
            text.Property(t => t.Ky).HasMaxLength(maxLength);
            text.Property(t => t.Uz).HasMaxLength(maxLength);
        });
}
