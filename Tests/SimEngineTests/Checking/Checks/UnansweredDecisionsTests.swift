import Testing

@testable import SimEngine

@Suite("After an answer, and after a limit that passes, something follows")
struct UnansweredDecisionsTests {
    private static let options = """
        "options": [ { "id": "a", "text": "This", "correct": true FULL }, { "id": "b", "text": "That" NONE } ]
        """

    private func inside(_ ask: String, state: String = "", full: String = "", none: String = "", more: String = "") -> String {
        let options = Self.options.replacingOccurrences("FULL", full).replacingOccurrences("NONE", none)
        return """
            "measures": [ { "id": "m", "label": "M", "initial": 0 } ], "events": "go"\(more), "states": [
              { "id": "q", "ask": { "kind": "choice", "why": "So.", \(options)\(ask) }\(state) }, { "id": "end", "type": "final" } ]
            """
    }

    @Test("nothing leads on at all, or from one result only")
    func nowhere() throws {
        #expect(try CheckedText.messages("SIM0377", inside("")) == ["nothing follows when the answer to 'q' earns no credit"])
        #expect(try CheckedText.messages("SIM0377", inside("", none: ", \"to\": \"end\"")) == ["nothing follows when the answer to 'q' earns full credit"])
        #expect(try CheckedText.messages("SIM0377", inside(", \"routes\": { \"if\": \"full\", \"to\": \"end\" }")).count == 1)
        #expect(try CheckedText.messages("SIM0377", inside("", state: ", \"on\": { \"event\": \"answer.q.full\", \"to\": \"end\" }")).count == 1)
        #expect(try CheckedText.messages("SIM0377", inside("", full: ", \"to\": \"end\"", none: ", \"do\": { \"set\": \"m\", \"to\": 1 }")).count == 1)
    }

    @Test("something leads on")
    func kept() throws {
        let to = ", \"to\": \"end\""
        for case let text in [
            inside(to), inside("", full: to, none: to),
            inside(", \"routes\": [ { \"if\": \"full\"\(to) }, { \"if\": \"none\"\(to) } ]"),
            inside(", \"routes\": { \"if\": \"m >= 0\"\(to) }"), inside("", state: ", \"on\": { \"event\": \"answer.q\"\(to) }"),
            inside("", state: ", \"on\": { \"event\": \"answer\"\(to) }"), inside("", state: ", \"on\": { \"if\": \"answered('q')\"\(to) }"),
            inside("", full: to, none: ", \"do\": { \"set\": \"m\", \"to\": 1 }", more: "").replacingOccurrences("\"id\": \"end\"", "\"id\": \"w\", \"on\": { \"if\": \"m > 0\", \"to\": \"end\" } }, { \"id\": \"end\""),
            inside("", state: ", \"after\": { \"delay\": \"5s\"\(to) }"), inside("", state: ", \"on\": { \"event\": \"go\"\(to) }"),
        ] {
            #expect(try CheckedText.messages("SIM0377", text) == [])
        }
    }

    @Test("a board that closes by its condition leads on too")
    func boards() throws {
        let board = { (more: String) in
            """
            "acts": { "id": "look", "text": "Look" }, "states": [
              { "id": "q", "ask": { "kind": "act", "acts": "look"\(more) } }, { "id": "end", "type": "final" } ]
            """
        }
        #expect(try CheckedText.messages("SIM0377", board(", \"until\": \"done('look')\"")).count == 1)
        #expect(try CheckedText.messages("SIM0377", board(", \"until\": \"done('look')\", \"to\": \"end\"")) == [])
        #expect(try CheckedText.messages("SIM0377", board("")) == [])
    }

    @Test("in a parallel state others may lead on")
    func parallel() throws {
        let text = """
            "states": [ { "id": "all", "type": "parallel", "states": [
                { "id": "q", "ask": { "kind": "numeric", "full": 1 } },
                { "id": "r", "after": { "delay": "5s", "to": "end" } } ] }, { "id": "end", "type": "final" } ]
            """
        #expect(try CheckedText.messages("SIM0377", text) == [])
    }

    @Test("a time limit of which nothing comes")
    func limits() throws {
        let to = ", \"to\": \"end\""
        let within = ", \"within\": \"30s\""
        #expect(try CheckedText.places("SIM0378", inside(within, full: to, none: to)) == ["\"30s\""])
        for text in [
            inside(within + to), inside(within + ", \"routes\": { \"if\": \"timeout\"\(to) }", full: to, none: to),
            inside(within, state: ", \"on\": { \"event\": \"timeout.q\"\(to) }", full: to, none: to),
            inside(within, state: ", \"after\": { \"delay\": \"40s\"\(to) }", full: to, none: to), inside("", full: to, none: to),
        ] {
            #expect(try CheckedText.places("SIM0378", text) == [])
        }
    }
}

extension String {
    fileprivate func replacingOccurrences(_ part: String, _ other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
