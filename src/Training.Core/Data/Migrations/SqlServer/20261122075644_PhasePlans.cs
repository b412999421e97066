using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Training.Core.Data.Migrations.SqlServer
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Title_Uz",
                table: "Programmes",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(160)",
                oldMaxLength: 160);

            migrationBuilder.AlterColumn<string>(
                name: "Title_Ru",
                table: "Programmes",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(160)",
                oldMaxLength: 160);

            migrationBuilder.AlterColumn<string>(
                name: "Title_Ky",
                table: "Programmes",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(160)",
                oldMaxLength: 160);

            migrationBuilder.AlterColumn<string>(
                name: "Title_En",
                table: "Programmes",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(160)",
                oldMaxLength: 160);

            migrationBuilder.CreateIndex(
                name: "IX_Workshops_PhaseId_PlannedCommunityId",
                table: "Workshops",
                columns: new[] { "PhaseId", "PlannedCommunityId" },
                unique: true,
                filter: "[PhaseId] IS NOT NULL AND [PlannedCommunityId] IS NOT NULL");

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

            migrationBuilder.AlterColumn<string>(
                name: "Title_Uz",
                table: "Programmes",
                type: "nvarchar(160)",
                maxLength: 160,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "Title_Ru",
                table: "Programmes",
                type: "nvarchar(160)",
                maxLength: 160,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "Title_Ky",
                table: "Programmes",
                type: "nvarchar(160)",
                maxLength: 160,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);

            migrationBuilder.AlterColumn<string>(
                name: "Title_En",
                table: "Programmes",
                type: "nvarchar(160)",
                maxLength: 160,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(120)",
                oldMaxLength: 120);

            migrationBuilder.CreateIndex(
                name: "IX_Workshops_PhaseId",
                table: "Workshops",
                column: "PhaseId");
        }
    }
}
