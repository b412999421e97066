using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Training.Core.Messages;
using Training.Jobs.Messages;
using Xunit;

namespace Training.Jobs.Tests.Messages;

public sealed class MailRegistrationTests
{
    [Fact]
    public void AddMail_NothingConfigured_WritesFiles()
    {
        using var services = Services([]);

        Assert.IsType<FileMailTransport>(services.GetRequiredService<IMailTransport>());
    }

    [Fact]
    public void AddMail_SmtpConfigured_SpeaksSmtp()
    {
        using var services = Services(Smtp());

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.IsType<SmtpMailTransport>(services.GetRequiredService<IMailTransport>());
    }

    [Theory]
    [InlineData("Transport", "pigeon", "Mail:Transport must be")]
    [InlineData("Port", "0", "Mail:Port must be between")]
    [InlineData("Port", "65536", "Mail:Port must be between")]
    [InlineData("TimeoutSeconds", "0", "Mail:TimeoutSeconds must be between")]
    [InlineData("Host", null, "Mail:Host is missing")]
    [InlineData("From", null, "Mail:From is missing")]
    [InlineData("From", "Office <office@training.test>", "Mail:From is not an address")]
    [InlineData("User", "office", "Mail:User and Mail:Password belong together")]
    public void Start_WrongSetting_StopsWithItsName(string key, string? value, string message)
    {
        using var services = Services(Smtp(), (key, value));

        var fault = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.training.test", "false", false)]
    [InlineData("mail.training.test", "true", true)]
    [InlineData("localhost", "false", true)]
    [InlineData("127.0.0.1", "false", true)]
    public void Start_PasswordWithoutTls_IsAllowedOnTheSameMachineOnly(string host, string startTls, bool isAllowed)
    {
        using var services = Services(Smtp(), ("Host", host), ("StartTls", startTls), ("User", "office"), ("Password", "secret"));

        var fault = Record.Exception(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(isAllowed, fault is null);
    }

    private static Dictionary<string, string?> Smtp() => new()
    {
        ["Transport"] = "smtp",
        ["Host"] = "mail.training.test",
        ["From"] = "office@training.test",
    };

    private static ServiceProvider Services(Dictionary<string, string?> settings, params (string Key, string? Value)[] changes)
    {
        foreach (var (key, value) in changes)
        {
            settings[key] = value;
        }

        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{MailOptions.Section}:{setting.Key}", setting.Value)))
            .Build();
        return new ServiceCollection().AddMail(configuration, Path.GetTempPath()).BuildServiceProvider();
    }
}
