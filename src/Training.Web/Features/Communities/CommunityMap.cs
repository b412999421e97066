using Training.Core.Languages;

namespace Training.Web.Features.Communities;

/// <summary>Dots on <see cref="KyrgyzstanOutline"/>. A name stands beside its dot where it covers no other; every name is in the list.</summary>
public sealed record CommunityMap(IReadOnlyList<MapDot> Dots, IReadOnlyDictionary<string, LocalText> OblastNames)
{
    private const int Gap = 14;
    private const int LetterWidth = 11;
    private const int LetterHeight = 20;

    public static CommunityMap Of(IEnumerable<CommunityRow> communities, IReadOnlyDictionary<string, LocalText> oblastNames, Phrases t)
    {
        var dots = communities
            .Select(c => (Community: c, Name: t.Of(c.Name), At: KyrgyzstanOutline.Project(c.Latitude, c.Longitude)))
            .ToList();
        var taken = dots.Select(d => new Box(d.At.X - Gap, d.At.Y - Gap, d.At.X + Gap, d.At.Y + Gap)).ToList();

        return new CommunityMap(
            [.. dots.Select((d, i) => new MapDot(d.Community.Id, d.Name, d.At.X, d.At.Y, d.Community.IsPositionApproximate, Place(d.Name, d.At, taken, i)))],
            oblastNames);
    }

    private static MapLabel? Place(string name, (int X, int Y) dot, List<Box> taken, int own)
    {
        foreach (var label in Candidates(dot))
        {
            var box = BoxOf(label, name.Length * LetterWidth);

            if (box is { Left: >= 0, Right: <= 1000 } && !taken.Where((_, i) => i != own).Any(box.Covers))
            {
                taken.Add(box);

                return label;
            }
        }

        return null;
    }

    private static IEnumerable<MapLabel> Candidates((int X, int Y) dot) =>
    [
        new(dot.X + Gap, dot.Y + (LetterHeight / 3), "start"),
        new(dot.X - Gap, dot.Y + (LetterHeight / 3), "end"),
        new(dot.X, dot.Y - Gap, "middle"),
        new(dot.X, dot.Y + Gap + (LetterHeight * 2 / 3), "middle"),
    ];

    private static Box BoxOf(MapLabel label, int width)
    {
        var left = label.Anchor switch
        {
            "start" => label.X,
            "end" => label.X - width,
            _ => label.X - (width / 2),
        };

        return new Box(left, label.Y - LetterHeight + 4, left + width, label.Y + 4);
    }

    private sealed record Box(int Left, int Top, int Right, int Bottom)
    {
        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}

public sealed record MapDot(Guid Id, string Name, int X, int Y, bool IsApproximate, MapLabel? Label);

public sealed record MapLabel(int X, int Y, string Anchor);
