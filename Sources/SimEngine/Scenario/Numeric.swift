/// What is particular to a numeric decision.
public struct Numeric: Sendable {
    /// The right unit.
    public var unit: Text?
    /// The units to choose from; the right one is among them.
    public var units: [Text]
    /// The values of full credit.
    public var full: ClosedRange<Decimal3>
    /// The values of some credit, falling to zero at its edges.
    public var partial: ClosedRange<Decimal3>?

    /// Creates a numeric form.
    public init(
        unit: Text?, units: [Text], full: ClosedRange<Decimal3>, partial: ClosedRange<Decimal3>?
    ) {
        self.unit = unit
        self.units = units
        self.full = full
        self.partial = partial
    }
}
