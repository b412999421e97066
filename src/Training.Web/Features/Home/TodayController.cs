using Microsoft.AspNetCore.Mvc;

namespace Training.Web.Features.Home;

public sealed class TodayController : Controller
{
    [HttpGet("/today")]
    public IActionResult Index() => View();
}
