using Training.Core.Languages;

namespace Training.Core.Messages;

public sealed record InvitationMessage : WorkshopMessage
{
    public override MessageKind Kind => MessageKind.Invitation;

    public override string Subject(Phrases t) => t["Invitation: {0}, {1}", TitleOf(t), Workshop.Days(t)];

    public override string Short(Phrases t) =>
        t["You are invited: {0}, {1}, {2}. Please say whether you come.", TitleOf(t), Workshop.ShortWhen(t), Workshop.Where(t)];

    protected override IReadOnlyList<string> Paragraphs(Phrases t) => Standing == Standing.Confirmed
        ? [t["You are invited to a workshop. You have already said that you come, and your place is kept."]]
        : [t["You are invited to a workshop."], t["Please say whether you come. It takes a minute and needs no password."]];
}
