/// Small cases for tests; clinical words are made up.
enum Cases {
    /// One choice with two endings' worth of options.
    static let hello = """
        { "format": 1, "id": "hello", "title": "First case", "version": "1.0.0", "language": "en",
          "references": [ { "id": "book", "citation": "A book, page 7" } ],
          "states": [
            { "id": "ask", "text": "She asks when it starts to work.",
              "ask": { "kind": "choice", "text": "You answer:", "domain": "counseling",
                "refs": "book", "why": "It takes days.", "shuffle": false,
                "options": [
                  { "id": "days", "text": "In days.", "correct": true, "to": "end" },
                  { "id": "now", "text": "Now.", "feedback": "That is not it.", "to": "end" }
                ] } },
            { "id": "end", "type": "final" } ] }
        """

    /// Every kind of decision, one after the other.
    static let kinds = """
        { "format": 1, "id": "kinds", "title": "Every kind", "version": "1.0.0", "language": "en",
          "advisory": { "content": "Pain.", "optOut": "Ask for another case.",
            "support": "Call us." },
          "patient": { "name": "Ms. R.",
            "chart": [ { "id": "labs", "title": "Labs", "text": "None." } ] },
          "references": [ { "id": "book", "citation": "A book, page 7" } ],
          "measures": [
            { "id": "spo2", "label": "Saturation", "unit": "%", "initial": 98, "range": [0, 100],
              "normal": [94, 100] } ],
          "acts": [
            { "id": "vitals", "text": "Measure", "takes": "1min" },
            { "id": "oxygen", "text": "Give oxygen", "takes": "10s" } ],
          "states": [
            { "id": "talk", "title": "Talk", "text": "She waits.",
              "ask": { "kind": "counsel", "text": "A question.", "refs": "book", "shuffle": false,
                "to": "order",
                "turns": [
                  { "id": "t1", "text": "Will it hurt?", "by": "Ms. R.", "options": [
                    { "id": "yes", "text": "A little.", "correct": true, "reply": "Thank you." },
                    { "id": "no", "text": "Never mind.", "reply": "Oh." } ] },
                  { "id": "t2", "text": "Who is there?", "by": "Ms. R.", "options": [
                    { "id": "all", "text": "We are.", "correct": true },
                    { "id": "any", "text": "Anyone." } ] } ] } },
            { "id": "order",
              "ask": { "kind": "ordering", "text": "Order these.", "refs": "book", "to": "multi",
                "steps": [ { "id": "a", "text": "First" }, { "id": "b", "text": "Second" },
                           { "id": "c", "text": "Third" } ] } },
            { "id": "multi",
              "ask": { "kind": "multiple", "text": "Which?", "refs": "book", "to": "dose",
                "shuffle": false,
                "options": [ { "id": "p", "text": "This", "correct": true },
                             { "id": "q", "text": "That", "correct": true },
                             { "id": "r", "text": "Not this" } ] } },
            { "id": "dose",
              "ask": { "kind": "numeric", "text": "How much?", "refs": "book", "unit": "mL",
                "units": [ "mL", "units" ], "full": [ 2, 2 ], "to": "board" } },
            { "id": "board",
              "every": [ { "period": "10s", "do": { "set": "spo2", "to": "spo2 - 1" } } ],
              "ask": { "kind": "act", "text": "Act.", "acts": [ "vitals", "oxygen" ],
                "until": "done('oxygen')", "to": "done" } },
            { "id": "done", "type": "final", "title": "Home" } ] }
        """

    /// Answers to every kind, all right.
    static let expert = """
        { "format": 1, "case": "kinds", "seed": 7, "inputs": [
          { "ask": "talk", "answer": [ "yes", "all" ] },
          { "ask": "order", "answer": [ "a", "b", "c" ] },
          { "ask": "multi", "answer": [ "p", "q" ] }, { "ask": "dose", "answer": "2 mL" },
          { "wait": "30s" }, { "act": "vitals" }, { "act": "oxygen" } ],
          "expect": { "ending": "done", "passed": true, "percent": 100 } }
        """

    /// A question with a short time limit.
    static let hurry = """
        { "format": 1, "id": "hurry", "title": "Hurry", "version": "1.0.0", "language": "en",
          "references": [ { "id": "book", "citation": "A book, page 7" } ],
          "states": [
            { "id": "ask", "text": "She snores.",
              "ask": { "kind": "choice", "text": "What now?", "within": "2s", "refs": "book",
                "shuffle": false,
                "options": [ { "id": "x", "text": "Open the airway", "correct": true },
                             { "id": "y", "text": "Wait" } ], "to": "next" } },
            { "id": "next",
              "ask": { "kind": "choice", "text": "And then?", "refs": "book", "shuffle": false,
                "options": [ { "id": "p", "text": "Call", "correct": true },
                             { "id": "q", "text": "Leave" } ], "to": "end" } },
            { "id": "end", "type": "final" } ] }
        """
}

extension Simulate {
    /// Returns the program in a folder with the small cases and the right answers.
    static func withCases() throws -> Simulate {
        let folder = try TemporaryFolder()
        try folder.write(Cases.hello, to: "Scenarios/hello/scenario.json")
        try folder.write(Cases.kinds, to: "Scenarios/kinds/scenario.json")
        try folder.write(Cases.hurry, to: "Scenarios/hurry/scenario.json")
        try folder.write(Cases.expert, to: "expert.json")
        return Simulate(folder: folder)
    }
}
