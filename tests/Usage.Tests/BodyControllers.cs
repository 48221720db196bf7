using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace SendEvent.Usage.Tests;

/// <summary>A controller for each case, which gives back the body that it gets.</summary>
internal sealed class BodyControllers : IApplicationFeatureProvider<ControllerFeature>, IControllerModelConvention
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        foreach (var wire in WireCase.All)
        {
            feature.Controllers.Add(typeof(BodyController<>).MakeGenericType(wire.Type).GetTypeInfo());
        }
    }

    public void Apply(ControllerModel controller)
    {
        var type = controller.ControllerType.GenericTypeArguments[0];
        var index = WireCase.All.ToList().FindIndex(wire => wire.Type == type);
        controller.Selectors.Single().AttributeRouteModel = new AttributeRouteModel(new RouteAttribute($"mvc/{index}"));
    }

    [ApiController]
    [Route("mvc")]
    public sealed class BodyController<T> : ControllerBase
    {
        [HttpPost]
        public ActionResult<T> Post([FromBody] T body) => body;
    }
}
