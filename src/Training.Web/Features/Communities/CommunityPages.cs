using Training.Core.Communities;
using Training.Core.Languages;

namespace Training.Web.Features.Communities;

public sealed record CommunitiesPage(IReadOnlyList<OblastCommunities> Oblasts);

public sealed record OblastCommunities(string Code, LocalText Name, IReadOnlyList<CommunityRow> Communities);

public sealed record CommunityRow(
    Guid Id, LocalText Name, LocalText NameNow, CommunityKind Kind, double Latitude, double Longitude, bool IsPositionApproximate, int Places, int Members);
