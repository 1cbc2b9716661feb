/// A change of the text that mends a problem without a doubt.
public struct Fix: Hashable, Sendable {
    /// What a fix does.
    public enum Deed: Hashable, Sendable {
        /// It writes a name or word in the place of a misspelled one.
        case write(String, insteadOf: String)
        /// It adds a key with its value.
        case add(String)
        /// It takes the spaces around a text away.
        case takeSpaces(around: String)
        /// It takes the invisible mark at the start of the file away.
        case takeByteOrderMark
    }

    /// One stretch of the text and what stands there instead.
    public struct Replacement: Hashable, Sendable {
        /// The stretch; a mere place where something is added.
        public let range: SourceRange
        /// What stands there instead; nothing where the stretch is taken away.
        public let text: String

        /// Creates a replacement.
        public init(_ range: SourceRange, with text: String) {
            self.range = range
            self.text = text
        }
    }

    /// What it does.
    public let deed: Deed
    /// What it changes, in the order of the text; no two stretches overlap.
    public let replacements: [Replacement]

    /// Creates a fix.
    public init(_ deed: Deed, _ replacements: [Replacement]) {
        self.deed = deed
        self.replacements = replacements
    }
}

extension Fix {
    /// What to do, in one lower-case sentence.
    public var title: String {
        switch deed {
        case .write(let word, let other):
            "write '\(word)' instead of '\(other)'" + Self.note(on: other)
        case .add(let member): "add \(member)"
        case .takeSpaces(let text): "take the spaces around '\(text)' away"
        case .takeByteOrderMark: "take the byte order mark away"
        }
    }

    /// What was done once the fix is applied, in one lower-case sentence.
    public var done: String {
        switch deed {
        case .write(let word, let other):
            "wrote '\(word)' instead of '\(other)'" + Self.note(on: other)
        case .add(let member): "added \(member)"
        case .takeSpaces(let text): "took the spaces around '\(text)' away"
        case .takeByteOrderMark: "took the byte order mark away"
        }
    }

    private static func note(on word: String) -> String {
        LookAlikes.note(on: word).map { ", in which \($0)" } ?? ""
    }

    /// Returns a text with replacements made, which are in its order and do not overlap.
    /// - Complexity: O(length of the text and the replacements).
    public static func apply(_ replacements: [Replacement], to text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 32)
        var index = 0
        for replacement in replacements {
            let start = Int(replacement.range.start)
            guard start >= index, Int(replacement.range.end) <= text.count else { continue }
            result.append(contentsOf: text[index..<start])
            result.append(contentsOf: replacement.text.utf8)
            index = Int(replacement.range.end)
        }
        result.append(contentsOf: text[index...])
        return result
    }
}
