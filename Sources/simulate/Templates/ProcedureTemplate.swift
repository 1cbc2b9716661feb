// swift-format-ignore-file

extension CaseTemplate {
    /// A case of acts on a board, a clock, and a patient who changes.
    static let procedure = CaseTemplate(
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
          "prebriefing": "You act when and in the order you choose; the clock moves with what you do. Replace this text by what your learners should know before they begin.",
          "objectives": [
            {
              "id": "rescue",
              "text": "Notice failing breathing early and act in order.",
              "judgment": "take-action"
            }
          ],
          "references": [
            {
              "id": "sedation",
              "citation": "American Society of Anesthesiologists: exhaled carbon dioxide is monitored during moderate sedation.",
              "kind": "guideline"
            },
            {
              "id": "order",
              "citation": "This unit's order (fictional): at every alarm hands off within 20 seconds, then open the airway.",
              "kind": "policy"
            }
          ],
          "review": { "status": "draft" },
          "patient": {
            "name": "Ms. Okafor",
            "age": 31,
            "summary": "A fictional patient under moderate sedation."
          },
          "measures": [
            {
              "id": "etco2",
              "label": "EtCO2",
              "unit": "mm Hg",
              "initial": 40,
              "range": [0, 80],
              "normal": [35, 45]
            },
            {
              "id": "spo2",
              "label": "SpO2",
              "unit": "%",
              "initial": 98,
              "range": [60, 100],
              "normal": [94, 100]
            }
          ],
          "acts": [
            { "id": "look", "text": "Look at her chest and at the capnograph", "takes": "5s" },
            {
              "id": "handsOff",
              "text": "Tell the operator: hands off",
              "takes": "5s",
              "feedback": "The stimulus stops, and everyone knows why.",
              "refs": "order"
            },
            {
              "id": "openAirway",
              "text": "Lift the chin and open the airway",
              "takes": "10s",
              "feedback": "The carbon dioxide curve comes back first.",
              "refs": "sedation"
            }
          ],
          "states": [
            {
              "id": "start",
              "type": "parallel",
              "states": [
                {
                  "id": "team",
                  "initial": "watching",
                  "states": [
                    {
                      "id": "watching",
                      "title": "The room",
                      "text": "The examination goes on. You watch her.",
                      "ask": {
                        "id": "board",
                        "kind": "act",
                        "text": "What do you do, and when?",
                        "acts": ["look", "handsOff", "openAirway"],
                        "until": "done('openAirway') and visited('apnea')",
                        "why": "Capnography shows failing breathing before the saturation does.",
                        "refs": "sedation",
                        "to": "over"
                      }
                    }
                  ]
                },
                {
                  "id": "patient",
                  "initial": "breathing",
                  "states": [
                    { "id": "breathing", "after": { "delay": "20s", "to": "apnea" } },
                    {
                      "id": "apnea",
                      "text": "The curve of the capnograph goes flat.",
                      "enter": { "set": "etco2", "to": 0 },
                      "every": { "period": "10s", "do": { "set": "spo2", "to": "spo2 - 2" } },
                      "after": { "delay": "2min", "to": "late" }
                    }
                  ]
                }
              ]
            },
            {
              "id": "over",
              "type": "final",
              "title": "She breathes",
              "text": "Her chest rises; the curve is back."
            },
            {
              "id": "late",
              "type": "final",
              "title": "Help came from others",
              "text": "The team takes over without you."
            }
          ],
          "rubric": [
            {
              "id": "handsOffInTime",
              "text": "Hands off within 20 seconds",
              "after": "apnea",
              "expect": "handsOff",
              "within": "20s",
              "partial": "60s",
              "domain": "timing",
              "points": 2,
              "objectives": "rescue",
              "why": "The order gives 20 seconds.",
              "refs": "order"
            },
            {
              "id": "airwayOpened",
              "text": "The airway was opened",
              "after": "apnea",
              "expect": "openAirway",
              "within": "90s",
              "domain": "safety",
              "points": 2,
              "critical": true,
              "objectives": "rescue",
              "why": "Without an open airway nothing else helps.",
              "refs": ["order", "sedation"]
            }
          ],
          "passMark": 75,
          "debrief": "What did you see first, and what did you do next?"
        }
        """#,
        expert: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [{ "wait": "20s" }, { "act": "handsOff" }, { "act": "openAirway" }],
          "expect": { "ending": "over", "passed": true, "percent": 100 }
        }
        """#,
        novice: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [
            { "wait": "20s" },
            { "act": "look" },
            { "wait": "30s" },
            { "act": "handsOff" },
            { "act": "openAirway" }
          ],
          "expect": { "ending": "over", "passed": true, "percent": 75 }
        }
        """#,
        unsafe: #"""
        {
          "format": 1,
          "case": "§",
          "seed": 1,
          "inputs": [{ "act": "look" }, { "wait": "3min" }],
          "expect": {
            "ending": "late",
            "passed": false,
            "percent": 0,
            "criticalFailures": ["airwayOpened"]
          }
        }
        """#)
}
