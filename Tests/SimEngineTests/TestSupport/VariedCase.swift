@testable import SimEngine

/// A case that varies a name, a number and a patient, with constraints of the test's choosing.
enum VariedCase {
    /// The text of the case.
    static func text(constraints: String = "[]") -> String {
        #"""
        { "format": 1, "id": "varied", "title": "Varied", "version": "1.0.0", "language": "en",
          "vary": [
            { "id": "cause", "values": [ "vagal", "allergy", "drug" ] },
            { "id": "pulse0", "values": [ 52, 96.5 ] },
            { "id": "who", "values": [ { "id": "anna", "text": "Ms. \"A\" {pulse0}" }, "bea" ] } ],
          "constraints": \#(constraints),
          "patient": { "name": "Nurse of {who}" },
          "measures": [ { "id": "trust", "initial": 3 },
            { "id": "pulse", "label": "Pulse", "initial": "pulse0", "range": [ 30, 180 ] } ],
          "states": [
            { "id": "pale", "text": "{who}, {cause}, {pulse0}, {pulse}.",
              "on": { "event": "faster", "do": { "set": "pulse", "to": "pulse + 10" } },
              "ask": { "kind": "counsel", "to": "end",
                "options": [
                  { "id": "flat", "text": "Flat.", "if": "cause == 'vagal'", "correct": true, "reply": "Oh." },
                  { "id": "pen", "text": "Pen.", "if": "cause != 'vagal' and pulse0 > 60", "correct": true },
                  { "id": "wait", "text": "Wait." } ] } },
            { "id": "end", "type": "final" } ] }
        """#
    }

    /// The case compiled.
    static func machine(constraints: String = "[]") throws -> Machine {
        try AttemptFixtures.machine(text(constraints: constraints))
    }

    /// The case loaded.
    static func scenario(constraints: String = "[]") throws -> Scenario {
        try machine(constraints: constraints).scenario
    }

    /// A vagal faint slows the heart; an allergy comes to Bea alone: 8 of 12 combinations are left.
    static let some =
        #"[{"if":"cause != 'vagal' or pulse0 < 60","why":"Slow."},{"if":"cause != 'allergy' or who == 'bea'"}]"#
}

extension Scenario {
    /// The variant of some settings written as `name=value` with spaces between them.
    func variant(_ settings: String, seed: UInt64 = 1) throws(VariantMismatch) -> Variant {
        try variant(
            settings.split(separator: " ").map {
                let parts = $0.split(separator: "=")
                return VariantSetting(parameter: String(parts[0]), typed: String(parts[1]))
            }, seed: seed)
    }

    /// A variant as `name=value` with spaces between them.
    func words(_ variant: Variant) -> String {
        settings(of: variant).map { $0.description }.joined(separator: " ")
    }
}
