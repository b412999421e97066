using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Training.Core.Messages;

namespace Training.Jobs.Messages;

public static class MailRegistration
{
    /// <summary>The transport that <c>Mail:Transport</c> names. Wrong settings stop the start, not the first message.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string dataDirectory)
    {
        services.AddOptions<MailOptions>()
            .Bind(configuration.GetSection(MailOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<MimeMessageBuilder>();
        // Scoped, so that a transport may keep its connection as long as one sender has something to send.
        services.AddScoped<IMailTransport>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>();
            var builder = provider.GetRequiredService<MimeMessageBuilder>();
            var clock = provider.GetRequiredService<TimeProvider>();
            return options.Value.Transport == MailOptions.Smtp
                ? new SmtpMailTransport(options, builder, clock)
                : new FileMailTransport(Path.Combine(dataDirectory, "mail"), builder, clock);
        });

        return services;
    }
}
