// swift-format-ignore-file

extension CaseTemplate {
    /// A case of an answer that decides what comes next.
    static let branching = CaseTemplate(
        scenario: #"""
        {
          "format": 1,
          "id": "§",
          "title": "§",
          "version": "0.1.0",
          "language": "en",
          "role": "Registered nurse in the day unit",
          "minutes": 10,
          "advisory": {
            "content": "Talks about a pelvic procedure under sedation.",
            "optOut": "You may stop at any time, without a reason.",
            "support": "Speak with your instructor if the case touches something of your own."
          },
          "prebriefing": "What you answer decides what happens next. Replace this text by what your learners should know before they begin.",
          "objectives": [
            {
              "id": "consent",
              "text": "Act at once when consent is withdrawn.",
              "judgment": "take-action"
            }
          ],
          "references": [
            {
              "id": "gmc",
              "citation": "General Medical Council. Intimate examinations and chaperones, 2024: explain, get consent, stop if asked.",
              "kind": "guideline"
            }
          ],
          "review": { "status": "draft" },
          "patient": {
            "name": "Ms. Okafor",
            "age": 31,
            "summary": "A fictional patient who has agreed to an examination."
          },
          "measures": [
            { "id": "trust", "label": "Trust", "unit": "of 10", "initial": 6, "range": [0, 10] }
          ],
          "states": [
            {
              "id": "start",
              "title": "The examination room",
              "text": "She lies on the table, covered. As you reach for the drape she says: \"Wait.\"",
              "ask": {
                "id": "wait",
                "kind": "choice",
                "text": "What do you do?",
                "domain": "safety",
                "objectives": "consent",
                "points": 2,
                "why": "A request to wait is answered before anything else is done.",
                "refs": "gmc",
                "options": [
                  {
                    "id": "stop",
                    "text": "I stop, step back, and ask what she needs.",
                    "correct": true,
                    "do": { "set": "trust", "to": "trust + 2" },
                    "to": "talk"
                  },
                  {
                    "id": "reassure",
                    "text": "I tell her it is nearly done, and hold the drape.",
                    "feedback": "Kindly meant; she asked you to wait, not to be told that it is short.",
                    "refs": "gmc",
                    "do": { "set": "trust", "to": "trust - 2" },
                    "to": "talk"
                  },
                  {
                    "id": "goOn",
                    "text": "I go on, since she has signed the form this morning.",
                    "critical": true,
                    "feedback": "A signed form can be taken back at any moment.",
                    "refs": "gmc",
                    "do": { "set": "trust", "to": 0 },
                    "to": "stopped"
                  }
                ]
              }
            },
            {
              "id": "talk",
              "text": "She sits up and pulls the sheet to her chin.",
              "ask": {
                "id": "next",
                "kind": "choice",
                "text": "What do you say?",
                "domain": "counseling",
                "objectives": "consent",
                "why": "Both ways on stay hers to choose, and neither is weighed for her.",
                "refs": "gmc",
                "options": [
                  {
                    "id": "yours",
                    "text": "We can go on, do it another day, or leave it. What would you like?",
                    "correct": true,
                    "to": "decided"
                  },
                  {
                    "id": "soon",
                    "text": "Take a minute for yourself, and then we will finish it together.",
                    "feedback": "It leaves her the time and takes the decision.",
                    "refs": "gmc",
                    "to": "decided"
                  }
                ]
              }
            },
            {
              "id": "decided",
              "type": "final",
              "title": "She decides",
              "text": "She thinks about it, and then she tells you."
            },
            {
              "id": "stopped",
              "type": "final",
              "title": "Stopped",
              "text": "A colleague steps in and stops the examination."
            }
          ],
          "passMark": 75,
          "debrief": "What told you that she meant it?"
        }
        """#,
        expert: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [{ "ask": "wait", "answer": "stop" }, { "ask": "next", "answer": "yours" }],
          "expect": { "ending": "decided", "passed": true, "percent": 100 }
        }
        """#,
        novice: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [{ "ask": "wait", "answer": "stop" }, { "ask": "next", "answer": "soon" }],
          "expect": { "ending": "decided", "passed": false, "percent": 66.7 }
        }
        """#,
        unsafe: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [{ "ask": "wait", "answer": "goOn" }],
          "expect": {
            "ending": "stopped",
            "passed": false,
            "percent": 0,
            "criticalFailures": ["wait.goOn"]
          }
        }
        """#)
}
