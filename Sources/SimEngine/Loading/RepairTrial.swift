/// A fix that may be applied.
struct Planned {
    /// The fix.
    let fix: Fix
    /// Whether it renames a key, which brings what stands under the key to light.
    let isKey: Bool

    /// How many bytes of what it adds part that from what stands before.
    var lead: UInt32 {
        guard case .add = fix.deed, let text = fix.replacements.first?.text.utf8 else { return 0 }
        return UInt32(text.prefix { $0 == UInt8(ascii: ",") || $0 <= 0x20 }.count)
    }

    /// Where its first change starts.
    var start: UInt32 { fix.replacements.first?.range.start ?? 0 }
    /// Where its last change ends.
    var end: UInt32 { fix.replacements.last?.range.end ?? 0 }
}

/// A text with some fixes applied, and what that leads to.
struct Trial {
    /// The text.
    let bytes: [UInt8]
    /// What is wrong with it.
    let loaded: Loaded
    /// Where each fix stands in it.
    let places: [UInt32]
    /// How many errors the author must mend, without those that a renamed key brought to light.
    private let errors: Int

    /// Applies fixes, which are in the order of the text and do not overlap.
    init(_ fixes: ArraySlice<Planned>, on text: [UInt8], limit: Int) {
        bytes = Fix.apply(fixes.flatMap { $0.fix.replacements }, to: text)
        loaded = Loader.load(bytes, limit: limit)
        var places: [UInt32] = []
        var keys: [UInt32] = []
        var shift: Int64 = 0
        for planned in fixes {
            let place = UInt32(truncatingIfNeeded: Int64(planned.start) + shift)
            places.append(place + planned.lead)
            if planned.isKey { keys.append(place) }
            for replacement in planned.fix.replacements { shift += Self.growth(replacement) }
        }
        self.places = places
        errors = Self.errors(of: loaded, without: Self.values(of: keys, in: bytes))
    }

    /// Returns whether it leaves the author with no more to mend than before.
    func isNoWorse(than before: Loaded) -> Bool {
        if let first = before.diagnostics.first, case .json = first.problem { return true }
        if let first = loaded.diagnostics.first, case .json = first.problem { return false }
        return errors <= Self.errors(of: before, without: [])
    }

    /// Returns where an offset of a text is once fixes are applied to it.
    static func moved(_ offset: UInt32, by fixes: ArraySlice<Planned>) -> UInt32 {
        moved(offset, by: fixes.flatMap { $0.fix.replacements })
    }

    /// Returns where an offset of a text is once replacements are made in it.
    static func moved(_ offset: UInt32, by replacements: [Fix.Replacement]) -> UInt32 {
        var shift: Int64 = 0
        for replacement in replacements where replacement.range.end <= offset {
            shift += growth(replacement)
        }
        return UInt32(truncatingIfNeeded: Int64(offset) + shift)
    }

    private static func growth(_ replacement: Fix.Replacement) -> Int64 {
        Int64(replacement.text.utf8.count) - Int64(replacement.range.length)
    }

    /// Returns how many errors have no fix and do not stand in one of some stretches.
    private static func errors(of loaded: Loaded, without hidden: [SourceRange]) -> Int {
        var count = 0
        var rest = hidden[...]
        var hiddenUntil: UInt32 = 0
        // Both stand in the order of the text.
        for diagnostic in loaded.diagnostics {
            let start = diagnostic.range.start
            while let next = rest.first, next.start <= start {
                hiddenUntil = max(hiddenUntil, next.end)
                rest.removeFirst()
            }
            guard diagnostic.severity == .error, diagnostic.fix == nil, start >= hiddenUntil else {
                continue
            }
            count += 1
        }
        return count
    }

    /// Returns where the values of keys stand whose first letters are at some offsets.
    private static func values(of keys: [UInt32], in bytes: [UInt8]) -> [SourceRange] {
        guard !keys.isEmpty else { return [] }
        let tree: JSONTree
        do throws(JSONError) { tree = try JSONTree.parse(bytes) } catch { return [] }
        var ranges: [SourceRange] = []
        var next = keys.startIndex
        for (index, node) in tree.nodes.enumerated() where next < keys.endIndex {
            // The letters of a key follow its quote.
            guard node.start + 1 == keys[next], index + 1 < tree.nodes.count else { continue }
            let value = tree.nodes[index + 1]
            ranges.append(SourceRange(start: value.start, end: value.end))
            next += 1
        }
        return ranges
    }
}
