using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.Learning;
using Training.Core.People;
using Training.Web.Infrastructure;

namespace Training.Web.Features.Learning;

[Authorize(LearningPolicies.Learn)]
public sealed class AnswersController(TrainingDb db, Library library, Study study, SecretKey secret, Phrases t) : Controller
{
    /// <summary>Tells a script's save from a form that wants the next page.</summary>
    public const string AutosaveHeader = "X-Autosave";

    [HttpGet("/attempts/{id:guid}/{number:int}")]
    public async Task<IActionResult> Edit(Guid id, int number, Actor actor, CancellationToken ct)
    {
        var paper = await AttemptPage.ReadAsync(db, library, secret, id, actor, ct);

        return number < 1 || number > paper.Questions.Count ? NotFound()
            : paper.Attempt.IsOpen ? View(new QuestionPage(paper, number))
            : Redirect(paper.Address);
    }

    [HttpPost("/attempts/{id:guid}/{number:int}")]
    public async Task<IActionResult> Update(Guid id, int number, [FromForm] AnswerForm form, Actor actor, CancellationToken ct)
    {
        var outcome = form.Question is null ? KeepOutcome.NotUnderstood : await study.AnswerAsync(id, form.Question, form.Sent(), actor, ct);

        if (Request.Headers.ContainsKey(AutosaveHeader))
        {
            return outcome switch
            {
                KeepOutcome.Kept => NoContent(),
                KeepOutcome.TooLate => StatusCode(StatusCodes.Status409Conflict),
                _ => UnprocessableEntity(),
            };
        }

        switch (outcome)
        {
            case KeepOutcome.TooLate:
                this.FlashWarn(t["These answers were handed in before. This is their result."]);

                return Redirect($"/attempts/{id}");
            case KeepOutcome.NotUnderstood when !form.MayBeEmpty:
                this.FlashWarn(t["Choose or write an answer first, or leave the question for later."]);

                return Redirect($"/attempts/{id}/{number}");
            default:
                return Redirect(form.Last ? $"/attempts/{id}" : $"/attempts/{id}/{number + 1}");
        }
    }
}

/// <summary>
/// What the page of one question sends. An order comes as a place per option (<c>place-MARK=2</c>), a matching as a partner per left
/// side (<c>with-MARK=MARK</c>), everything else as <c>answer</c>.
/// </summary>
public sealed class AnswerForm
{
    public string? Question { get; set; }

    public List<string> Answer { get; set; } = [];

    public Dictionary<string, int?> Place { get; set; } = [];

    public Dictionary<string, string?> With { get; set; } = [];

    public bool Last { get; set; }

    public bool MayBeEmpty => Answer.Count == 0 && Place.Count == 0 && With.Count == 0;

    public IReadOnlyList<string> Sent()
    {
        if (Place.Count > 0)
        {
            // Two options at one place are no order.
            return Place.Values.Distinct().Count() == Place.Count && !Place.ContainsValue(null) ? [.. Place.OrderBy(p => p.Value).Select(p => p.Key)] : [];
        }

        return With.Count > 0 ? [.. With.Where(w => !string.IsNullOrEmpty(w.Value)).Select(w => $"{w.Key}={w.Value}")] : Answer;
    }
}
