namespace Training.Core.Data;

/// <summary>The one directory that holds all state of a deployment.</summary>
public sealed record DataDirectory(string Path)
{
    /// <summary>A folder of its own inside, made when it is first asked for.</summary>
    public string Folder(string name)
    {
        var folder = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(folder);

        return folder;
    }
}
