namespace Training.Core.Data;

/// <summary>Something the operator has to put right first. Its one line is shown as it is, without a stack trace.</summary>
public sealed class RefusedException(string message) : Exception(message);
