using Training.Web.Commands;
using Training.Web.Infrastructure;

return await CommandLine.RunAsync(args, settings =>
{
    var builder = WebApplication.CreateBuilder(settings);
    builder.AddTraining();

    var app = builder.Build();
    app.UseTraining();

    return app;
});
