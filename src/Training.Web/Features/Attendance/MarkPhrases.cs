using Training.Core.Attendance;
using Training.Core.Languages;

namespace Training.Web.Features.Attendance;

public static class MarkPhrases
{
    /// <summary>Why a mark was not taken.</summary>
    public static string Refusal(this Phrases t, MarkOutcome outcome) => outcome switch
    {
        MarkOutcome.NotStarted => t["The roll call opens on the day of the session."],
        MarkOutcome.WorkshopClosed => t["The workshop is closed or cancelled, so the roll is not changed any more."],
        MarkOutcome.NotOnRoll => t["Somebody was taken off the roll meanwhile. Everybody else is saved."],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
