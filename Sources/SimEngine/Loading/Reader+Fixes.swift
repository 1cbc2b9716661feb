/// Reporting what can be mended.
extension Reader {
    /// Reports an error about a word, with the fix where a near name is meant for certain.
    @inline(__always)
    func error(
        _ problem: @autoclosure () -> Problem, at range: SourceRange,
        _ word: @autoclosure () -> String, meaning near: Near?
    ) {
        error(
            problem(), at: range,
            fix: near.flatMap {
                findings.isFull ? nil : source.writing($0, for: word(), in: range)
            })
    }

    /// Warns of a text that starts or ends with a space.
    @inline(__always)
    func checkSpaces(_ node: Int, _ text: Text, _ key: Key) {
        guard text.start < text.end,
            tree.bytes[Int(text.start)] == 0x20 || tree.bytes[Int(text.end) - 1] == 0x20
        else { return }
        reportSpaces(node, key)
    }

    private func reportSpaces(_ node: Int, _ key: Key) {
        let (leading, trailing) = source.outerSpaces(node)
        let place = trailing.length > 0 ? trailing : leading
        findings.warning(
            .value(.outerSpace(key: key.word)), at: place, fix: source.trim(node) { _ in true })
    }
}

/// Finding what a fix changes.
extension Source {
    /// Returns the fix that writes a name for a word, which must stand in the range just once.
    func writing(_ near: Near, for word: String, in range: SourceRange) -> Fix? {
        guard near.isCertain, let place = place(of: Array(word.utf8), in: range) else {
            return nil
        }
        return Fix(.write(near.name, insteadOf: word), [.init(place, with: near.name)])
    }

    /// Returns the fix that takes the spaces around a string away, if what is left is good.
    func trim(_ node: Int, _ isGood: ([UInt8]) -> Bool) -> Fix? {
        let (leading, trailing) = outerSpaces(node)
        let core = leading.end..<max(leading.end, trailing.start)
        guard leading.length + trailing.length > 0, !core.isEmpty else { return nil }
        let bytes = tree.bytes[Int(core.lowerBound)..<Int(core.upperBound)]
        let isEscaped = tree.nodes[node].isEscaped
        guard isGood(isEscaped ? JSONEscapes.resolved(bytes) : Array(bytes)) else { return nil }
        return Fix(
            .takeSpaces(around: Quotation.text(bytes, isEscaped: isEscaped)),
            [leading, trailing].filter { $0.length > 0 }.map { .init($0, with: "") })
    }

    /// Returns the fix that writes letters of ASCII for those that only look like them.
    func resolving(_ node: Int) -> Fix? {
        let text = text(at: node)
        let id = quote(node)
        guard !text.isEscaped, let seen = LookAlikes.resolved(id),
            Reader.isIdentifier(Array(seen.utf8))
        else { return nil }
        let place = SourceRange(start: text.start, end: text.end)
        return Fix(.write(seen, insteadOf: id), [.init(place, with: seen)])
    }

    /// Returns where the spaces at the start and at the end of a string stand.
    func outerSpaces(_ node: Int) -> (leading: SourceRange, trailing: SourceRange) {
        let text = text(at: node)
        var (start, end) = (text.start, text.end)
        while start < end, tree.bytes[Int(start)] == 0x20 { start += 1 }
        while end > start, tree.bytes[Int(end) - 1] == 0x20 { end -= 1 }
        return (
            SourceRange(start: text.start, end: start), SourceRange(start: end, end: text.end)
        )
    }

    /// Returns where a word stands in a range, with no letter before or after, if just once.
    private func place(of word: [UInt8], in range: SourceRange) -> SourceRange? {
        let (first, end) = (Int(range.start), Int(range.end))
        var found: Int?
        var index = first
        while !word.isEmpty, index + word.count <= end {
            let next = index + word.count
            let isThere =
                tree.bytes[index..<next].elementsEqual(word)
                && (index == first || !Identifier.isWordByte(tree.bytes[index - 1]))
                && (next == end || !Identifier.isWordByte(tree.bytes[next]))
            if isThere {
                if found != nil { return nil }
                found = index
            }
            index += 1
        }
        return found.map {
            SourceRange(
                start: UInt32(truncatingIfNeeded: $0),
                end: UInt32(truncatingIfNeeded: $0 + word.count))
        }
    }
}

/// Adding a version.
extension Source {
    /// Returns the fix that adds a version after the title, laid out as the keys around it.
    func addingVersion() -> Fix? {
        let members = Array(tree.members(0))
        var (anchor, rank) = (0, -1)
        for (place, member) in members.enumerated() {
            guard let order = knownKey(member.key).flatMap({ Self.heads.firstIndex(of: $0) }),
                order > rank
            else { continue }
            (anchor, rank) = (place, order)
        }
        guard anchor < members.count else { return nil }
        let end = tree.nodes[members[anchor].value].end
        let next = anchor + 1 < members.count ? anchor + 1 : 0
        let before = next == 0 ? Int(tree.nodes[0].start) + 1 : Int(end)
        let gap = separator(in: before..<Int(tree.nodes[members[next].key].start))
        let member = "\"version\": \"1.0.0\""
        let place = SourceRange(start: end, end: end)
        return Fix(.add(member), [.init(place, with: "," + gap + member)])
    }

    /// The keys that stand before a version, the nearest last.
    private static let heads: [Key] = [.format, .id, .title]

    /// Returns the white space that parts two keys: a line break with its indent, or a space.
    private func separator(in gap: Range<Int>) -> String {
        let bytes = tree.bytes[gap]
        guard let line = bytes.lastIndex(of: 0x0A) else {
            return bytes.contains(0x20) ? " " : ""
        }
        let isReturn = line > gap.lowerBound && bytes[line - 1] == 0x0D
        return String(decoding: bytes[(isReturn ? line - 1 : line)...], as: UTF8.self)
    }
}

extension Fix {
    /// Returns the fix of what keeps a text from being JSON: only of an invisible mark, since the
    /// author alone knows where a comma or a quote belongs.
    static func mending(_ error: JSONError) -> Fix? {
        guard case .byteOrderMark = error.problem else { return nil }
        return Fix(.takeByteOrderMark, [Replacement(error.range, with: "")])
    }
}
