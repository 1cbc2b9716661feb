/// A tracked quantity of the patient or the room.
public struct Measure: Sendable {
    /// The measure's id.
    public var id: Text
    /// The name shown on the monitor; a measure without one is a hidden flag.
    public var label: Text?
    /// The unit shown.
    public var unit: Text?
    /// The value at the start.
    public var initial: Decimal3
    /// The parameter whose value it starts with instead.
    public var startsAs: ParameterID?
    /// The least and greatest value; every change is clamped to it.
    public var range: ClosedRange<Decimal3>
    /// The values that are not marked as abnormal.
    public var normal: ClosedRange<Decimal3>?
    /// Where it is defined.
    public var source: SourceRange

    /// Creates a measure.
    public init(
        id: Text, label: Text?, unit: Text?, initial: Decimal3, range: ClosedRange<Decimal3>,
        normal: ClosedRange<Decimal3>?, source: SourceRange
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.initial = initial
        self.range = range
        self.normal = normal
        self.source = source
    }
}
