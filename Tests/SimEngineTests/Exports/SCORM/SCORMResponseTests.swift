import Testing

@testable import SimEngine

@Suite("Answers as SCORM has them")
struct SCORMResponseTests {
    typealias Value = CourseInteraction.Value

    /// An interaction with a response and right answers.
    static func interaction(
        _ form: CourseInteraction.Form, _ response: Value?, _ correct: [Value] = [], unit: String? = nil
    ) -> CourseInteraction {
        CourseInteraction(
            id: "q", text: "What now?", form: form, response: response, unit: unit, correct: correct,
            credit: .one, worth: .one, points: .one, isCriticalFailure: false, opened: 0, time: 1,
            objectives: [])
    }

    private static func told(_ interaction: CourseInteraction, _ edition: SCORMEdition) -> String {
        let response = SCORMResponse(interaction, edition)
        return response.parts.map { part in
            "\(response.type) \(part.response ?? "-") \(part.patterns)"
        }.joined(separator: "; ")
    }

    private static let two = Value.range(Decimal3(2)...Decimal3(2))
    private static let some = Value.range(Decimal3(2)...Decimal3(thousandths: 3500))

    @Test(
        "every form has its type, marks and order",
        arguments: [
            (
                interaction(.choice([]), .ids(["open-airway"]), [.ids(["call"]), .ids(["wait_x"])]),
                #"choice open-airway ["call", "wait_x"]"#, #"choice open.airway ["call", "wait_x"]"#
            ),
            (interaction(.choice([]), .ids([]), [.ids([])]), "choice - []", "choice - []"),
            (interaction(.choice([]), nil, [.ids(["a"])]), #"choice - ["a"]"#, #"choice - ["a"]"#),
            (
                interaction(.sequencing([]), .ids(["b", "a"]), [.ids(["a", "b", "c"])]),
                #"sequencing b,a ["a,b,c"]"#, #"sequencing b[,]a ["a[,]b[,]c"]"#
            ),
            (
                interaction(
                    .matching(sources: [], targets: []), .pairs([.init("r-1", "c"), .init("r2", "d")])),
                "matching r-1.c,r2.d []", "matching r.1[.]c[,]r2[.]d []"
            ),
            (
                interaction(.numeric, .number(Decimal3(thousandths: 2500), unit: nil), [some]),
                #"numeric 2.5 ["2:3.5"]"#, #"numeric 2.5 ["2[:]3.5"]"#
            ),
            (
                interaction(.numeric, .number(Decimal3(2), unit: nil), [two]), #"numeric 2 ["2"]"#,
                #"numeric 2 ["2[:]2"]"#
            ),
            (
                interaction(.numeric, .number(Decimal3(4), unit: "units"), [some], unit: "mL"),
                #"fill-in 4 units ["2 to 3.5 mL"]"#, #"fill-in 4 units ["2 to 3.5 mL"]"#
            ),
            (
                interaction(.numeric, .number(Decimal3(1_000_000), unit: nil), [two]),
                #"fill-in 1000000 ["2"]"#, #"fill-in 1000000 ["2"]"#
            ),
            (
                interaction(.performance([]), .ids(["vitals", "vitals"])), "performance vitals,vitals []",
                "performance vitals[.]done[,]vitals[.]done []"
            ),
        ])
    func forms(interaction: CourseInteraction, first: String, second: String) {
        #expect(Self.told(interaction, .v12) == first)
        #expect(Self.told(interaction, .v2004) == second)
    }

    @Test("what is too long is cut at the same places in the answer and in what is right")
    func parts() {
        let steps = (10..<50).map { "step-number-\($0)" }
        let long = Self.interaction(
            .sequencing([]), .ids(steps.reversed()), [.ids(steps)])
        for (edition, most) in [(SCORMEdition.v12, 18), (.v2004, 36)] {
            let parts = SCORMResponse(long, edition).parts
            #expect(parts.count == (40 + most - 1) / most)
            for part in parts { #expect((part.response ?? "").utf8.count <= edition.longestResponse) }
            let answered = parts.compactMap { $0.response }.joined(separator: edition.itemMark)
            let right = parts.flatMap { $0.patterns }.joined(separator: edition.itemMark)
            let name = edition == .v12 ? "step-number-" : "step.number."
            #expect(answered == (10..<50).reversed().map { name + "\($0)" }.joined(separator: edition.itemMark))
            #expect(right == (10..<50).map { name + "\($0)" }.joined(separator: edition.itemMark))
        }
    }

    @Test("an answer shorter than what is right leaves the later parts without one")
    func shortAnswer() {
        let steps = (100..<160).map { "s\($0)" }
        let cut = SCORMResponse(Self.interaction(.sequencing([]), .ids(["s100"]), [.ids(steps)]), .v2004)
        #expect(cut.parts.map { $0.response } == ["s100", nil])
        #expect(cut.parts.map { $0.patterns.count } == [1, 1])
    }

    @Test("ids of the greatest length still fit")
    func longIDs() {
        let long = (0..<9).map { "\($0 == 0 ? "a" : "b")" + String(repeating: "x", count: 62) + "\($0)" }
        let pairs = long.map { CourseInteraction.Pair($0, $0) }
        let cut = SCORMResponse(
            Self.interaction(.matching(sources: [], targets: []), .pairs(pairs), [.pairs(pairs)]), .v12)
        #expect(cut.parts.count == 9)
        for part in cut.parts { #expect((part.response ?? "").utf8.count <= 255) }
    }
}
