/// Sentences of the engine as they are shown to a learner.
enum Sentence {
    /// Returns a message as a sentence: with a capital at its start and a full stop at its end.
    static func of(_ message: String) -> String {
        let sentence = message.prefix(1).uppercased() + message.dropFirst()
        return sentence.hasSuffix(".") ? sentence : sentence + "."
    }
}
