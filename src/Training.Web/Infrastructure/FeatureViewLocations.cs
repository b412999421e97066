using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Training.Web.Infrastructure;

/// <summary>Finds the views of a feature beside its controllers: Features/Workshops/Registrations/Index.cshtml.</summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Feature = "feature";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor action)
        {
            context.Values[Feature] = action.ControllerTypeInfo.Namespace?.Split('.')[^1];
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var feature = context.Values.TryGetValue(Feature, out var name) ? name : "Home";

        return [$"/Features/{feature}/{{1}}/{{0}}.cshtml", $"/Features/{feature}/{{0}}.cshtml", "/Shared/{0}.cshtml"];
    }
}
