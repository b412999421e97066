using Training.Core.Languages;

namespace Training.Core.People;

public enum Sex
{
    [Label("Female")]
    Female,

    [Label("Male")]
    Male,

    [Label("Not stated")]
    NotStated,
}
