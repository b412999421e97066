using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Training.Core.Messages;
using Training.Core.People;
using Training.Core.Reminders;
using Training.Core.Workshops;
using Training.Jobs.Messages;
using Training.Jobs.Reminders;
using Training.TestKit;

namespace Training.Jobs.Tests.Reminders;

/// <summary>The site with a post office that does as it is told. The workshop of a test is ten days away, on Thursday 12 November 2026.</summary>
public class ReminderApp(bool runsSchedule = false) : TrainingApp
{
    public static readonly DateOnly Day = new(2026, 11, 12);

    public PostOffice Post { get; } = new();

    protected override bool RunsSchedule => runsSchedule;

    public async Task<Workshop> InvitedAsync(params IReadOnlyList<Person> people) => await Data.WorkshopAsync(invited: people);

    public Task<Person> PersonAsync(string? email = "айгүл", string? phone = null) =>
        Data.PersonAsync(email: email == "айгүл" ? $"p{Guid.CreateVersion7():n}@training.test" : email, phone: phone);

    /// <summary>So many invitations, each to somebody else, that the sender may take.</summary>
    public async Task<IReadOnlyList<Person>> QueueAsync(int count)
    {
        var people = new List<Person>();

        while (people.Count < count)
        {
            people.Add(await PersonAsync());
        }

        await InvitedAsync(people);
        await RunAsync<ReconcileReminders>();
        await RunAsync<ReleaseReminders>();

        return people;
    }

    /// <summary>An edit as a page would make it.</summary>
    public async Task EditAsync(Guid workshopId, Action<Workshop> edit)
    {
        await using var db = OpenDb();
        var workshop = await db.Workshops.Include(w => w.Sessions).Include(w => w.Registrations).SingleAsync(w => w.Id == workshopId);
        edit(workshop);
        await db.SaveChangesAsync();
    }

    public Task MoveAsync(Guid workshopId, DateOnly day) => EditAsync(workshopId, w => w.Schedule(
        [new(day, new(9, 0), new(12, 30)), new(day, new(13, 30), new(17, 0))]));

    public Task CancelAsync(Guid workshopId) => EditAsync(workshopId, w => w.Cancel("Snow", Clock.GetUtcNow().UtcDateTime));

    /// <summary>What the schedule does within a minute.</summary>
    public async Task MinuteAsync()
    {
        await RunAsync<ReconcileReminders>();
        await RunAsync<ReleaseReminders>();
        await RunAsync<SendOutbox>();
    }

    public async Task<IReadOnlyList<Reminder>> RemindersAsync(Guid workshopId)
    {
        await using var db = OpenDb();

        return await db.Reminders.AsNoTracking().Where(r => r.WorkshopId == workshopId).OrderBy(r => r.DueUtc).ToListAsync();
    }

    public async Task<IReadOnlyList<OutboxMessage>> MessagesAsync()
    {
        await using var db = OpenDb();

        return await db.OutboxMessages.AsNoTracking().OrderBy(m => m.CreatedUtc).ThenBy(m => m.Id).ToListAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Post)));
    }
}

/// <summary>Takes every message unless told otherwise, and remembers what it took.</summary>
public sealed class PostOffice : IMailTransport
{
    private int begun;

    /// <summary>How many messages were brought, taken or not.</summary>
    public int Begun => begun;

    /// <summary>Everything brought waits for this.</summary>
    public Task Opening { get; set; } = Task.CompletedTask;

    public ConcurrentQueue<MailEnvelope> Taken { get; } = new();

    public Func<MailEnvelope, MailOutcome> Answer { get; set; } = _ => MailOutcome.Delivered("250 OK");

    /// <summary>Runs after the message was taken and before anybody learns of it.</summary>
    public Action<MailEnvelope> AfterTaking { get; set; } = _ => { };

    public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> SubjectsTo(Person person) => [.. Taken.Where(e => e.To == person.Email).Select(e => e.Subject)];

    public async Task<MailOutcome> SendAsync(MailEnvelope envelope, CancellationToken ct)
    {
        await Task.Yield();
        Interlocked.Increment(ref begun);
        await Opening;
        var outcome = Answer(envelope);

        if (outcome.Verdict == MailVerdict.Delivered)
        {
            Taken.Enqueue(envelope);
            First.TrySetResult();
            AfterTaking(envelope);
        }

        return outcome;
    }
}
