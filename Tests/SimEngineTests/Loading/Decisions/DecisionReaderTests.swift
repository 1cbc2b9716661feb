import Testing

@testable import SimEngine

@Suite("Decisions are read by their kind")
struct DecisionReaderTests {
    private let more = #""acts":[{"id":"check","text":"Check."}]"#

    private func codes(_ ask: String) -> [String] {
        CaseText.codes(#"{"id":"a","ask":{"points":0,\#(ask)}},{"id":"z"}"#, more)
    }

    private func decision(_ ask: String) throws -> Decision {
        try CaseText.scenario(#"{"id":"a","ask":{"points":0,\#(ask)}},{"id":"z"}"#, more).decisions[
            0]
    }

    @Test(
        "what a kind does not have is told",
        arguments: [
            (
                #""kind":"choice","options":[{"id":"o","text":"T","correct":true}],"choose":1"#,
                "SIM0202"
            ),
            (
                #""kind":"multiple","options":[{"id":"o","text":"T","correct":true,"to":"z"}]"#,
                "SIM0202"
            ),
            (#""kind":"choice""#, "SIM0203"), (#""kind":"quiz""#, "SIM0207"),
            (#""text":"x""#, "SIM0203"),
            (
                #""kind":"choice","options":[{"id":"o","text":"T","correct":true,"credit":1}]"#,
                "SIM0205"
            ),
            (#""kind":"choice","options":[{"id":"o","text":"T","credit":1.5}]"#, "SIM0213"),
            (#""kind":"choice","options":[]"#, "SIM0208"), (#""kind":"act","acts":[]"#, "SIM0208"),
            (#""kind":"act","acts":["chekc"]"#, "SIM0102"),
            (#""kind":"numeric","full":"4""#, "SIM0206"),
            (#""kind":"numeric","full":[1]"#, "SIM0206"),
            (#""kind":"numeric","full":1,"units":["mL"]"#, "SIM0203"),
            (#""kind":"numeric","full":1,"within":"0s""#, "SIM0211"),
            (#""kind":"numeric","full":1,"routes":[]"#, "SIM0208"),
            (#""kind":"numeric","full":1,"routes":[{"if":"full"}]"#, "SIM0203"),
            (#""kind":"numeric","full":1,"routes":[{"if":"ful","to":"z"}]"#, "SIM0101"),
        ])
    func refuses(ask: String, code: String) {
        #expect(codes(ask) == [code])
    }

    @Test("multiple scores as usual unless told otherwise")
    func defaultsScoring() throws {
        let options = #""options":[{"id":"o","text":"T","correct":true},{"id":"p","text":"T"}]"#
        let expected: [(String, Int?, MultipleScoring)] = [
            ("", nil, .plusMinus), (#","choose":1"#, 1, .zeroOne),
            (#","scoring":"allOrNothing""#, nil, .allOrNothing),
        ]
        for (more, choose, scoring) in expected {
            let decision = try decision(#""kind":"multiple",\#(options)\#(more)"#)
            guard case .multiple(let foundChoose, let foundScoring) = decision.form else {
                continue
            }
            #expect(foundChoose == choose && foundScoring == scoring)
        }
    }

    @Test("one number is a range of one")
    func readsExactNumbers() throws {
        let decision = try decision(#""kind":"numeric","full":2.5,"unit":"mL""#)
        guard case .numeric(let numeric) = decision.form else { return }
        #expect(numeric.full == Decimal3(thousandths: 2500)...Decimal3(thousandths: 2500))
        #expect(numeric.units == [numeric.unit])
    }

    @Test("routes hold for levels, timeouts and expressions")
    func readsRoutes() throws {
        let decision = try decision(
            """
            "kind":"numeric","full":1,"routes":[{"if":"full","to":"z"},{"if":"timeout","to":"z"},
            {"if":"in('a')","to":["z"]},{"if":true,"to":"z"}]
            """)
        let names = decision.routes.map { route in
            switch route.condition {
            case .level(let level): level.name
            case .timeout: "timeout"
            case .expression: "expression"
            }
        }
        #expect(names == ["full", "timeout", "expression", "expression"])
    }

    @Test("a board lists acts by name or defines them in place, each once")
    func readsBoards() throws {
        let decision = try decision(
            #""kind":"act","acts":[{"id":"mask","text":"Mask."},"check"],"until":"done('mask')""#)
        guard case .act(let board) = decision.form else { return }
        #expect(board.acts == [ActID(1), ActID(0)] && board.until != nil)
        #expect(codes(#""kind":"act","acts":["check","check"]"#) == ["SIM0263"])
    }

    @Test("what no one can check is warned of, unless it is worth nothing")
    func warns() {
        let options = #""options":[{"id":"o","text":"T"}]"#
        #expect(
            CaseText.codes(#"{"id":"a","ask":{"kind":"choice",\#(options)}}"#) == [
                "SIM0251", "SIM0262",
            ])
        #expect(codes(#""kind":"choice",\#(options)"#) == [])
    }
}
