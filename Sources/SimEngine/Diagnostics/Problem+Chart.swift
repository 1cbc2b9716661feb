/// A chart that cannot be shown as written.
public enum ChartProblem: Hashable, Sendable {
    /// The condition of an entry could fail after it held.
    case entryCouldVanish(String, because: String)
    /// The tab has no such column.
    case unknownColumn(String, suggestion: String?)
    /// The tab has no such entry.
    case unknownEntry(String, tab: String, suggestion: String?)
    /// A trend shows a measure that has nothing to head its column.
    case hiddenMeasure(String)
    /// A trend shows a measure twice.
    case measureTwice(String)
    /// A passage is to come from what has no words.
    case entryWithoutWords(String)
    /// An entry shows a measure, which would change after it was charted.
    case entryShows(String)
}

extension ChartProblem {
    /// The stable code.
    public var code: String {
        switch self {
        case .entryCouldVanish: "SIM0336"
        case .unknownColumn: "SIM0337"
        case .unknownEntry: "SIM0338"
        case .hiddenMeasure: "SIM0339"
        case .measureTwice: "SIM0340"
        case .entryShows: "SIM0341"
        case .entryWithoutWords: "SIM0342"
        }
    }

    /// What is wrong.
    public var message: String {
        switch self {
        case .entryCouldVanish(let name, let flaw):
            "the entry '\(name)' could vanish again, because its 'if' uses \(flaw)"
        case .unknownColumn(let name, _): "this tab has no column '\(name)'"
        case .unknownEntry(let name, let tab, _): "the tab '\(tab)' has no entry '\(name)'"
        case .hiddenMeasure(let name): "the measure '\(name)' has no label to head its column"
        case .measureTwice(let name): "the trend has the measure '\(name)' twice"
        case .entryWithoutWords(let name): "'\(name)' is no entry with words to choose from"
        case .entryShows(let name):
            "the entry shows '{\(name)}', which would change after it was charted"
        }
    }

    /// What to do about it.
    public var help: String {
        switch self {
        case .entryCouldVanish:
            "ask only for visited, done, answered, chosen, or count and time with '>' or '>=',"
                + " joined by 'and' and 'or'"
        case .unknownColumn(_, let near):
            Problem.didYouMean(near, else: "add it to the tab's 'columns'")
        case .unknownEntry(_, _, let near):
            Problem.didYouMean(near, else: "add it to the tab's 'entries'")
        case .hiddenMeasure: "give it a 'label', or the tab a column with its id"
        case .measureTwice: "delete one of the two"
        case .entryWithoutWords: "name an entry that has a 'text', as 'tab.entry'"
        case .entryShows:
            "write the number itself; what changes belongs in the tab's 'text' or 'trend'"
        }
    }
}
