/// The elements of an item.
extension CanvasWriter.Item {
    static func material(_ type: String, _ text: String, in xml: inout XMLWriter) {
        xml.element("material") { $0.element("mattext", [("texttype", type)], text: text) }
    }

    static func write(_ response: Response, to xml: inout XMLWriter) {
        switch response {
        case .list(let ident, let label, let options, let isSingle):
            xml.begin(
                "response_lid",
                [("ident", ident), ("rcardinality", isSingle ? "Single" : "Multiple")])
            if let label { material("text/plain", label, in: &xml) }
            xml.begin("render_choice")
            for option in options {
                xml.begin("response_label", [("ident", option.id)])
                if label == nil {
                    material("text/html", QuestionHTML.inline(option.text), in: &xml)
                } else {
                    // Lists of matching and drop-downs show bare words.
                    material("text/plain", Markdown.plain(option.text), in: &xml)
                }
                xml.end()
            }
            xml.end()
            xml.end()
        case .field(let isDecimal):
            xml.begin("response_str", [("ident", "response1"), ("rcardinality", "Single")])
            xml.begin("render_fib", isDecimal ? [("fibtype", "Decimal")] : [])
            xml.empty("response_label", [("ident", "answer1"), ("rshuffle", "No")])
            xml.end()
            xml.end()
        }
    }

    static func show(_ feedback: String, in xml: inout XMLWriter) {
        xml.empty("displayfeedback", [("feedbacktype", "Response"), ("linkrefid", feedback)])
    }

    static func feedback(_ id: String, _ html: String, in xml: inout XMLWriter) {
        xml.element("itemfeedback", [("ident", id)]) {
            $0.element("flow_mat") { material("text/html", html, in: &$0) }
        }
    }

    static func write(_ condition: Condition, to xml: inout XMLWriter) {
        xml.begin("respcondition", condition.sets == nil ? [] : [("continue", "No")])
        xml.element("conditionvar") { xml in
            if condition.all.count == 1 {
                write(condition.all[0], to: &xml)
            } else {
                xml.begin("and")
                for test in condition.all { write(test, to: &xml) }
                xml.end()
            }
        }
        if let value = condition.sets {
            xml.element("setvar", [("action", "Set"), ("varname", "SCORE")], text: value)
        } else if let value = condition.adds {
            xml.element("setvar", [("action", "Add"), ("varname", "SCORE")], text: value)
        }
        xml.end()
    }

    static func write(_ test: Test, to xml: inout XMLWriter) {
        switch test {
        case .chosen(let response, let option):
            xml.element("varequal", [("respident", response)], text: option)
        case .notChosen(let response, let option):
            xml.element("not") {
                $0.element("varequal", [("respident", response)], text: option)
            }
        case .atLeast(let response, let number):
            xml.element("vargte", [("respident", response)], text: number)
        case .atMost(let response, let number):
            xml.element("varlte", [("respident", response)], text: number)
        }
    }
}
