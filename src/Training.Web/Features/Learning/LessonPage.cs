using Training.Core.Languages;
using Training.Core.Learning;

namespace Training.Web.Features.Learning;

/// <summary>A lesson in the reader's language, or in the one it falls back to. <see cref="ReadCount"/> is null in a preview, which counts nothing.</summary>
public sealed record LessonPage(Module Module, Lesson Lesson, Language Wanted, string ModuleAddress, int? ReadCount)
{
    public ArticleText Text { get; } = Lesson.Article.In(Wanted);

    public bool IsPreview => ReadCount is null;

    public bool IsFallback => Text.Language != Wanted;

    public Lesson? Previous => Module.Lessons.ElementAtOrDefault(Lesson.Number - 2);

    public Lesson? Next => Module.Lessons.ElementAtOrDefault(Lesson.Number);

    public string AddressOf(Lesson lesson) => IsPreview ? $"{ModuleAddress}/{lesson.Article.Id}" : $"{ModuleAddress}/{lesson.Number}";
}

/// <summary>A case, an exercise or a guide.</summary>
public sealed record ArticlePage(Module Module, Article Article, Language Wanted, string ModuleAddress)
{
    public ArticleText Text { get; } = Article.In(Wanted);

    public bool IsFallback => Text.Language != Wanted;
}
