/// A case's text with everything mended that can be mended without a doubt, and what is left.
///
/// A fix is kept only where it leaves no more errors that the author must mend than there were;
/// errors inside an object whose key was misspelled do not count, since no one could see them.
public struct Repair: Sendable {
    /// The text, mended.
    public private(set) var bytes: [UInt8]
    /// What is left in it.
    public private(set) var loaded: Loaded
    /// What was changed, in the order of the mended text.
    public private(set) var changes: [Change] = []
    /// How many more texts may be tried.
    private var tries = 100

    /// One change of the text.
    public struct Change: Hashable, Sendable {
        /// Where it stands in the mended text.
        public fileprivate(set) var offset: UInt32
        /// What was done, in one lower-case sentence.
        public let done: String
    }

    /// The most times that mending may bring further fixes to light.
    private static let rounds = 10
    /// The most problems of a text that are looked at.
    private static let limit = 20_000

    /// Mends a text.
    /// - Complexity: O(*n*) in the length of the text, times the at most 100 texts that are tried.
    public init(_ text: [UInt8]) {
        bytes = text
        loaded = Loader.load(text, limit: Self.limit)
        var rounds = Self.rounds
        while rounds > 0, take(Self.fixes(loaded)[...]) { rounds -= 1 }
        takeSpacesAtLineEnds()
        if loaded.diagnostics.count > Findings.limit { loaded = Loader.load(bytes) }
        changes.sort { $0.offset < $1.offset }
    }

    /// Returns all fixes in the order of the text, of those that overlap the first.
    private static func fixes(_ loaded: Loaded) -> [Planned] {
        var planned: [Planned] = []
        for diagnostic in loaded.diagnostics {
            guard let fix = diagnostic.fix else { continue }
            var isKey = false
            if case .structure(.unknownKey) = diagnostic.problem { isKey = true }
            planned.append(Planned(fix: fix, isKey: isKey))
        }
        planned.sort { $0.start < $1.start }
        var end: UInt32?
        return planned.filter { next in
            if let end, next.start < end { return false }
            end = next.end
            return true
        }
    }

    /// Applies fixes, or those of them that lead to no other errors.
    ///
    /// - Returns: Whether the text has changed.
    private mutating func take(_ fixes: ArraySlice<Planned>) -> Bool {
        guard !fixes.isEmpty, tries > 0 else { return false }
        tries -= 1
        let trial = Trial(fixes, on: bytes, limit: Self.limit)
        if trial.isNoWorse(than: loaded) {
            (bytes, loaded) = (trial.bytes, trial.loaded)
            for index in changes.indices {
                changes[index].offset = Trial.moved(changes[index].offset, by: fixes)
            }
            changes += zip(fixes, trial.places).map { Change(offset: $1, done: $0.fix.done) }
            return true
        }
        if fixes.count == 1 { return false }
        // Later fixes first: they do not move the places of the earlier ones.
        let middle = (fixes.startIndex + fixes.endIndex) / 2
        let hasLater = take(fixes[middle...])
        return take(fixes[..<middle]) || hasLater
    }

    /// Takes away what no one sees at the ends of lines, where the text is JSON.
    private mutating func takeSpacesAtLineEnds() {
        if let first = loaded.diagnostics.first, case .json = first.problem { return }
        let spaces = TrailingSpaces(bytes)
        guard let first = spaces.ranges.first else { return }
        let gone = spaces.ranges.map { Fix.Replacement($0, with: "") }
        for index in changes.indices {
            changes[index].offset = Trial.moved(changes[index].offset, by: gone)
        }
        bytes = Fix.apply(gone, to: bytes)
        loaded = Loader.load(bytes, limit: Self.limit)
        let count = spaces.ranges.count
        let lines = count == 1 ? "this line" : "\(count) lines, of which this is the first"
        changes.append(
            Change(offset: first.start, done: "took the spaces at the end of \(lines) away"))
    }
}

/// The white space at the ends of a text's lines.
private struct TrailingSpaces {
    /// Where it stands.
    private(set) var ranges: [SourceRange] = []

    init(_ bytes: [UInt8]) {
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x20, 0x09: start = start ?? index
            case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: continue
            case 0x0A: end(&start, at: index, bytes)
            default: start = nil
            }
        }
        end(&start, at: bytes.count, bytes)
    }

    private mutating func end(_ start: inout Int?, at index: Int, _ bytes: [UInt8]) {
        guard let first = start else { return }
        let isReturn = index > first && bytes[index - 1] == 0x0D
        ranges.append(
            SourceRange(
                start: UInt32(truncatingIfNeeded: first),
                end: UInt32(truncatingIfNeeded: isReturn ? index - 1 : index)))
        start = nil
    }
}
