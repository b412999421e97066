using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Training.Core.Learning.Content;

/// <summary>The text files of one module's folder, by their path within it.</summary>
public sealed record ModuleFiles(string Folder, IReadOnlyDictionary<string, string> Texts)
{
    private const long FileLimit = 500_000;
    private static readonly string[] Extensions = [".md", ".yml", ".svg"];
    private static readonly DateTimeOffset ArchiveTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same files give the same one, on every system.</summary>
    public string Fingerprint { get; } = Print(Texts);

    public static ModuleFiles Read(string directory)
    {
        var texts = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file)) && new FileInfo(file).Length <= FileLimit)
            .ToDictionary(file => Path.GetRelativePath(directory, file).Replace('\\', '/'), file => OneLineEnd(File.ReadAllText(file)));

        return new ModuleFiles(Path.GetFileName(Path.TrimEndingDirectorySeparator(directory)), texts);
    }

    public static ModuleFiles Unpack(string folder, byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var texts = new Dictionary<string, string>();

        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            texts[entry.FullName] = reader.ReadToEnd();
        }

        return new ModuleFiles(folder, texts);
    }

    public byte[] Pack()
    {
        using var packed = new MemoryStream();

        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in Texts.OrderBy(t => t.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(path);
                entry.LastWriteTime = ArchiveTime;
                using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(text);
            }
        }

        return packed.ToArray();
    }

    /// <summary>The folders directly below this one that have a file of this name in some language, such as the lessons.</summary>
    public IEnumerable<string> FoldersWith(string name, string below = "") =>
        Texts.Keys
            .Where(path => path.StartsWith(below, StringComparison.Ordinal))
            .Select(path => path[below.Length..].Split('/'))
            .Where(parts => parts.Length == 2 && parts[1].StartsWith($"{name}.", StringComparison.Ordinal) && parts[1].EndsWith(".md", StringComparison.Ordinal))
            .Select(parts => below + parts[0])
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string OneLineEnd(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF');

    private static string Print(IReadOnlyDictionary<string, string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        foreach (var (path, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Module.FingerprintLength];
    }
}
