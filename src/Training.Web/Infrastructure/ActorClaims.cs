using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.Extensions.Options;
using Training.Core.Languages;
using Training.Core.People;

namespace Training.Web.Infrastructure;

/// <summary>Writes an account into the sign-in cookie and reads the actor back.</summary>
public sealed class ActorClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    public const string LanguageClaim = "language";
    private const string DisplayNameClaim = "display-name";
    private const string PersonClaim = "person";

    public static Actor? Read(ClaimsPrincipal user)
    {
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var accountId))
        {
            return null;
        }

        return new Actor(
            accountId,
            user.FindFirstValue(DisplayNameClaim) ?? "",
            Enum.Parse<Role>(user.FindFirstValue(ClaimTypes.Role) ?? nameof(Role.Participant)),
            Guid.TryParse(user.FindFirstValue(PersonClaim), out var personId) ? personId : null);
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new Claim(DisplayNameClaim, user.Name));
        identity.AddClaim(new Claim(LanguageClaim, user.Language.Code()));

        if (user.PersonId is { } personId)
        {
            identity.AddClaim(new Claim(PersonClaim, personId.ToString()));
        }

        return identity;
    }
}

/// <summary>Lets an action ask for its <see cref="Actor"/>; nothing of it is ever read from the request's own values.</summary>
public sealed class ActorBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(Actor) ? new BinderTypeModelBinder(typeof(ActorBinder)) : null;

    private sealed class ActorBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var actor = ActorClaims.Read(bindingContext.HttpContext.User);
            bindingContext.Result = actor is null ? ModelBindingResult.Failed() : ModelBindingResult.Success(actor);

            if (actor is not null)
            {
                bindingContext.ValidationState.Add(actor, new() { SuppressValidation = true });
            }

            return Task.CompletedTask;
        }
    }
}
