using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

/// <summary>The questions of the quiz and of both forms with their figures: first tries at the quiz, all tests, this version's and earlier ones'.</summary>
public sealed record ItemFiguresPage(Module Module, IReadOnlyList<ItemTable> Tables)
{
    private const int MostPapers = 5000;

    public static async Task<ItemFiguresPage> ReadAsync(TrainingDb db, Module module, CancellationToken ct)
    {
        var papers = await db.Attempts
            .Where(a => a.ModuleId == module.Id && a.HandedInUtc != null && a.Number == 1)
            .OrderByDescending(a => a.HandedInUtc)
            .Take(MostPapers)
            .Select(a => new { a.Form, Right = a.Answers.Where(x => x.IsRight == true).Select(x => x.QuestionId).ToList() })
            .ToListAsync(ct);

        return new ItemFiguresPage(module, [.. new[] { QuestionUse.Quiz, QuestionUse.FormA, QuestionUse.FormB }.Select(form =>
        {
            var own = papers.Where(p => p.Form == form).Select(p => new AnsweredPaper(p.Right.ToHashSet())).ToList();

            return new ItemTable(form, own.Count, own.Count < ItemAnalysis.FewestPapers ? [] : ItemAnalysis.Of(module.Form(form), own));
        })]);
    }
}

public sealed record ItemTable(QuestionUse Form, int Papers, IReadOnlyList<ItemFigures> Items);
