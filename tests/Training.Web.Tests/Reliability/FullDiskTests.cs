using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Training.Core.People;
using Training.TestKit;
using Xunit;

namespace Training.Web.Tests.Reliability;

/// <summary>The data directory on a disk of 12 MB, which a test fills to the last byte.</summary>
public sealed class FullDiskTests
{
    [SmallDiskFact]
    public async Task RollCall_DiskFull_SaysSoAndGoesOnWhenThereIsRoomAgain()
    {
        await using var disk = await SmallDisk.MountAsync();
        var database = TestDatabase.CreateSqlite(disk.Path);
        var data = new TestData(database.Open, TimeProvider.System);
        var kochkor = await data.PilotAsync();
        var trainer = await data.AccountAsync(Role.Trainer, communityIds: kochkor);
        var people = await data.MembersAsync(kochkor);
        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
        var workshop = await data.WorkshopAsync(kochkor, yesterday, trainerId: trainer.Id, invited: people);
        var sessionId = workshop.Sessions.First().Id;
        await using var site = await SiteProcess.StartAsync(disk.Path, "--Jobs:Enabled=false");
        using var client = await SiteClient.SignInAsync(site.Address, trainer);
        Assert.True(await client.TapAsync(sessionId, people[0].Id, "Present"));

        disk.Fill();
        var refused = await UntilRefusedAsync(client, sessionId, people);
        using var page = await client.GetAsync($"/workshops/{workshop.Id}");
        disk.Free();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.DoesNotContain("Exception", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(await client.TapAsync(sessionId, people[1].Id, "Late"));
        await using var db = database.Open();
        Assert.Equal("ok", (await db.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync())[0]);
        Assert.True(await db.AttendanceRecords.AnyAsync(r => r.PersonId == people[0].Id));
    }

    private static async Task<HttpResponseMessage> UntilRefusedAsync(SiteClient client, Guid sessionId, IReadOnlyList<Person> people)
    {
        // The write-ahead log has some room of its own before it must grow.
        string[] statuses = ["Present", "Absent"];

        for (var tap = 0; tap < 500; tap++)
        {
            var response = await client.PostAsync(
                $"/sessions/{sessionId}/marks", ("personId", $"{people[tap % 12].Id}"), ("status", statuses[(tap / 12) % 2]));

            if (!response.IsSuccessStatusCode)
            {
                return response;
            }
        }

        throw new InvalidOperationException("The full disk took 500 marks.");
    }

    private sealed class SmallDiskFactAttribute : FactAttribute
    {
        public SmallDiskFactAttribute()
        {
            if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            {
                Skip = "Mounting a small disk needs root on Linux.";
            }
        }
    }

    private sealed class SmallDisk : IAsyncDisposable
    {
        private SmallDisk(string path) => Path = path;

        public string Path { get; }

        public static async Task<SmallDisk> MountAsync()
        {
            var disk = new SmallDisk(Directory.CreateTempSubdirectory("training-disk-").FullName);
            await RunAsync("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.Path);

            return disk;
        }

        public void Fill()
        {
            using var file = new FileStream(System.IO.Path.Combine(Path, "filler"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
            var block = new byte[4096];

            try
            {
                while (true)
                {
                    file.Write(block);
                }
            }
            catch (IOException)
            {
                // Full is what was wanted.
            }
        }

        public void Free() => File.Delete(System.IO.Path.Combine(Path, "filler"));

        public async ValueTask DisposeAsync()
        {
            await RunAsync("umount", "-l", Path);
            Directory.Delete(Path, recursive: true);
        }

        private static async Task RunAsync(string program, params string[] args)
        {
            using var process = Process.Start(program, args);
            await process.WaitForExitAsync();

            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
            }
        }
    }
}
