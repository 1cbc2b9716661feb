/// A decision as an interaction activity, and its answers as such activities are answered.
///
/// - Note: Source: ADL, *Experience API* 1.0.3 (2016), part two, section 4.1.4.1 and appendix C.
struct XAPIQuestion {
    private let interaction: CourseInteraction

    init(_ interaction: CourseInteraction) { self.interaction = interaction }

    /// Writes what the definition of the activity says beyond its name.
    func writeDefinition(into writer: inout JSONWriter, language: String) {
        if !interaction.text.utf8.isEmpty {
            writer.key("description")
            writer.write(words: interaction.text, in: language)
        }
        writer.key("interactionType")
        switch interaction.form {
        case .choice(let choices):
            writer.string("choice")
            writer.write("choices", choices, language)
        case .sequencing(let choices):
            writer.string("sequencing")
            writer.write("choices", choices, language)
        case .matching(let sources, let targets):
            writer.string("matching")
            writer.write("source", sources, language)
            writer.write("target", targets, language)
        case .numeric: writer.string("numeric")
        case .performance(let acts):
            writer.string("performance")
            writer.write("steps", acts, language)
        }
        // A board of acts, and a conversation without a best reply, have none.
        guard !interaction.correct.isEmpty else { return }
        writer.key("correctResponsesPattern")
        writer.beginArray()
        for value in interaction.correct { writer.string(text(value)) }
        writer.endArray()
    }

    /// What was answered; nothing where nothing was chosen, or the time limit passed instead.
    ///
    /// Record stores take no empty texts.
    var response: String? {
        guard let text = interaction.response.map({ text($0) }), !text.utf8.isEmpty else {
            return nil
        }
        return text
    }

    /// The unit that was entered with a number.
    var unit: String? {
        guard case .number(_, let unit)? = interaction.response else { return nil }
        return unit
    }

    private func text(_ value: CourseInteraction.Value) -> String {
        switch value {
        case .ids(let ids):
            guard case .performance = interaction.form else { return ids.joined(separator: "[,]") }
            // Of acts the standard keeps what came of each; here its place among them.
            return ids.enumerated().map { $1 + "[.]" + ($0 + 1).description }
                .joined(separator: "[,]")
        case .pairs(let pairs):
            return pairs.map { $0.source + "[.]" + $0.target }.joined(separator: "[,]")
        case .number(let number, _): return number.description
        case .range(let range):
            return range.lowerBound.description + "[:]" + range.upperBound.description
        }
    }
}

extension JSONWriter {
    /// Writes the parts that can be chosen.
    @inline(never)
    fileprivate mutating func write(
        _ key: String, _ choices: [CourseInteraction.Choice], _ language: String
    ) {
        self.key(key)
        beginArray()
        for choice in choices {
            beginObject()
            self.key("id")
            string(choice.id)
            if !choice.text.utf8.isEmpty {
                self.key("description")
                write(words: choice.text, in: language)
            }
            endObject()
        }
        endArray()
    }
}
