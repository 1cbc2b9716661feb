import Testing

@testable import SimEngine

@Suite("Decisions are called by what tells them apart")
struct PhrasebookDecisionsTests {
    /// A decision of which the narration and the stem are given.
    private func title(_ state: String, _ ask: String) throws -> String {
        let play = try Play(
            """
            "states": [
              { "id": "q", \(state) "ask": { "kind": "counsel", "to": "end", \(ask)
                "options": [ { "id": "yes", "text": "Yes.", "correct": true } ] } },
              { "id": "end", "type": "final" } ]
            """)
        return Phrasebook(play.machine.scenario, play.session.snapshot.facts).title(DecisionID(0))
    }

    @Test(
        "a stem that says little comes after the situation",
        arguments: [
            (
                #""text": ["Nora calls. She cries.", "More."],"#, #""text": "What do you say?","#,
                "Nora calls. What do you say?"
            ),
            (#""text": "Nora calls.","#, "", "Nora calls."),
            (#""title": "At home","#, #""text": "And now?","#, "At home And now?"),
            ("", #""text": "And now?","#, "And now?"), ("", "", "A question of the case"),
            (
                #""text": "Nora calls.","#,
                #""text": "Which of her answers tells you that she has understood?","#,
                "Which of her answers tells you that she has understood?"
            ),
        ])
    func situation(state: String, ask: String, expected: String) throws {
        #expect(try title(state, ask) == expected)
    }

    @Test(
        "an excerpt ends with a sentence, not after an abbreviation, or between words",
        arguments: [
            ("Dr. Ibarra waits. Nora too.", "Dr. Ibarra waits."), ("Ready? Go!", "Ready?"),
            ("No end in sight", "No end in sight"),
            ("Go on. Then stop here. Done.", "Go on. Then stop here."),
            (
                "a long sentence of many small words that goes on and on and on without ever coming"
                    + " to its end",
                "a long sentence of many small words that goes on and on and on without ever coming to its…"
            ), ("", ""),
        ])
    func excerpt(text: String, expected: String) {
        #expect(FirstSentence.of(text) == expected)
    }

    @Test("words that begin with a quotation mark get no second one")
    func quotation() throws {
        let machine = try Play.machine(#""states": [ { "id": "end", "type": "final" } ]"#)
        let facts = Facts(states: 1, measures: [], acts: 0, decisions: 0)
        let phrases = Phrasebook(machine.scenario, facts)
        #expect(phrases.quote("\"Hm.\"") == "\"Hm.\"")
        #expect(phrases.quote("“Hm.”") == "“Hm.”")
        #expect(phrases.quote("Hm.") == "“Hm.”")
    }
}
