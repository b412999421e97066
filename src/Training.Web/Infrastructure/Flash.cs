using Microsoft.AspNetCore.Mvc;

namespace Training.Web.Infrastructure;

/// <summary>A sentence the next page says once.</summary>
public static class Flash
{
    public const string OkKey = "flash-ok";
    public const string WarnKey = "flash-warn";

    public static void FlashOk(this Controller controller, string sentence) => controller.TempData[OkKey] = sentence;

    public static void FlashWarn(this Controller controller, string sentence) => controller.TempData[WarnKey] = sentence;
}
