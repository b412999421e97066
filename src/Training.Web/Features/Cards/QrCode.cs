using System.Text;
using QRCoder;

namespace Training.Web.Features.Cards;

/// <summary>A QR code as one path of an SVG, in modules, with the white border that scanners need.</summary>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();

        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        {
            var row = code.ModuleMatrix[y];

            for (var x = 0; x < row.Count; x++)
            {
                var start = x;

                while (x < row.Count && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append($"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrCode(code.ModuleMatrix.Count, path.ToString());
    }
}
