using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Training.Core.Data;
using Xunit;

namespace Training.Jobs.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public void Start_ClusteredOnSqlite_IsRefused()
    {
        using var services = Services(("Jobs:Clustered", "true"), ("Database:Provider", "Sqlite"));

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("SQLite serves one node: Jobs:Clustered must not be true.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null, false)]
    [InlineData(DatabaseProvider.SqlServer, null, true)]
    [InlineData(DatabaseProvider.SqlServer, false, false)]
    public void Clustered_ByDefault_FollowsTheDatabase(DatabaseProvider provider, bool? set, bool expected) =>
        Assert.Equal(expected, new JobsOptions { Clustered = set }.IsClusteredOn(provider));

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public void Schedule_ByRoleAndSetting_RunsOrNot(bool enabled, bool roleRunsJobs, bool expected)
    {
        var services = Collection(roleRunsJobs, ("Jobs:Enabled", $"{enabled}"));

        Assert.Equal(expected, services.Any(s => s.ServiceType == typeof(IHostedService)));
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => Collection(true, settings).BuildServiceProvider();

    private static ServiceCollection Collection(bool runsJobs, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section);
        services.AddTrainingJobs(configuration, Path.GetTempPath(), new JobsSite("Köpürö", "https://training.test", runsJobs));

        return services;
    }
}
