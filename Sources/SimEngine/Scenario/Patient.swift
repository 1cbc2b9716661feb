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

/// One tab of the patient's chart.
public struct ChartTab: Sendable {
    /// The tab's id.
    public var id: Text
    /// The tab's title.
    public var title: Text
    /// What stands there, in paragraphs.
    public var text: [Text]

    /// Creates a tab.
    public init(id: Text, title: Text, text: [Text]) {
        self.id = id
        self.title = title
        self.text = text
    }
}
