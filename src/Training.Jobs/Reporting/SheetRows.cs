using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text.Unicode;

namespace Training.Jobs.Reporting;

/// <summary>
/// The rows of one sheet as sheet XML, held compressed: a sheet states its size ahead of its rows, and nothing is handed over before all
/// rows are read. Cells go left to right, at most 26; there is no way to write a formula.
/// </summary>
internal sealed class SheetRows(WorkbookStyles styles, SharedStrings strings) : IDisposable
{
    public const int MaxRows = 1_048_576;

    private const int LongestCell = 128;
    private const int LineHeight = 15;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    // A pipe without a limit gives each piece back as it is read; a memory stream would double at its fullest.
    private readonly Pipe held = new(new PipeOptions(pauseWriterThreshold: 0, minimumSegmentSize: 1 << 16));
    private readonly byte[] buffer = new byte[1 << 16];
    private BrotliStream? compressed;
    private int used;
    private int column;

    public int Count { get; private set; }

    public int Width { get; private set; }

    public char LastColumn => (char)('A' + Math.Max(0, Width - 1));

    public string Range => string.Create(Invariant, $"A1:{LastColumn}{Math.Max(1, Count)}");

    /// <summary>Begins a row as high as its lines of wrapped text, which not every program works out when it opens the file.</summary>
    public void StartRow(int lines = 1)
    {
        if (Count == MaxRows)
        {
            throw new InvalidOperationException($"A sheet holds {MaxRows:N0} rows; a shorter period or fewer communities fit.");
        }

        Count++;
        column = 0;
        var fits = lines > 1
            ? Utf8.TryWrite(Room(), Invariant, $"<row r=\"{Count}\" ht=\"{lines * LineHeight}\" customHeight=\"1\">", out var written)
            : Utf8.TryWrite(Room(), Invariant, $"<row r=\"{Count}\">", out written);
        Take(fits, written);
    }

    public void EndRow()
    {
        Width = Math.Max(Width, column);
        Take(Utf8.TryWrite(Room(), $"</row>", out var written), written);
    }

    public void Skip() => column++;

    public void Text(string text, CellStyle style = CellStyle.Text)
    {
        if (text.Length == 0)
        {
            Skip();
            return;
        }

        var shared = strings.Use(text);
        var id = styles.IdOf(style, shared.LooksLikeFormula);
        var fits = Utf8.TryWrite(
            Room(), Invariant, $"<c r=\"{NextColumn()}{Count}\" s=\"{id}\" t=\"s\"><v>{shared.Index}</v></c>", out var written);
        Take(fits, written);
    }

    public void Whole(int number, CellStyle style = CellStyle.Whole) => Number(number, style);

    public void WholeOrEmpty(int? number, CellStyle style = CellStyle.Whole)
    {
        if (number is { } known)
        {
            Whole(known, style);
        }
        else
        {
            Skip();
        }
    }

    public void MeanOrEmpty(double? mean)
    {
        if (mean is { } known)
        {
            Number(known, CellStyle.Hours);
        }
        else
        {
            Skip();
        }
    }

    public void Hours(int minutes) => Number(minutes / 60.0, CellStyle.Hours);

    public void Date(DateOnly date) => Number(date.DayNumber - DayZero, CellStyle.Date);

    public void Time(TimeOnly time) => Number(time.Ticks / (double)TimeSpan.TicksPerDay, CellStyle.Time);

    public void Instant(DateTime local) =>
        Number(DateOnly.FromDateTime(local).DayNumber - DayZero + local.TimeOfDay.TotalDays, CellStyle.Instant);

    public void Row(CellStyle style, params ReadOnlySpan<string> texts)
    {
        StartRow();
        foreach (var text in texts)
        {
            Text(text, style);
        }

        EndRow();
    }

    public void Blank() => Row(CellStyle.Text);

    public void Columns(IEnumerable<Column> columns) => Row(CellStyle.ColumnName, [.. columns.Select(column => column.Name)]);

    public void Data<TRow>(IReadOnlyList<Column<TRow>> columns, TRow row, int lines = 1)
    {
        StartRow(lines);
        for (var i = 0; i < columns.Count; i++)
        {
            columns[i].Write(this, row);
        }

        EndRow();
    }

    /// <summary>Hands the rows over, once.</summary>
    public void MoveTo(Stream part)
    {
        Flush();
        compressed!.Dispose();
        using var rows = new BrotliStream(held.Reader.AsStream(), CompressionMode.Decompress);
        rows.CopyTo(part, buffer.Length);
    }

    public void Dispose()
    {
        compressed?.Dispose();
        held.Reader.Complete();
    }

    private void Number(double number, CellStyle style)
    {
        var id = styles.IdOf(style, isQuoted: false);
        var fits = Utf8.TryWrite(Room(), Invariant, $"<c r=\"{NextColumn()}{Count}\" s=\"{id}\"><v>{number}</v></c>", out var written);
        Take(fits, written);
    }

    private char NextColumn() => (char)('A' + column++);

    private Span<byte> Room()
    {
        if (buffer.Length - used < LongestCell)
        {
            Flush();
        }

        return buffer.AsSpan(used);
    }

    private void Take(bool fits, int written) =>
        used += fits ? written : throw new InvalidOperationException("A cell is longer than its room.");

    private void Flush()
    {
        compressed ??= new BrotliStream(held.Writer.AsStream(), CompressionLevel.Fastest);
        compressed.Write(buffer, 0, used);
        used = 0;
    }
}
