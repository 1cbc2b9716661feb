// swift-format-ignore-file

extension CaseTemplate {
    /// A case of one scene after the other.
    static let linear = CaseTemplate(
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
          "prebriefing": "You meet Ms. Okafor before and after her procedure. Replace this text by what your learners should know before they begin.",
          "objectives": [
            {
              "id": "teach",
              "text": "Check by teach-back what a patient takes home.",
              "judgment": "evaluate-outcomes"
            }
          ],
          "references": [
            {
              "id": "teachBack",
              "citation": "Agency for Healthcare Research and Quality. Health Literacy Universal Precautions Toolkit: use the teach-back method.",
              "kind": "toolkit"
            },
            {
              "id": "label",
              "citation": "Botox (onabotulinumtoxinA), US prescribing information: boxed warning on distant spread of toxin effect.",
              "kind": "label"
            }
          ],
          "review": { "status": "draft" },
          "patient": {
            "name": "Ms. Okafor",
            "age": 31,
            "summary": "A fictional patient who had onabotulinumtoxinA for pelvic muscles today."
          },
          "states": [
            {
              "id": "start",
              "title": "Before she goes",
              "text": "Ms. Okafor has her coat on. \"I know all this,\" she says.",
              "ask": {
                "id": "teachBackStart",
                "kind": "counsel",
                "text": "How do you find out what she will do at home?",
                "domain": "counseling",
                "objectives": "teach",
                "why": "Teach-back tests the explanation, not the patient.",
                "refs": "teachBack",
                "options": [
                  {
                    "id": "ownWords",
                    "text": "I want to be sure I was clear. What would make you call us tonight?",
                    "correct": true,
                    "technique": "teach-back",
                    "reply": "If I could not swallow well, or saw double.",
                    "feedback": "Her own words show what your explanation has left her with.",
                    "refs": "teachBack"
                  },
                  {
                    "id": "questions",
                    "text": "That is good to hear. Do you have any questions left before you go?",
                    "pitfall": "closed-question",
                    "reply": "No, I am fine.",
                    "feedback": "Someone who has misunderstood has no questions.",
                    "refs": "teachBack"
                  }
                ],
                "to": "signs"
              }
            },
            {
              "id": "signs",
              "title": "The card",
              "text": "You read the warning card together.",
              "ask": {
                "id": "emergencySigns",
                "kind": "multiple",
                "text": "For which of these does she call emergency services at once?",
                "domain": "safety",
                "objectives": "teach",
                "why": "Trouble with swallowing, speech or breathing may be spread of the toxin effect, hours to weeks later.",
                "refs": "label",
                "options": [
                  { "id": "swallowing", "text": "Trouble swallowing", "correct": true },
                  { "id": "breathing", "text": "Trouble breathing", "correct": true },
                  { "id": "sore", "text": "Soreness at the place of injection" }
                ],
                "to": "home"
              }
            },
            { "id": "home", "type": "final", "title": "Home", "text": "She goes home with her card." }
          ],
          "passMark": 75,
          "debrief": "Which of your sentences showed you what she had understood?"
        }
        """#,
        expert: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [
            { "ask": "teachBackStart", "answer": ["ownWords"] },
            { "ask": "emergencySigns", "answer": ["swallowing", "breathing"] }
          ],
          "expect": { "ending": "home", "passed": true, "percent": 100 }
        }
        """#,
        novice: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [
            { "ask": "teachBackStart", "answer": ["ownWords"] },
            { "ask": "emergencySigns", "answer": ["swallowing"] }
          ],
          "expect": { "ending": "home", "passed": true, "percent": 75 }
        }
        """#,
        unsafe: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [
            { "ask": "teachBackStart", "answer": ["questions"] },
            { "ask": "emergencySigns", "answer": ["sore"] }
          ],
          "expect": { "ending": "home", "passed": false, "percent": 0 }
        }
        """#)
}
