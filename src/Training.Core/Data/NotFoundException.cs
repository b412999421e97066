namespace Training.Core.Data;

/// <summary>The record does not exist, or the actor may not know that it does. Answered with 404 in one place.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} was not found.");

public static class FindOrNotFound
{
    public static async Task<T> OrNotFoundAsync<T>(this Task<T?> record)
        where T : class => await record ?? throw new NotFoundException(typeof(T).Name);
}
