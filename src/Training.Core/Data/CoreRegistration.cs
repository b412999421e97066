using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Training.Core.Attendance;
using Training.Core.Certificates;
using Training.Core.Communities;
using Training.Core.Demonstration;
using Training.Core.Learning;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Programmes;
using Training.Core.Reminders;
using Training.Core.Reporting;
using Training.Core.Workshops;

namespace Training.Core.Data;

public static class CoreRegistration
{
    public static IServiceCollection AddTrainingCore(this IServiceCollection services, IConfiguration configuration, string dataDir)
    {
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddTrainingDb(database, dataDir);

        services.AddScoped<Database>();
        services.AddScoped<CommunityRegister>();
        services.AddScoped<GroupSeating>();
        services.AddScoped<AccountRegister>();
        services.AddScoped<PersonRegister>();
        services.AddScoped<CardRegister>();
        services.AddScoped<CardSignIn>();
        services.AddSingleton<CardHashes>();
        services.AddScoped<StakeholderGroupRegister>();
        services.AddScoped<ProgrammeRegister>();
        services.AddScoped<PhaseRegister>();
        services.AddScoped<HolidayRegister>();
        services.AddScoped<DonorRegister>();
        services.AddSingleton<Library>();
        services.AddScoped<Publishing>();
        services.AddScoped<Study>();
        services.AddScoped<PhasePlanDesk>();
        services.AddScoped<WorkshopPlanner>();
        services.AddScoped<Registrar>();
        services.AddScoped<TestDesk>();
        services.AddScoped<RollCall>();
        services.AddScoped<Certification>();
        services.AddScoped<CertificateRegister>();
        services.AddScoped<Audience>();
        services.AddScoped<AttendanceRows>();
        services.AddScoped<KnowledgeRows>();
        services.AddScoped<ExportRequests>();
        services.AddSingleton<ExportFiles>();
        services.AddScoped<DemonstrationFilling>();
        services.AddScoped<Preparations>();
        services.AddScoped<WorkshopDossiers>();
        services.AddScoped<ReminderReconciler>();
        services.AddScoped<ReminderRelease>();
        services.AddScoped<OverdueDigests>();
        services.AddScoped<Resending>();
        services.AddScoped<OutboxRetention>();
        services.AddScoped<CallList>();
        services.AddSingleton<ReminderPlanner>();
        services.AddSingleton<MessageWriter>();
        services.AddSingleton<AnswerLinks>();

        return services;
    }

    private static void AddTrainingDb(this IServiceCollection services, DatabaseOptions database, string dataDir)
    {
        if (database.Provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContextPool<TrainingDb, SqlServerTrainingDb>(builder => SqlServerTrainingDb.Configure(
                builder,
                database.ConnectionString ?? throw new RefusedException("SQL Server needs Database:ConnectionString."),
                database.MaxBatchSize));
        }
        else
        {
            services.AddDbContextPool<TrainingDb, SqliteTrainingDb>(builder => SqliteTrainingDb.Configure(
                builder,
                database.ConnectionString ?? $"Data Source={Path.Combine(dataDir, SqliteTrainingDb.FileName)}",
                database.MaxBatchSize));
        }
    }
}
