using System.Runtime.ExceptionServices;

namespace SendEvent.Runtime;

/// <summary>The body of a message whose source may fail while it is sent.</summary>
internal abstract class SentStream : ForwardStream
{
    /// <summary>What its source threw, where that ends the body without a word to the receiver; null while there is nothing of the kind.</summary>
    public Exception? Failure { get; protected set; }

    /// <summary>Throws the failure, if there is one. What the other side made of it, or the connection, says less.</summary>
    public void Rethrow()
    {
        if (Failure is not null)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }
    }
}
