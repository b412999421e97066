using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Training.Web.Features.Home;

/// <summary>One page for everything that goes wrong: what happened, what to do next, and a number to quote.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    private const int DiskFull = 13;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Busy = 5;

    [Route("/error/{status:int?}")]
    public IActionResult Show([FromRoute] int? status)
    {
        var code = status ?? StatusOf(HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error);
        Response.StatusCode = code;

        return View(new ErrorPage(code, System.Diagnostics.Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier));
    }

    /// <summary>A full or busy disk is no bug: the page says that nothing was lost and to try again.</summary>
    private static int StatusOf(Exception? error) => error switch
    {
        AntiforgeryValidationException or BadHttpRequestException => StatusCodes.Status400BadRequest,
        IOException => StatusCodes.Status503ServiceUnavailable,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        SqliteException { SqliteErrorCode: DiskFull or ReadOnly or InputOutput or Busy } => StatusCodes.Status503ServiceUnavailable,
        { InnerException: { } inner } => StatusOf(inner),
        _ => StatusCodes.Status500InternalServerError,
    };
}

public sealed record ErrorPage(int Status, string Number);
