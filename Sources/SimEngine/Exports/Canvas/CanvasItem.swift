extension CanvasWriter {
    /// One item in the making: what is shown, what earns, and what is told.
    struct Item {
        var frame: QuestionFrame
        let ident: String
        var type = ""
        /// What is read before answering, in HTML.
        var stem: String
        var conditions: [Condition] = []
        private var responses: [Response] = []
        private var comments: [(id: String, html: String, test: Test)] = []

        /// What is answered.
        enum Response {
            case list(String, label: String?, [(id: String, text: String)], isSingle: Bool)
            case field(isDecimal: Bool)
        }

        /// A test of an answer.
        enum Test {
            case chosen(String, String)
            case notChosen(String, String)
            case atLeast(String, String)
            case atMost(String, String)
        }

        /// What earns something: tests that must all hold, and the share of 100 that they bring.
        struct Condition {
            var all: [Test]
            var sets: String?
            var adds: String?
        }

        init(_ frame: QuestionFrame, ident: String) {
            self.frame = frame
            self.ident = ident
            stem = QuestionHTML.stem(frame)
        }

        /// Shows options to choose from.
        mutating func choices(_ options: [(id: String, text: String)], isSingle: Bool) {
            responses.append(.list("response1", label: nil, options, isSingle: isSingle))
        }

        /// Shows a list of which one is chosen.
        mutating func list(
            _ response: String, label: String, _ options: [(id: String, text: String)]
        ) {
            responses.append(.list(response, label: label, options, isSingle: true))
        }

        /// Shows a field to write in.
        mutating func field(isDecimal: Bool) { responses.append(.field(isDecimal: isDecimal)) }

        /// Tells whoever chose one of some options what belongs to it.
        mutating func tell(_ options: [BankOption]) {
            for option in options { tell(option.id, option.feedback, response: "response1") }
        }

        /// Tells whoever chose an option what belongs to it.
        mutating func tell(_ option: String, _ feedback: [String], response: String) {
            guard !feedback.isEmpty else { return }
            comments.append(
                (option + "_fb", QuestionHTML.feedback(feedback), .chosen(response, option)))
        }

        func write(to xml: inout XMLWriter) {
            xml.begin(
                "item", [("ident", ident), ("title", Shortened.line(frame.title, bytes: 250))])
            xml.element("itemmetadata") {
                $0.element("qtimetadata") {
                    CanvasWriter.field("question_type", type, in: &$0)
                    CanvasWriter.field("points_possible", frame.points.description, in: &$0)
                }
            }
            xml.element("presentation") { xml in
                Self.material("text/html", stem, in: &xml)
                for response in responses { Self.write(response, to: &xml) }
            }
            process(&xml)
            let reasons = QuestionHTML.reasons(frame)
            if !reasons.utf8.isEmpty { Self.feedback("general_fb", reasons, in: &xml) }
            for comment in comments { Self.feedback(comment.id, comment.html, in: &xml) }
            xml.end()
        }

        private func process(_ xml: inout XMLWriter) {
            xml.begin("resprocessing")
            xml.element("outcomes") {
                $0.empty(
                    "decvar",
                    [
                        ("maxvalue", "100"), ("minvalue", "0"), ("varname", "SCORE"),
                        ("vartype", "Decimal"),
                    ])
            }
            if !QuestionHTML.reasons(frame).utf8.isEmpty {
                xml.begin("respcondition", [("continue", "Yes")])
                xml.element("conditionvar") { $0.empty("other") }
                Self.show("general_fb", in: &xml)
                xml.end()
            }
            for comment in comments {
                xml.begin("respcondition", [("continue", "Yes")])
                xml.element("conditionvar") { Self.write(comment.test, to: &$0) }
                Self.show(comment.id, in: &xml)
                xml.end()
            }
            for condition in conditions { Self.write(condition, to: &xml) }
            if conditions.isEmpty {
                xml.element("respcondition", [("continue", "No")]) {
                    $0.element("conditionvar") { $0.empty("other") }
                }
            }
            xml.end()
        }
    }
}
