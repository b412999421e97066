using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Training.Jobs.Reporting;

public static class ReportingRegistration
{
    public static IServiceCollection AddReporting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExportOptions>()
            .Bind(configuration.GetSection(ExportOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddScoped<AttendanceExport>();
        services.AddScoped<ExportBuilder>();
        services.AddScoped<ExportStart>();
        services.AddScoped<BuildExports>();
        services.AddScoped<ExpireExports>();

        return services;
    }
}
