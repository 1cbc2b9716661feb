/// Which entries of the chart the learner has seen, and since when.
struct ChartReading: Sendable {
    /// For each tab, the number of the input that first opened it; 0 before.
    private var opened: [Int]
    /// For each entry of each tab, the number of the input that first showed it; 0 before.
    private var shown: [[Int]]
    /// For each tab, how often it was opened.
    private(set) var times: [Int]

    /// Creates the reading of a learner who has seen nothing yet.
    init(_ tabs: [ChartTab]) {
        opened = [Int](repeating: 0, count: tabs.count)
        times = opened
        shown = tabs.map { [Int](repeating: 0, count: $0.entries.count) }
    }

    /// Notes that an input opened a tab with these entries there.
    mutating func open(_ tab: Int, input: Int, entries: [Int]) {
        if opened[tab] == 0 { opened[tab] = input }
        times[tab] += 1
        for entry in entries where shown[tab][entry] == 0 { shown[tab][entry] = input }
    }

    /// Whether the learner has not seen an entry.
    func isUnread(_ entry: Int, of tab: Int) -> Bool { shown[tab][entry] == 0 }

    /// Whether an entry is new to one who opened the tab before the latest input.
    func isNew(_ entry: Int, of tab: Int, latest: Int) -> Bool {
        guard opened[tab] > 0, opened[tab] < latest else { return false }
        return shown[tab][entry] == 0 || shown[tab][entry] == latest
    }
}
