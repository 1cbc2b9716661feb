import Testing

@testable import SimEngine

/// Small cases that were once explored wrongly, by what is hard in them.
@Suite struct HardCasesTests {
    private static let end = #"{ "id": "end", "type": "final" }"#
    private static let go = #""ask": { "kind": "choice", "options": [ { "id": "x", "text": "X", "correct": true } ], "to": "end" }"#
    private static let acts = #""acts": [ { "id": "a", "text": "A" }, { "id": "b", "text": "B" } ]"#

    @Test(arguments: [
        ("met before the first input", #""states": [ { "id": "s", \#(go) }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "exists": "s" }"#),
        ("violated before the first input", #""states": [ { "id": "s", \#(go) }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "absent": "s" }"#),
        ("kept since it can never happen", #"\#(acts), "states": [ { "id": "s", \#(go) }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "absent": "a" }"#),
        ("a gap kept only by waiting", #"\#(acts), "states": [ { "id": "s", \#(go) }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "every": "a", "atMost": "11s" }"#),
        (
            "heard by a criterion alone",
            #""events": "call", "states": [ { "id": "s", \#(go) }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "exists": "call" }"#
        ),
        (
            "met once, then always violated",
            #"\#(acts), "states": [ { "id": "s", "ask": { "kind": "act", "acts": ["a", "b"], "to": "t", "within": "5s" } }, { "id": "t", \#(go) }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "after": "t", "expect": "a" }"#
        ),
        (
            "in circles that earn nothing",
            #""states": [ { "id": "s", "ask": { "kind": "choice", "options": [ { "id": "x", "text": "X", "to": "t" }, { "id": "y", "text": "Y", "to": "end" } ] } }, { "id": "t", "ask": { "kind": "choice", "options": [ { "id": "x", "text": "X", "to": "s" } ] } }, \#(end) ]"#
        ),
        (
            "the order of acts with a wait between",
            #""acts": [ { "id": "a", "text": "A", "once": true }, { "id": "b", "text": "B", "once": true } ], "states": [ { "id": "s", "after": { "delay": "9s", "to": "end" }, "ask": { "kind": "act", "acts": ["a", "b"] }, "on": { "event": "act.b", "if": "since('a') > since('b') and done('a')", "to": "won" } }, { "id": "won", "type": "final" }, \#(end) ]"#
        ),
        (
            "an ending without what must not happen",
            #"\#(acts), "states": [ { "id": "q", "ask": { "kind": "choice", "options": [ { "id": "x", "text": "X", "correct": true, "to": "end" }, { "id": "y", "text": "Y", "to": "s" } ] } }, { "id": "s", "ask": { "kind": "act", "acts": ["a", "b"], "to": "end", "within": "5s" } }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "never": "a", "unless": "done('b')" }"#
        ),
        (
            "judged alike at the ending, whichever way there",
            #""states": [ { "id": "s", "ask": { "kind": "choice", "options": [ { "id": "x", "text": "X", "correct": true }, { "id": "y", "text": "Y" } ], "to": "end" } }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "exists": "end" }"#
        ),
        (
            "judged alike at the ending, after a choice of a parameter",
            #""vary": { "id": "p", "values": ["u", "v"] }, "states": [ { "id": "s", "ask": { "kind": "choice", "options": [ { "id": "x", "text": "X", "correct": true, "to": "end" }, { "id": "y", "text": "Y", "to": "t" } ] } }, { "id": "t", "on": [ { "if": "p == 'u'", "to": "end" }, { "to": "end" } ] }, \#(end) ], "rubric": { "id": "k", "domain": "safety", "exists": "end" }"#
        ),
    ])
    func `brute force and exploration agree, together and apart`(what: String, inside: String) throws {
        let agreement = Agreement(try Play.machine(inside))
        #expect(agreement.isWhole)
        #expect(agreement.differences.isEmpty)
    }
}
