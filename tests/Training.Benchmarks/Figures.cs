using System.Globalization;

namespace Training.Benchmarks;

/// <summary>Measured times in milliseconds, and how they are printed.</summary>
public static class Figures
{
    public static void Print(string name, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##} {unit}"));

    public static void PrintTimes(string name, IReadOnlyCollection<double> milliseconds)
    {
        var ordered = milliseconds.Order().ToList();
        Print($"{name}-p50", At(ordered, 0.50), "ms");
        Print($"{name}-p95", At(ordered, 0.95), "ms");
        Print($"{name}-max", ordered[^1], "ms");
    }

    private static double At(List<double> ordered, double share) => ordered[(int)Math.Ceiling(share * ordered.Count) - 1];
}
