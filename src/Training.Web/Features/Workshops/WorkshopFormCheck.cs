using Microsoft.AspNetCore.Mvc.ModelBinding;
using Training.Core.Languages;
using Training.Core.Workshops;
using Training.Web.Features.Programmes;

namespace Training.Web.Features.Workshops;

/// <summary>What one field's attributes cannot say: rows that belong together, and choices that must be among those offered.</summary>
public static class WorkshopFormCheck
{
    private const string TitleKey = $"{nameof(WorkshopForm.Title)}.{nameof(LocalTextForm.En)}";

    public static void CheckNew(this WorkshopForm form, ModelStateDictionary errors, Phrases t)
    {
        if (form.Id == Guid.Empty)
        {
            errors.AddModelError("", t["The form had grown old"]);
        }

        if (form.HostId is not { } host || form.Choices.Communities.All(c => c.Id != host))
        {
            errors.AddModelError(nameof(form.HostId), t["Choose the host community."]);
        }

        CheckPhase(form, errors, t);
        CheckGuests(form, errors, t);
        CheckBoth(form, errors, t);

        if (form.Title.IsBlank && form.PhaseId is null)
        {
            errors.AddModelError(TitleKey, t["Write the workshop title in at least one language."]);
        }
    }

    public static void CheckChange(this WorkshopForm form, ModelStateDictionary errors, Phrases t)
    {
        CheckBoth(form, errors, t);

        if (form.Title.IsBlank)
        {
            errors.AddModelError(TitleKey, t["Write the workshop title in at least one language."]);
        }
    }

    private static void CheckPhase(WorkshopForm form, ModelStateDictionary errors, Phrases t)
    {
        if (form.PhaseId is null ? form.Kind == WorkshopKind.PhaseWorkshop : form.Choices.Phases.All(p => p.Id != form.PhaseId))
        {
            errors.AddModelError(nameof(form.PhaseId), t["Choose the phase."]);
        }
    }

    private static void CheckGuests(WorkshopForm form, ModelStateDictionary errors, Phrases t)
    {
        if (form.GuestIds.Exists(id => form.Choices.Communities.All(c => c.Id != id)))
        {
            errors.AddModelError(nameof(form.GuestIds), t["Choose from the list."]);
        }
        else if (form.Kind == WorkshopKind.ExchangeVisit && form.GuestIds.All(id => id == form.HostId))
        {
            errors.AddModelError(nameof(form.GuestIds), t["Choose at least one guest community for an exchange visit."]);
        }
    }

    private static void CheckBoth(WorkshopForm form, ModelStateDictionary errors, Phrases t)
    {
        if (form.TrainerIds.Exists(id => form.Choices.Trainers.All(trainer => trainer.Id != id)))
        {
            errors.AddModelError(nameof(form.TrainerIds), t["Choose from the list."]);
        }

        CheckSessions(form, errors, t);
    }

    private static void CheckSessions(WorkshopForm form, ModelStateDictionary errors, Phrases t)
    {
        foreach (var (index, row) in form.Sessions.Index().Where(s => !s.Item.IsBlank))
        {
            var prefix = $"{nameof(form.Sessions)}[{index}]";
            Need(row.Date is null, $"{prefix}.{nameof(row.Date)}", t["Enter the date."]);
            Need(row.Starts is null, $"{prefix}.{nameof(row.Starts)}", t["Enter the time, such as 09:00."]);
            Need(row.Ends is null, $"{prefix}.{nameof(row.Ends)}", t["Enter the time, such as 12:30."]);
            Need(row.Slot is { } slot && slot.Ends <= slot.Starts, $"{prefix}.{nameof(row.Ends)}", t["The session ends before it begins."]);
        }

        var slots = form.Slots;
        Need(slots.Count == 0, "", t["Enter the date and times of at least one session."]);
        Need(slots.Count > Session.MostPerWorkshop, "", t["A workshop has at most {0} sessions.", Session.MostPerWorkshop]);
        Need(slots.Zip(slots.Skip(1)).Any(pair => pair.First.Date == pair.Second.Date && pair.Second.Starts < pair.First.Ends),
            "", t["Two sessions overlap. Change the times of one of them."]);

        void Need(bool isWrong, string key, string sentence)
        {
            if (isWrong && !(errors.TryGetValue(key, out var entry) && entry.Errors.Count > 0))
            {
                errors.AddModelError(key, sentence);
            }
        }
    }
}
