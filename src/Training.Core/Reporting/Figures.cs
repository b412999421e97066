namespace Training.Core.Reporting;

/// <summary>
/// The figures of one line: people with at least one session present, late or partial; those sessions, person by person; and
/// the people who met the attendance rule of at least one workshop.
/// </summary>
public readonly record struct Figures(int People, int Attendances, int PeopleWhoAttended)
{
    public static Figures operator +(Figures left, Figures right) => new(
        left.People + right.People,
        left.Attendances + right.Attendances,
        left.PeopleWhoAttended + right.PeopleWhoAttended);

    public static Figures operator -(Figures left, Figures right) => new(
        left.People - right.People,
        left.Attendances - right.Attendances,
        left.PeopleWhoAttended - right.PeopleWhoAttended);
}
