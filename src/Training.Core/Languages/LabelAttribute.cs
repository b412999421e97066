namespace Training.Core.Languages;

/// <summary>The English words an enum member shows on screen; they are the key of its translations.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
