@testable import SimEngine

/// Makes a case smaller, as long as something still holds of it.
enum Shrinking {
    indirect enum Value {
        case object([(key: String, value: Value)])
        case list([Value])
        case word(String)

        var text: String {
            switch self {
            case .object(let members): "{" + members.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ") + "}"
            case .list(let values): "[" + values.map { $0.text }.joined(separator: ", ") + "]"
            case .word(let word): word
            }
        }

        /// The value with one part less, for each part.
        var smaller: [Value] {
            switch self {
            case .word: return []
            case .list(let values):
                var all: [Value] = []
                for place in values.indices {
                    var fewer = values
                    fewer.remove(at: place)
                    all.append(.list(fewer))
                }
                for (place, value) in values.enumerated() {
                    for inner in value.smaller {
                        var changed = values
                        changed[place] = inner
                        all.append(.list(changed))
                    }
                }
                return all
            case .object(let members):
                var all: [Value] = []
                for place in members.indices {
                    var fewer = members
                    fewer.remove(at: place)
                    all.append(.object(fewer))
                }
                for (place, member) in members.enumerated() {
                    for inner in member.value.smaller {
                        var changed = members
                        changed[place].value = inner
                        all.append(.object(changed))
                    }
                }
                return all
            }
        }
    }

    /// Returns the inside of a case of which nothing can be left out any more.
    static func least(_ inside: String, _ fails: (String) -> Bool) -> String {
        guard case .object(let members)? = parse("{" + inside + "}") else { return inside }
        var best = Value.object(members)
        var isSmaller = true
        while isSmaller {
            isSmaller = false
            for candidate in best.smaller where fails(String(candidate.text.dropFirst().dropLast())) {
                best = candidate
                isSmaller = true
                break
            }
        }
        return String(best.text.dropFirst().dropLast())
    }

    static func parse(_ text: String) -> Value? {
        guard let tree = try? JSONTree.parse(Array(text.utf8)) else { return nil }
        var bytes = tree.bytes[...]
        return value(&bytes)
    }

    /// Reads a value of a document known to be JSON.
    private static func value(_ bytes: inout ArraySlice<UInt8>) -> Value {
        space(&bytes)
        switch bytes.first {
        case UInt8(ascii: "{"):
            var members: [(key: String, value: Value)] = []
            bytes.removeFirst()
            if mark(&bytes) == UInt8(ascii: "}") {
                bytes.removeFirst()
                return .object([])
            }
            repeat {
                let key = value(&bytes).text
                _ = mark(&bytes)
                bytes.removeFirst()
                members.append((key, value(&bytes)))
                space(&bytes)
            } while bytes.popFirst() == UInt8(ascii: ",")
            return .object(members)
        case UInt8(ascii: "["):
            var values: [Value] = []
            bytes.removeFirst()
            if mark(&bytes) == UInt8(ascii: "]") {
                bytes.removeFirst()
                return .list([])
            }
            repeat {
                values.append(value(&bytes))
                space(&bytes)
            } while bytes.popFirst() == UInt8(ascii: ",")
            return .list(values)
        case UInt8(ascii: "\""):
            let end = bytes.dropFirst().firstIndex(of: UInt8(ascii: "\"")) ?? bytes.startIndex
            let word = String(decoding: bytes[...end], as: UTF8.self)
            bytes = bytes[(end + 1)...]
            return .word(word)
        default:
            let word = bytes.prefix { !" ,]}\n".utf8.contains($0) }
            bytes = bytes[word.endIndex...]
            return .word(String(decoding: word, as: UTF8.self))
        }
    }

    private static func mark(_ bytes: inout ArraySlice<UInt8>) -> UInt8? {
        space(&bytes)
        return bytes.first
    }

    private static func space(_ bytes: inout ArraySlice<UInt8>) {
        while let first = bytes.first, " \n".utf8.contains(first) { bytes.removeFirst() }
    }
}
