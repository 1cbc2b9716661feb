/// The declarations, the processing and the feedback of an item.
extension QTIItem {
    func write(_ response: Response, to writer: inout QTIWriter) {
        writer.begin(
            "responseDeclaration",
            [
                ("identifier", response.id), ("cardinality", response.cardinality),
                ("baseType", response.type),
            ])
        if !response.correct.isEmpty {
            writer.begin("correctResponse")
            for value in response.correct { writer.text("value", value) }
            writer.end()
        }
        if !response.mapping.isEmpty {
            writer.begin("mapping", [("lowerBound", "0"), ("defaultValue", "0")])
            for entry in response.mapping {
                writer.empty("mapEntry", [("mapKey", entry.key), ("mappedValue", entry.value)])
            }
            writer.end()
        }
        writer.end()
    }

    func writeOutcomes(_ writer: inout QTIWriter) {
        outcome("SCORE", "float", "0", &writer)
        outcome("MAXSCORE", "float", frame.points.description, &writer)
        for counter in counters { outcome(counter, "float", "0", &writer) }
        for place in places { outcome(place, "integer", "0", &writer) }
        if tellsSomething {
            writer.empty(
                "outcomeDeclaration",
                [
                    ("identifier", "FEEDBACK"), ("cardinality", "multiple"),
                    ("baseType", "identifier"),
                ])
        }
    }

    private func outcome(
        _ name: String, _ type: String, _ value: String, _ writer: inout QTIWriter
    ) {
        writer.begin(
            "outcomeDeclaration",
            [("identifier", name), ("cardinality", "single"), ("baseType", type)])
        writer.begin("defaultValue")
        writer.text("value", value)
        writer.end()
        writer.end()
    }

    /// Whether anything is told after the answer.
    private var tellsSomething: Bool {
        !rules.isEmpty && (!comments.isEmpty || !reasons.utf8.isEmpty)
    }

    private var reasons: String { QuestionHTML.reasons(frame) }

    func writeProcessing(_ writer: inout QTIWriter) {
        writer.begin("responseProcessing")
        for rule in rules { writer.write(rule) }
        if tellsSomething {
            var told: [QTIExpression] = [.variable("FEEDBACK")]
            if !reasons.utf8.isEmpty { told.append(.identifier("RATIONALE")) }
            writer.write(.set("FEEDBACK", .multiple(told + telling.map { .variable($0) })))
        }
        writer.end()
    }

    func writeFeedback(_ writer: inout QTIWriter) {
        guard tellsSomething else { return }
        for comment in comments { feedback(comment.id, comment.html, &writer) }
        if !reasons.utf8.isEmpty { feedback("RATIONALE", reasons, &writer) }
    }

    private func feedback(_ id: String, _ html: String, _ writer: inout QTIWriter) {
        let attributes = [
            (name: "outcomeIdentifier", value: "FEEDBACK"), (name: "identifier", value: id),
            (name: "showHide", value: "show"),
        ]
        switch writer.version {
        case .v21: writer.html("modalFeedback", attributes, html)
        case .v30:
            writer.begin("modalFeedback", attributes)
            writer.html("contentBody", html)
            writer.end()
        }
    }
}
