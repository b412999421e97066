namespace Training.Core.Data;

/// <summary>Carries the concurrency token: saving a changed record raises its version, and fails when another save came first.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
