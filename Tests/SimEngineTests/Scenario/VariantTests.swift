import Testing

@testable import SimEngine

@Suite("A variant is drawn from the seed, every allowed one equally likely")
struct VariantTests {
    /// What forbids no combination, and what forbids some, with the number that is left.
    private static let cases: [(constraints: String, left: Int)] = [
        ("[]", 12), (#"{"if":true}"#, 12), (VariedCase.some, 8),
        (#"{"if":"cause == 'drug' and pulse0 * 2 == 193 and who != 'bea'"}"#, 1),
    ]

    @Test("all allowed combinations are counted and drawn, and about as often", arguments: cases)
    func isUniform(constraints: String, left: Int) throws {
        let scenario = try VariedCase.scenario(constraints: constraints)
        #expect(scenario.combinations == UInt64(left))
        var counts: [Variant: Int] = [:]
        let seeds = left * 2000
        for seed in 0..<UInt64(seeds) {
            let variant = try #require(scenario.draw(seed: seed))
            #expect(scenario.allows(variant))
            counts[variant, default: 0] += 1
        }
        #expect(counts.count == left)
        // Six standard deviations of a binomial count are less than 270.
        for count in counts.values { #expect(abs(count - 2000) < 270) }
    }

    @Test("constraints leave just the combinations that satisfy them")
    func satisfies() throws {
        let scenario = try VariedCase.scenario(constraints: VariedCase.some)
        let drawn = Set((0..<500).map { scenario.words(scenario.drawn(seed: $0)) })
        #expect(
            drawn == [
                "cause=vagal pulse0=52 who=anna", "cause=vagal pulse0=52 who=bea",
                "cause=allergy pulse0=52 who=bea", "cause=allergy pulse0=96.5 who=bea",
                "cause=drug pulse0=52 who=anna", "cause=drug pulse0=52 who=bea",
                "cause=drug pulse0=96.5 who=anna", "cause=drug pulse0=96.5 who=bea",
            ])
    }

    @Test("what is fixed stays so, and the rest is drawn", arguments: ["[]", VariedCase.some])
    func fixes(constraints: String) throws {
        let scenario = try VariedCase.scenario(constraints: constraints)
        var drawn: Set<String> = []
        for seed in 0..<200 {
            let variant = try scenario.variant("who=bea cause=vagal", seed: UInt64(seed))
            #expect(scenario.allows(variant))
            drawn.insert(scenario.words(variant))
        }
        let slow = "cause=vagal pulse0=52 who=bea"
        #expect(drawn == (constraints == "[]" ? [slow, "cause=vagal pulse0=96.5 who=bea"] : [slow]))
    }

    @Test("fixing one value of a case without constraints changes no other")
    func isIndependent() throws {
        let scenario = try VariedCase.scenario()
        for seed in 0..<50 as Range<UInt64> {
            var expected = scenario.drawn(seed: seed)
            expected.places[1] = 0
            #expect(scenario.draw(seed: seed, fixed: [nil, 0, nil]) == expected)
        }
    }

    @Test(
        "what cannot be is refused in a sentence that names the like or the reason",
        arguments: [
            ("couse=vagal", "the case varies no 'couse'; did you mean 'cause'?", nil),
            ("x=1", "the case varies no 'x'", "it varies 'cause', 'pulse0', 'who'"),
            ("cause=vagel", "'cause' is never 'vagel'; did you mean 'vagal'?", nil),
            ("pulse0=53", "'pulse0' is never '53'; did you mean '52'?", nil),
            ("cause=7", "'cause' is never '7'", "it is one of 'vagal', 'allergy', 'drug'"),
            ("who=bea who=bea", "'who' is given twice", nil),
            ("cause=vagal pulse0=96.5", "the case excludes this: cause=vagal, pulse0=96.5", "Slow."),
            ("cause=allergy who=anna", "the case excludes this: cause=allergy, who=anna", nil),
        ] as [(String, String, String?)])
    func refuses(settings: String, message: String, help: String?) throws {
        let scenario = try VariedCase.scenario(constraints: VariedCase.some)
        let mismatch = #expect(throws: VariantMismatch.self) { try scenario.variant(settings) }
        #expect(mismatch?.message == message)
        #expect(mismatch?.help == help)
    }

    @Test("numbers may be written in any way that means the same", arguments: ["52", "52.0", "5.2e1"])
    func readsNumbers(number: String) throws {
        let scenario = try VariedCase.scenario()
        #expect(scenario.words(try scenario.variant("pulse0=\(number)")).contains("pulse0=52 "))
    }

    @Test("a case that varies nothing has one empty variant")
    func empty() throws {
        let scenario = try AttemptFixtures.hello().scenario
        #expect(scenario.combinations == 1)
        #expect(scenario.drawn(seed: 9) == Variant(places: []))
        let mismatch = #expect(throws: VariantMismatch.self) { try scenario.variant("a=1") }
        #expect(mismatch?.message == "the case varies nothing, not 'a' either")
    }

    @Test("variants with too few, too many or unknown places are not allowed")
    func allows() throws {
        let scenario = try VariedCase.scenario()
        #expect(scenario.allows(Variant(places: [2, 1, 1])))
        for places in [[], [2, 1], [2, 1, 1, 0], [3, 0, 0], [0, -1, 0]] as [[Int32]] {
            #expect(!scenario.allows(Variant(places: places)))
        }
    }

    @Test("more combinations than can be counted are as many as can")
    func saturates() throws {
        let many = (0..<70).map { #"{"id":"p\#($0)","values":[1,2]}"# }.joined(separator: ",")
        let scenario = try CaseText.scenario(#"{"id":"a"}"#, #""vary":[\#(many)]"#)
        #expect(scenario.combinations == .max)
        #expect(scenario.drawn(seed: 3).places.count == 70)
    }
}
