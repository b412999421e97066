using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Training.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PhasePlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Workshops_PhaseId",
                table: "Workshops");

            migrationBuilder.AddColumn<Guid>(
                name: "PlannedCommunityId",
                table: "Workshops",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Workshops_PhaseId_PlannedCommunityId",
                table: "Workshops",
                columns: new[] { "PhaseId", "PlannedCommunityId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_WorkshopId_Status_MarkedSessions_AttendedMinutes",
                table: "Registrations",
                columns: new[] { "WorkshopId", "Status", "MarkedSessions", "AttendedMinutes" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Workshops_PhaseId_PlannedCommunityId",
                table: "Workshops");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_WorkshopId_Status_MarkedSessions_AttendedMinutes",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "PlannedCommunityId",
                table: "Workshops");

            migrationBuilder.CreateIndex(
                name: "IX_Workshops_PhaseId",
                table: "Workshops",
                column: "PhaseId");
        }
    }
}
