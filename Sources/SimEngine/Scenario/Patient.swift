/// The patient of a case.
public struct Patient: Sendable {
    /// The (fictional) name.
    public var name: Text?
    /// The age in years.
    public var age: Decimal3?
    /// The summary, in paragraphs.
    public var summary: [Text] = []
    /// The tabs of the chart.
    public var chart: [ChartTab] = []

    /// Creates a patient of whom nothing is said.
    public init() {}
}
