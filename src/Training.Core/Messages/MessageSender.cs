namespace Training.Core.Messages;

/// <summary>What messages say of where they come from: the deployment's neutral name, its mail address, and where its links lead.</summary>
public sealed record MessageSender(string Name, string Address, string PublicUrl)
{
    public string Link(string path) => $"{PublicUrl.TrimEnd('/')}{path}";

    /// <summary>The same for every attempt, as it follows from the row.</summary>
    public string MessageIdOf(Guid rowId) => $"{rowId:n}@{Domain}";

    private string Domain => new string([.. Address[(Address.LastIndexOf('@') + 1)..].Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')]);
}
