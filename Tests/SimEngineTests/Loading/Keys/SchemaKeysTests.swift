import Foundation
import Testing

@testable import SimEngine

@Suite("The schema of the format has just the keys that the loader reads")
struct SchemaKeysTests {
    /// A definition of the schema with the keys that its objects have and must have.
    struct Row: Sendable, CustomTestStringConvertible {
        let name: String
        let keys: [String]
        let required: [String]
        var testDescription: String { name }

        init(_ name: String, _ keys: KeySet, _ required: KeySet = .none) {
            self.name = name
            self.keys = (keys.keys.map { $0.word } + ["$comment"]).sorted()
            self.required = required.keys.map { $0.word }.sorted()
        }
    }

    static let things: [Row] = [
        Row("", .scenario, .scenarioRequired), Row("advisory", .advisory), Row("objective", .objective, .idAndText),
        Row("reference", .reference, [.id, .citation]), Row("review", .review), Row("patient", .patient),
        Row("chartTab", .chartTab, [.id, .title]), Row("chartEntry", .chartEntry, .idRequired),
        Row("chartColumn", .chartColumn, .idAndText), Row("chartTrend", .chartTrend, [.measures]),
        Row("measure", .measure, [.id, .initial]), Row("parameter", .parameter, [.id, .values]),
        Row("constraint", .constraint, [.if]), Row("act", .act, .idAndText), Row("transition", .transition),
        Row("delayed", .delayed, [.delay]), Row("periodic", .periodic, [.period, .do]), Row("invariant", .invariant, [.if]),
        Row("route", .route, [.if, .to]), Row("choiceOption", .choiceOption, .idAndText),
        Row("multipleOption", .multipleOption, .idAndText), Row("counselOption", .counselOption, .idAndText),
        Row("turn", .turn, [.id, .options]), Row("step", .step, .idAndText), Row("distractor", .distractor, .idAndText),
        Row("chain", .chain, [.steps]), Row("column", .idAndText, .idAndText), Row("row", .row, .rowRequired),
        Row("blank", .blank, [.id, .options]), Row("partOption", .element, .idAndText), Row("span", .element, .idAndText),
    ]

    private static let onlyElsewhere: KeySet = [.deep, .default, .possible]
    static let states: [Row] = [
        Row("ordinaryState", KeySet.state.subtracting(onlyElsewhere).subtracting([.type]), .idRequired),
        Row("parallelState", KeySet.state.subtracting(onlyElsewhere).subtracting([.initial]), [.id, .type, .states]),
        Row("ending", KeySet.state.subtracting(.notOnFinal).subtracting([.deep, .default]), [.id, .type]),
        Row("finalState", KeySet.state.subtracting(.notOnFinal).subtracting(onlyElsewhere), [.id, .type]),
        Row("historyState", KeySet.state.subtracting(.notOnHistory).subtracting([.possible]), [.id, .type, .default]),
    ]

    static let alternatives: [Row] =
        EffectVerb.allCases.map {
            Row("\($0.key.word)Effect", $0.keys.subtracting(.effectVerbs).union([$0.key]), $0.required.union([$0.key]))
        }
        + Template.allCases.map {
            let required = $0.required.union(.criterionRequired).union([$0.key])
            return Row("\($0.key.word)Criterion", $0.keys.subtracting(.templates).union([$0.key]), required)
        }
        + Decision.Kind.allCases.map { Row("\($0.name)Decision", $0.keys, $0.required.union([.kind])) }

    private static func schema() throws -> [String: Any] {
        let file = DiagnosticFixtures.root.appendingPathComponent("Scenarios/scenario.schema.json")
        let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
        return try #require(value as? [String: Any])
    }

    @Test("each object has these keys and must have these", arguments: things + states + alternatives)
    func keys(_ row: Row) throws {
        let schema = try Self.schema()
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let found = row.name.isEmpty ? schema : try #require(definitions[row.name])
        let properties = try #require(found["properties"] as? [String: Any])
        #expect(properties.keys.sorted() == row.keys)
        #expect((found["required"] as? [String] ?? []).sorted() == row.required)
        #expect(found["additionalProperties"] as? Bool == false)
    }

    @Test("every key of the format stands in the schema")
    func allKeys() throws {
        let told = Set((Self.things + Self.states + Self.alternatives).flatMap { $0.keys })
        #expect(Set(Key.allCases.map { $0.word }).subtracting(told).isEmpty)
    }
}
