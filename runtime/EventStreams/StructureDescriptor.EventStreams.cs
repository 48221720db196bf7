namespace SendEvent.Runtime;

public sealed partial class StructureDescriptor
{
    private EventBinding? _eventBinding;

    internal EventBinding EventBinding => _eventBinding ??= new EventBinding(this);
}
