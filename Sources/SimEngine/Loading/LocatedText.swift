/// A string's bytes with its escapes resolved, which still knows where each of them came from.
struct LocatedText {
    /// The bytes that the string means; without escapes, their indices are offsets of the document.
    let bytes: ArraySlice<UInt8>
    /// Where each byte's character or escape starts, and where the string ends; empty if unescaped.
    private let places: [UInt32]

    /// Takes a text out of a document.
    init(_ document: [UInt8], _ text: Text) {
        guard text.isEscaped else {
            bytes = document[Int(text.start)..<Int(text.end)]
            places = []
            return
        }
        var resolved: [UInt8] = []
        var places: [UInt32] = []
        var index = Int(text.start)
        let end = Int(text.end)
        while index < end {
            let next = index + Self.length(document, at: index, end)
            let meant = JSONEscapes.resolved(document[index..<next])
            for _ in meant { places.append(UInt32(truncatingIfNeeded: index)) }
            resolved += meant
            index = next
        }
        places.append(text.end)
        bytes = resolved[...]
        self.places = places
    }

    /// Returns where a run of the bytes stands in the document.
    func range(_ run: Range<Int>) -> SourceRange {
        guard !places.isEmpty else {
            return SourceRange(
                start: UInt32(truncatingIfNeeded: run.lowerBound),
                end: UInt32(truncatingIfNeeded: run.upperBound))
        }
        return SourceRange(start: places[run.lowerBound], end: places[run.upperBound])
    }

    /// Returns how many bytes of the document make one byte or one escape.
    private static func length(_ document: [UInt8], at index: Int, _ end: Int) -> Int {
        guard document[index] == UInt8(ascii: "\\"), index + 1 < end else { return 1 }
        guard document[index + 1] == UInt8(ascii: "u") else { return 2 }
        // An escape of the upper half is followed by that of the lower half.
        let isHalf =
            index + 3 < end && document[index + 2] | 0x20 == UInt8(ascii: "d")
            && "89ab".utf8.contains(document[index + 3] | 0x20)
        return min(isHalf ? 12 : 6, end - index)
    }
}
