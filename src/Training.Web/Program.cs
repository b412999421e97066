using Training.Web.Commands;
using Training.Web.Infrastructure;

var builder = WebApplication.CreateBuilder(args);
builder.AddTraining();

var app = builder.Build();
app.UseTraining();

return await CommandLine.RunAsync(app, args);
