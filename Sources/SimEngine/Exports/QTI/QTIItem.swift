/// One item in the making: what is answered, what is shown, what is computed, what is told.
struct QTIItem {
    let frame: QuestionFrame
    /// What can be answered.
    var responses: [Response] = []
    /// Numbers that response processing keeps, all 0 at first.
    var counters: [String] = []
    /// Whole numbers that response processing keeps, all 0 at first.
    var places: [String] = []
    /// What is computed, in order; it leaves the points in SCORE.
    var rules: [QTIRule] = []
    /// What is told after certain answers: identifier and HTML.
    var comments: [(id: String, html: String)] = []
    /// The responses whose values are themselves identifiers of comments.
    var telling: [String] = []
    /// Writes what is shown after the scene.
    var body: (inout QTIWriter) -> Void = { _ in }
    /// Whether the body shows the question itself, as the prompt of an interaction.
    var showsPrompt = false

    /// Something that can be answered.
    struct Response {
        var id = "RESPONSE"
        let cardinality: String
        let type: String
        /// The right answer, where there is one.
        var correct: [String] = []
        /// What single values earn.
        var mapping: [(key: String, value: String)] = []
    }

    init(_ frame: QuestionFrame) { self.frame = frame }

    /// The points of full credit, as a value to compute with.
    var points: QTIExpression { .float(frame.points) }

    /// Tells whoever chose an option what belongs to it.
    mutating func tell(_ options: [BankOption]) {
        for option in options where !option.feedback.isEmpty {
            comments.append(
                (option.id, option.feedback.map { QuestionHTML.paragraph($0) }.joined()))
        }
    }

    /// The question and how to answer, for the prompt of an interaction.
    var prompt: String? {
        let parts =
            [
                frame.prompt.map { QuestionHTML.inline($0) },
                frame.instruction.map {
                    "<em>" + QuestionHTML.escaped($0) + "</em>"
                },
            ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// Returns the item as a file.
    func document(_ version: QTIVersion, identifier: String, language: String) -> [UInt8] {
        var writer = QTIWriter(version)
        writer.begin(
            "assessmentItem",
            [
                ("xmlns", version.namespace),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:schemaLocation", version.namespace + " " + version.schema),
                ("identifier", identifier), ("title", Shortened.line(frame.title, bytes: 250)),
                ("xml:lang", language), ("adaptive", "false"), ("timeDependent", "false"),
            ])
        for response in responses { write(response, to: &writer) }
        writeOutcomes(&writer)
        writer.begin("itemBody")
        for block in frame.scene { writer.block(QuestionHTML.block(block)) }
        if !showsPrompt, let prompt { writer.block("<p>" + prompt + "</p>") }
        body(&writer)
        writer.end()
        if !rules.isEmpty { writeProcessing(&writer) }
        writeFeedback(&writer)
        writer.end()
        return writer.xml.bytes
    }
}

extension QTIWriter {
    /// Writes a block of HTML in a division of its own.
    mutating func block(_ html: String) { xml.element("div", xml: html) }
}
