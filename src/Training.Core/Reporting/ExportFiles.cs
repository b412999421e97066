using Training.Core.Data;

namespace Training.Core.Reporting;

/// <summary>Where finished exports lie until they expire. Only we may read them, and a file under its own name is whole.</summary>
public sealed class ExportFiles(DataDirectory data)
{
    public const string FolderName = "exports";
    private const string Unfinished = ".tmp";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private string Folder => data.Folder(FolderName);

    public string PathOf(string fileName) => Path.Combine(Folder, fileName);

    /// <summary>Everything in the folder by the name of its export, with what half-written builds have left.</summary>
    public IReadOnlyList<string> FileNames() =>
        [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path).Replace(Unfinished, "", StringComparison.Ordinal)).Distinct()];

    public void Delete(string fileName)
    {
        File.Delete(PathOf(fileName));
        File.Delete(PathOf(fileName) + Unfinished);
    }

    /// <summary>Writes beside the path and moves the whole file there; when writing fails, nothing of it stays.</summary>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        var unfinished = path + Unfinished;
        try
        {
            T result;
            await using (var stream = new FileStream(unfinished, options))
            {
                result = await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);

            return result;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
