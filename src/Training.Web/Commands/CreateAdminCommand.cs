using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Training.Core.Data;
using Training.Core.Languages;
using Training.Core.People;
using Training.Web.Features.Accounts;

namespace Training.Web.Commands;

/// <summary><c>create-admin</c>: makes an administrator and prints the link by which they set their password.</summary>
public static class CreateAdminCommand
{
    public static Command Create(WebApplication app)
    {
        var name = new Option<string>("--name") { Description = "The administrator's name.", Required = true };
        var email = new Option<string>("--email") { Description = "The e-mail address they sign in with.", Required = true };
        var language = new Option<string>("--language") { Description = "ky, ru, uz or en.", DefaultValueFactory = _ => SupportedLanguages.Default.Code() };
        language.AcceptOnlyFromAmong([.. SupportedLanguages.All.Select(l => l.Code())]);
        var command = new Command("create-admin", "Makes an administrator and prints a link for the password.") { name, email, language };
        command.SetAction(async (parsed, ct) =>
        {
            await app.PrepareAsync(ct);
            await using var scope = app.Services.CreateAsyncScope();
            var facts = new StaffFacts
            {
                Name = parsed.GetRequiredValue(name),
                Role = Role.Administrator,
                Language = SupportedLanguages.Find(parsed.GetRequiredValue(language)) ?? SupportedLanguages.Default,
            };
            var account = await FindOrAddAsync(scope.ServiceProvider, facts, parsed.GetRequiredValue(email), ct);
            var link = await scope.ServiceProvider.GetRequiredService<PasswordLinks>().MakeAsync(account);
            Console.WriteLine($"Open this link within {PasswordLinkTokens.Lifespan.TotalHours:0} hours to set the password of {account.Email}:");
            Console.WriteLine(link);

            return 0;
        });

        return command;
    }

    /// <summary>Asked again for the same administrator, the command prints a new link: the first may have expired.</summary>
    private static async Task<Account> FindOrAddAsync(IServiceProvider services, StaffFacts facts, string email, CancellationToken ct)
    {
        if (facts.Name.Trim().Length is 0 or > Account.NameMaxLength)
        {
            throw new RefusedException($"--name needs 1 to {Account.NameMaxLength} characters.");
        }

        if (email.Length > Account.EmailMaxLength || !new EmailAddressAttribute().IsValid(email))
        {
            throw new RefusedException("--email is not an e-mail address.");
        }

        if (await services.GetRequiredService<AccountRegister>().AddAsync(facts, email, actor: null, ct) is { } added)
        {
            return added;
        }

        var existing = await services.GetRequiredService<TrainingDb>().Users.SingleAsync(a => a.NormalizedEmail == Account.Normalize(email), ct);

        return existing is { Role: Role.Administrator, IsDisabled: false }
            ? existing
            : throw new RefusedException($"{email} has an account already, and it is no active administrator's.");
    }
}
