import Testing

@testable import SimEngine

/// What is kept of measures, times and counts, and where, worked out by hand.
@Suite struct ModelTests {
    /// A case in which a board does `step` to the measure `m` and `check` leads on.
    private static func model(step: String, check: String, range: String = "[0, 50]") throws -> ExploredModel {
        let machine = try Play.machine(
            """
            "measures": [ { "id": "m", "initial": 5, "range": \(range) }, { "id": "n", "initial": 1, "range": [-2, 3] } ],
            "acts": [ { "id": "a", "text": "A", "do": { "set": "m", "to": "\(step)" } }, { "id": "b", "text": "B" } ],
            "states": [ { "id": "s", "ask": { "kind": "act", "acts": ["a", "b"] }, "on": { "if": "\(check)", "to": "end" } },
              { "id": "end", "type": "final" } ]
            """)
        return ExploredModel(machine, Slice(everythingOf: machine.scenario))
    }

    @Test(arguments: [
        ("m + 1", "m > 20", Saturation.above(20_001)), ("m + 1", "m > 20 or m == 30", .above(30_001)), ("m + 1", "12 <= m", .above(12_001)),
        ("m - 1", "m < 2", .below(1999)), ("m - 1", "m < 2 and 4 > m", .below(1999)), ("m + -1", "m < 2", .below(1999)),
        // Compared with another measure, changed by more than a constant, or read by an effect.
        ("m + 1", "m > n", .none), ("m + n", "m > 20", .none), ("m * 2", "m > 20", .none), ("m + 1", "m + 1 > 20", .none),
        // Never changed by steps.
        ("7", "m > 6", .none),
    ])
    func `a measure that only rises or falls is followed as far as it is compared`(step: String, check: String, expected: Saturation) throws {
        #expect(try Self.model(step: step, check: check).saturation[0] == expected)
    }

    @Test(arguments: [
        ("count('a') >= 2", Int32(3)), ("3 < count('a')", 4), ("done('a')", 1), ("count('a') >= 2 or count('a') == 5", 6),
        ("count('a') + 1 > 4", Grain.countCap), ("count('b') > 1", 0), ("count('a') >= 0", 1),
    ])
    func `an act is counted as far as its count is compared`(check: String, limit: Int32) throws {
        #expect(try Self.model(step: "m", check: check).grain.countLimits[0] == limit)
    }

    @Test(arguments: [
        ("since('a') < 10s", [10_000] as [Int64], false, false), ("since('a') < 10s or 1min <= since('a')", [10_000, 60_000], false, false),
        ("since('a') < since('b')", [], true, false), ("since('a') + 1s < 10s", [], false, true), ("since('a') < 10s or since('a') > since('b')", [10_000], true, false),
    ])
    func `the time since an act is kept as it is compared`(check: String, constants: [Int64], isRanked: Bool, isUnbounded: Bool) throws {
        let use = try Self.model(step: "m", check: check).grain.since[0]
        #expect(use.constants == constants)
        #expect(use.isRanked == isRanked)
        #expect(use.isUnbounded == isUnbounded)
    }

    @Test(arguments: [
        // n is -2 to 3, m 0 to 50.
        ("m + n", false), ("m / n", true), ("m / (n + 3)", false), ("m / (n + 2)", true), ("m % (n + 3)", false), ("m % n", true), ("m / 2", false), ("m * m * m", false),
        ("m * 1000000000000 * 1000000000000", true), ("min(m, n) / 3", false), ("1 / max(n, 1)", false), ("1 / clamp(n, 1, 2)", false), ("1 / -n", true), ("1 / -(n + 3)", false),
        // A remainder has the sign of what divides.
        ("1 / (1 + n % 2)", false), ("1 / (1 + n % -2)", true),
    ])
    func `an expression may fault where its bounds let it`(expression: String, mayFault: Bool) throws {
        let machine = try Self.model(step: expression, check: "m > 3").machine
        guard case .set(_, let compiled)? = machine.effects.first else { return }
        #expect(machine.mayFault(compiled) == mayFault)
    }

    @Test func `what follows a state is what can be entered from it, around it and beside it`() throws {
        let machine = try Play.machine(
            """
            "states": [
              { "id": "one", "on": { "event": "go", "to": "both" } },
              { "id": "both", "type": "parallel", "on": { "event": "out", "to": "back" }, "states": [
                { "id": "left", "states": [ { "id": "l0", "on": { "event": "x", "to": "l1" } }, { "id": "l1" } ] },
                { "id": "right", "states": [ { "id": "r0" } ] } ] },
              { "id": "work", "states": [ { "id": "w0", "on": { "event": "x", "to": "w1" } }, { "id": "w1" },
                { "id": "again", "type": "history", "default": "w0" } ] },
              { "id": "back", "on": { "event": "back", "to": "again" } },
              { "id": "end", "type": "final" }, { "id": "alone" } ]
            """)
        let flow = ControlFlow(machine)
        let names = machine.scenario.states.map { machine.scenario.string($0.id) }
        func followers(_ name: String) -> [String] {
            names.indices.filter { flow.followers[names.firstIndex(of: name) ?? 0].contains($0) }.map { names[$0] }
        }
        let working = ["work", "w0", "w1", "back"]
        #expect(followers("back") == ["work", "w0", "w1", "back"])
        #expect(followers("w1") == ["work", "w1"])
        #expect(followers("l1") == ["both", "left", "l1"] + working || followers("l1") == ["both", "left", "l0", "l1", "right", "r0"] + working)
        #expect(followers("one") == ["one", "both", "left", "l0", "l1", "right", "r0"] + working)
        #expect(followers("end") == ["end"])
        #expect(followers("alone") == ["alone"])
    }
}
