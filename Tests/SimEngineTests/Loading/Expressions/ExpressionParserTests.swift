import Testing

@testable import SimEngine

@Suite("Expressions become code")
struct ExpressionParserTests {
    static let more = """
        "measures":[{"id":"m","initial":1},{"id":"n","initial":1}],
        "acts":[{"id":"a","text":"A."}],"references":[{"id":"r","citation":"R"}]
        """
    static let ask =
        #""ask":{"id":"d","kind":"choice","refs":"r","#
        + #""options":[{"id":"o","text":"O","correct":true}]}"#

    /// The code of a condition, one word an instruction.
    static func code(_ condition: String) throws -> String {
        let scenario = try CaseText.scenario(
            #"{"id":"s",\#(ask),"on":{"event":"e","if":"\#(condition)"}}"#, more)
        return scenario.code.map { instruction in
            switch instruction.opcode {
            case .constant, .measure, .skipIfFalse, .skipIfTrue, .isIn, .visited, .done, .count,
                .since, .answered, .chosen, .everChosen, .credit:
                "\(instruction.opcode):\(instruction.operand)"
            case .add, .subtract, .multiply, .divide, .modulo, .negate, .equal, .notEqual, .less,
                .lessOrEqual, .greater, .greaterOrEqual, .not, .min, .max, .clamp, .time:
                "\(instruction.opcode)"
            }
        }.joined(separator: " ")
    }

    @Test(
        "with the usual precedence, equals grouping to the left",
        arguments: [
            ("m < 90", "measure:0 constant:90000 less"),
            (
                "m - n - 1 == 0",
                "measure:0 measure:1 subtract constant:1000 subtract constant:0 equal"
            ),
            (
                "m + n * 2 > 1",
                "measure:0 measure:1 constant:2000 multiply add constant:1000 greater"
            ),
            (
                "(m + n) * 2 > 1",
                "measure:0 measure:1 add constant:2000 multiply constant:1000 greater"
            ),
            (
                "m % 2 / 3 != 1",
                "measure:0 constant:2000 modulo constant:3000 divide constant:1000 notEqual"
            ),
            ("-m < -1.5", "measure:0 negate constant:-1500 less"),
            ("- -1 < m", "constant:-1000 negate measure:0 less"),
            ("true", "constant:1"), ("false", "constant:0"),
            ("not m == 1", "measure:0 constant:1000 equal not"),
            ("! done('a')", "done:0 not"),
            ("true == !false", "constant:1 constant:0 not equal"),
        ])
    func ordersOperators(condition: String, expected: String) throws {
        #expect(try Self.code(condition) == expected)
    }

    @Test(
        "'and' and 'or' skip what no longer matters",
        arguments: [
            ("true and false", "constant:1 skipIfFalse:1 constant:0"),
            ("true || false", "constant:1 skipIfTrue:1 constant:0"),
            (
                "true and false and true",
                "constant:1 skipIfFalse:1 constant:0 skipIfFalse:1 constant:1"
            ),
            (
                "true or false and true",
                "constant:1 skipIfTrue:3 constant:0 skipIfFalse:1 constant:1"
            ),
            (
                "(true or false) && true",
                "constant:1 skipIfTrue:1 constant:0 skipIfFalse:1 constant:1"
            ),
        ])
    func skips(condition: String, expected: String) throws {
        #expect(try Self.code(condition) == expected)
    }

    @Test(
        "functions find what they name",
        arguments: [
            ("in('s')", "isIn:0"), ("visited('s')", "visited:0"), ("done('a')", "done:0"),
            ("count('a') > 1", "count:0 constant:1000 greater"),
            ("since('a') >= 30s", "since:0 constant:30000 greaterOrEqual"),
            ("answered('d')", "answered:0"), ("chosen('d.o')", "chosen:0"),
            ("credit('d') < 0.5", "credit:0 constant:500 less"),
            ("time() <= 2h", "time constant:7200000 lessOrEqual"),
            ("min(m, n, 3) < 1", "measure:0 measure:1 min constant:3000 min constant:1000 less"),
            (
                "clamp(m, 0, 10) > max(1, n)",
                "measure:0 constant:0 constant:10000 clamp constant:1000 measure:1 max greater"
            ),
            ("max(time(), 5min) > 6w", "time constant:300000 max constant:3628800000 greater"),
        ])
    func calls(condition: String, expected: String) throws {
        #expect(try Self.code(condition) == expected)
    }

    @Test("a literal true or false needs no quotes")
    func readsLiterals() throws {
        let scenario = try CaseText.scenario(#"{"id":"s","on":{"event":"e","if":false}}"#)
        #expect(scenario.code == [Instruction(.constant, 0)])
    }

    @Test("a number may be set as it is, or computed")
    func readsNumbers() throws {
        let scenario = try CaseText.scenario(
            #"{"id":"s","enter":[{"set":"m","to":-0.5},{"set":"m","to":"m*2"}]}"#,
            #""measures":[{"id":"m","initial":1}]"#)
        #expect(
            scenario.code == [
                Instruction(.constant, -500), Instruction(.measure, 0),
                Instruction(.constant, 2000), Instruction(.multiply),
            ])
    }

    @Test("an expression written with escapes is the same expression")
    func resolvesEscapes() throws {
        #expect(try Self.code(#"in(\"s\")"#) == "isIn:0")
        #expect(try Self.code(#"m \u003c 9"#) == "measure:0 constant:9000 less")
    }
}
