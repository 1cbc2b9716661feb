extension ExplorationFindingsTests {
    static let examples: [Example] = endings + faults + points + timing

    private static let endings = [
        Example(
            "two places to get stuck in",
            """
            "events": ["x", "y", "z"],
            "states": [ { "id": "a", "on": [ {"event": "x", "to": "b"}, {"event": "y", "to": "c"}, {"event": "z", "to": "end"} ] },
              { "id": "b" },
              { "id": "c" },
              { "id": "end", "type": "final" } ]
            """, "SIM0381@3", "SIM0381@4"),
        Example(
            "a region that is done is no dead end while the other goes on",
            """
            "events": "x",
            "states": [ { "id": "p", "type": "parallel", "states": [
                { "id": "one", "states": [ { "id": "a", "on": {"event": "x", "to": "b"} }, { "id": "b" } ] },
                { "id": "two", "on": {"event": "x", "if": "in('b')", "to": "end"} } ] },
              { "id": "end", "type": "final" } ]
            """),
        Example(
            "stuck in one of two variants only",
            """
            "events": "x",
            "vary": { "id": "who", "values": ["anna", "bea"] },
            "states": [ { "id": "a", "on": {"event": "x", "if": "who == 'anna'", "to": "end"} },
              { "id": "end", "type": "final" } ]
            """, "SIM0381@3"),
        Example(
            "a delay ends what the learner cannot",
            """
            "states": [ { "id": "a", "after": {"delay": "5w", "to": "end"} },
              { "id": "end", "type": "final" } ]
            """),
        Example(
            "a case without any ending may go on for ever",
            """
            "events": "x",
            "states": [ { "id": "a", "on": {"event": "x", "to": "b"} },
              { "id": "b", "on": {"event": "x", "to": "a"} } ]
            """),
        Example(
            "a circle from which no ending is reached, told once",
            """
            "events": ["x", "y"],
            "states": [ { "id": "a", "on": [ {"event": "x", "to": "b"}, {"event": "y", "to": "end"} ] },
              { "id": "b", "after": {"delay": "1min", "to": "c"} },
              { "id": "c", "on": {"event": "y", "to": "b"} },
              { "id": "end", "type": "final" } ]
            """, "SIM0382@3"),
        Example(
            "of a state that is not reached, its children and ways are not told",
            """
            "events": ["x", "y"],
            "states": [ { "id": "a", "on": [ {"event": "x", "to": "end"},
                {"event": "y", "if": "visited('p')", "to": "p"} ] },
              { "id": "p", "on": {"event": "x", "to": "end"}, "states": [ { "id": "q", "on": {"event": "y", "to": "end"} } ] },
              { "id": "end", "type": "final" } ]
            """, "SIM0383@3", "SIM0380@4"),
    ]

    private static let faults = [
        Example(
            "at the start already",
            """
            "measures": { "id": "n", "initial": 0, "range": [0, 9] },
            "states": [ { "id": "a", "enter": {"set": "n", "to": "1 / n"},
                "after": {"delay": "1s", "to": "end"},
                "always": {"if": "n > 0", "why": "It said \\"one\\"."} },
              { "id": "end", "type": "final" } ]
            """, "SIM0387@2", "SIM0388@4"),
        Example(
            "in the 'until' of a board, in a promise and in an option",
            """
            "events": "x",
            "measures": { "id": "n", "initial": 2, "range": [0, 9] },
            "states": [ { "id": "a", "always": {"if": "9 / n > 0"},
                "ask": { "kind": "act", "until": "8 / n == 8", "to": "b", "acts": [
                  { "id": "less", "text": "Less", "do": {"set": "n", "to": "n - 2"} },
                  { "id": "half", "text": "Half", "do": {"set": "n", "to": "n / 2"} } ] } },
              { "id": "b", "ask": { "kind": "choice", "points": 0, "to": "end", "options": [
                { "id": "p", "text": "P" },
                { "id": "q", "text": "Q", "do": {"set": "n", "to": "1 / (n - n)"} } ] } },
              { "id": "end", "type": "final" } ]
            """, "SIM0381@3", "SIM0387@3", "SIM0387@4", "SIM0387@9"),
        Example(
            "an event that sends itself without delay",
            """
            "events": ["x", "y"],
            "states": [ { "id": "a", "on": [ {"event": "y", "to": "end"},
                {"event": "x", "do": {"send": "x", "after": "0s"}} ] },
              { "id": "end", "type": "final" } ]
            """, "SIM0389@2"),
    ]

    private static let points = [
        Example(
            "each ending is held against its own possible points",
            """
            "references": { "id": "r", "citation": "R" },
            "states": [ { "id": "a", "ask": { "kind": "choice", "refs": "r", "why": "So.", "options": [
                { "id": "yes", "text": "Yes", "correct": true, "to": "good" },
                { "id": "no", "text": "No", "to": "bad" } ] } },
              { "id": "good", "type": "final", "possible": {"knowledge": 1} },
              { "id": "bad", "type": "final", "possible": {"knowledge": 1} } ]
            """, "SIM0392@2"),
        Example(
            "a right answer to one ending and a wrong one to another mislead nobody",
            """
            "references": { "id": "r", "citation": "R" },
            "states": [ { "id": "a", "ask": { "kind": "choice", "refs": "r", "why": "So.", "options": [
                { "id": "yes", "text": "Yes", "correct": true, "to": "good" },
                { "id": "no", "text": "No", "to": "bad" } ] } },
              { "id": "good", "type": "final" },
              { "id": "bad", "type": "final" } ]
            """),
        Example(
            "nor where the other ending states that nothing is possible there",
            """
            "references": { "id": "r", "citation": "R" },
            "states": [ { "id": "a", "ask": { "kind": "choice", "refs": "r", "why": "So.", "options": [
                { "id": "yes", "text": "Yes", "correct": true, "to": "good" },
                { "id": "no", "text": "No", "to": "bad" } ] } },
              { "id": "good", "type": "final" },
              { "id": "bad", "type": "final", "possible": {"knowledge": 0} } ]
            """),
        Example(
            "a wrong answer that leads to the same ending over more points",
            """
            "possible": { "knowledge": 2 },
            "references": { "id": "r", "citation": "R" },
            "states": [ { "id": "a", "ask": { "kind": "choice", "refs": "r", "why": "So.", "options": [
                { "id": "yes", "text": "Yes", "correct": true, "to": "end" },
                { "id": "no", "text": "No", "to": "more" } ] } },
              { "id": "more", "ask": { "kind": "choice", "refs": "r", "why": "So.", "points": 2, "to": "end", "options": [
                { "id": "yes", "text": "Yes", "correct": true }, { "id": "no", "text": "No" } ] } },
              { "id": "end", "type": "final" } ]
            """, "SIM0396@4"),
        Example(
            "remedial practice after a wrong answer misleads nobody",
            """
            "references": { "id": "r", "citation": "R" },
            "states": [ { "id": "a", "ask": { "kind": "choice", "refs": "r", "why": "So.", "options": [
                { "id": "yes", "text": "Yes", "correct": true, "to": "end" },
                { "id": "no", "text": "No", "to": "again" } ] } },
              { "id": "again", "ask": { "kind": "choice", "refs": "r", "why": "So.", "remedial": true, "to": "end", "options": [
                { "id": "yes", "text": "Yes", "correct": true }, { "id": "no", "text": "No" } ] } },
              { "id": "end", "type": "final" } ]
            """),
        Example(
            "two criteria that exclude each other cannot both be met",
            """
            "states": [ { "id": "a", "ask": { "kind": "act", "acts": [
                { "id": "x", "text": "X", "to": "end" }, { "id": "y", "text": "Y", "to": "end" } ] } },
              { "id": "end", "type": "final" } ],
            "rubric": [ { "id": "did", "exists": "x", "domain": "safety", "critical": true },
              { "id": "not", "absent": "x", "domain": "safety", "critical": true } ]
            """, "SIM0395@3", "SIM0392@5"),
        Example(
            "a pass mark that each unharmed run reaches, at one ending of two",
            """
            "passMark": 50,
            "states": [ { "id": "a", "ask": { "kind": "act", "acts": [
                { "id": "x", "text": "X", "to": "good" }, { "id": "y", "text": "Y", "to": "bad" } ] } },
              { "id": "good", "type": "final" },
              { "id": "bad", "type": "final" } ],
            "rubric": { "id": "did", "exists": "x", "domain": "safety" }
            """, "SIM0394@4"),
        Example(
            "a critical criterion that is void without its occasion is not asked of who has none",
            """
            "states": [ { "id": "a", "ask": { "kind": "act", "acts": [
                { "id": "look", "text": "Look" }, { "id": "give", "text": "Give" }, { "id": "go", "text": "Go", "to": "end" } ] } },
              { "id": "end", "type": "final" } ],
            "rubric": { "id": "first", "first": "look", "before": "give", "void": "full", "critical": true, "domain": "safety" }
            """),
    ]

    private static let timing = [
        Example(
            "help that always comes too late",
            """
            "states": [ { "id": "a", "enter": {"raise": "low"}, "after": {"delay": "20s", "to": "b"} },
              { "id": "b", "ask": { "kind": "act", "acts": [ { "id": "help", "text": "Help", "to": "end" } ] } },
              { "id": "end", "type": "final" } ],
            "rubric": { "id": "soon", "after": "low", "expect": "help", "within": "15s", "remedial": true, "domain": "timing" }
            """, "SIM0390@4"),
        Example(
            "help that earns part of the credit at best, with which a run passes",
            """
            "passMark": 75,
            "states": [ { "id": "a", "enter": {"raise": "low"}, "after": {"delay": "20s", "to": "b"} },
              { "id": "b", "ask": { "kind": "act", "acts": [
                { "id": "look", "text": "Look", "takes": "90s" }, { "id": "help", "text": "Help", "to": "end" } ] } },
              { "id": "end", "type": "final" } ],
            "rubric": { "id": "soon", "after": "low", "expect": "help", "within": "10s", "partial": "60s", "domain": "timing" }
            """, "SIM0390@6", "SIM0392@6"),
        Example(
            "help that comes just in time, or not",
            """
            "states": [ { "id": "a", "enter": {"raise": "low"}, "after": {"delay": "20s", "to": "b"} },
              { "id": "b", "ask": { "kind": "act", "acts": [
                { "id": "look", "text": "Look", "takes": "5s" }, { "id": "help", "text": "Help", "to": "end" } ] } },
              { "id": "end", "type": "final" } ],
            "rubric": { "id": "soon", "after": "low", "expect": "help", "within": "20s", "domain": "timing" }
            """),
        Example(
            "two delays at the same instant that lead to the same place are no race",
            """
            "states": [ { "id": "p", "type": "parallel", "states": [
                { "id": "one", "after": {"delay": "5s", "to": "end"} },
                { "id": "two", "after": {"delay": "5s", "to": "end"} } ] },
              { "id": "end", "type": "final" } ]
            """, "SIM0383@3"),
        Example(
            "what is sent and a delay that is set later race, told where it is sent",
            """
            "events": ["x", "y"],
            "states": [ { "id": "a", "on": [
                {"event": "x", "to": "b", "do": {"send": "go", "after": "5s"}}, {"event": "y", "to": "b"} ] },
              { "id": "b", "on": {"event": "go", "to": "c"}, "after": {"delay": "5s", "to": "d"} },
              { "id": "c", "on": {"event": "x", "to": "end"} },
              { "id": "d", "on": {"event": "x", "to": "end"} },
              { "id": "end", "type": "final" } ]
            """, "SIM0397@3"),
        Example(
            "a board that closes in time, and one that its limit closes at that very instant",
            """
            "states": [ { "id": "a", "ask": { "kind": "act", "within": "20s", "until": "count('x') > 1", "to": "b", "acts": [
                { "id": "x", "text": "X", "takes": "9s" } ] } },
              { "id": "b", "ask": { "kind": "act", "within": "18s", "until": "count('x') > 3", "to": "end", "acts": ["x"] } },
              { "id": "end", "type": "final" } ]
            """, "SIM0398@3"),
    ]
}
