/// Sentences of the engine as they are shown to a learner.
public enum Sentence {
    /// Returns a message as a sentence: with a capital at its start and a full stop at its end.
    public static func of(_ message: String) -> String {
        var bytes = Array(capitalized(message).utf8)
        if bytes.last != UInt8(ascii: ".") { bytes.append(UInt8(ascii: ".")) }
        return String(utf8: bytes)
    }

    /// Returns words with a capital at their start.
    static func capitalized(_ words: String) -> String {
        var bytes = Array(words.utf8)
        if let first = bytes.first, first &- UInt8(ascii: "a") < 26 { bytes[0] = first & 0xDF }
        return String(utf8: bytes)
    }
}
