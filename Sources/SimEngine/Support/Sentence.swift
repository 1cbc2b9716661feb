/// Sentences of the engine as they are shown to a learner.
public enum Sentence {
    /// Returns a message as a sentence: with a capital at its start and a full stop at its end.
    public static func of(_ message: String) -> String {
        var bytes = Array(message.utf8)
        if let first = bytes.first, first &- UInt8(ascii: "a") < 26 { bytes[0] = first & 0xDF }
        if bytes.last != UInt8(ascii: ".") { bytes.append(UInt8(ascii: ".")) }
        return String(utf8: bytes)
    }
}
