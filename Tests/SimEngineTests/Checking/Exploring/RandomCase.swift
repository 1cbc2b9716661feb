@testable import SimEngine

/// Writes small cases at random, which a seed determines wholly: every kind of decision, measures,
/// timers, regions, histories, criteria of every template, and what varies.
struct RandomCase {
    var generator: SeededGenerator
    /// The states at the top that are no endings.
    let slots: [String]
    /// What each slot is.
    private var shapes: [Shape] = []
    /// The decisions with their options, for expressions and criteria.
    private(set) var known: [(decision: String, options: [String])] = []
    private let varies: Bool
    /// Whether times since acts and the clock are read.
    private let readsTime: Bool

    enum Shape: CaseIterable { case choice, multiple, ordering, numeric, counsel, board, cloze, matrix, timed, parallel, history }

    /// Returns the inside of a case.
    static func text(seed: UInt64) -> String {
        var random = RandomCase(seed)
        return random.text()
    }

    private init(_ seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        slots = (0..<2 + Int(generator.below(3))).map { "s\($0)" }
        varies = generator.below(100) < 30
        readsTime = generator.below(100) < 40
        for slot in slots { shapes.append(shape(of: slot)) }
    }

    private mutating func shape(of slot: String) -> Shape {
        let weights: [(Shape, UInt64)] = [
            (.choice, 22), (.multiple, 8), (.ordering, 6), (.numeric, 6), (.counsel, 8), (.board, 26), (.cloze, 4), (.matrix, 4), (.timed, 8),
            (.parallel, 4), (.history, 4),
        ]
        var drawn = generator.below(100)
        var shape = Shape.choice
        for (candidate, weight) in weights {
            shape = candidate
            if drawn < weight { break }
            drawn -= weight
        }
        switch shape {
        case .choice, .counsel: known.append((slot, ["o0", "o1"]))
        case .multiple: known.append((slot, ["o0", "o1", "o2"]))
        case .ordering: known.append((slot, ["t0"]))
        case .numeric, .timed: break
        case .cloze: known.append((slot, ["x0", "y1"]))
        case .matrix: known.append((slot, ["r0.c0", "r1.c1"]))
        case .board, .parallel, .history: break
        }
        return shape
    }

    mutating func chance(_ percent: UInt64) -> Bool { generator.below(100) < percent }

    mutating func one(of list: [String]) -> String { list[Int(generator.below(UInt64(list.count)))] }

    private mutating func text() -> String {
        var parts = [
            #""measures": [ { "id": "m", "initial": \#(generator.below(3)), "range": [0, \#(3 + generator.below(4))] }, { "id": "n", "initial": \#(varies && chance(30) ? "\"v\"" : "1"), "range": [-3, 9] } ]"#,
            #""acts": [ \#(act("a")), \#(act("b")), \#(act("c")) ]"#,
            #""states": [ \#(states()) ]"#,
        ]
        if chance(25) { parts.append(#""events": "e0""#) }
        if chance(40) { parts.append(#""passMark": \#(one(of: ["0", "50", "80"]))"#) }
        if varies { parts.append(variants()) }
        let criteria = (0..<generator.below(4)).map { criterion(Int($0)) }
        if !criteria.isEmpty { parts.append(#""rubric": [ \#(criteria.joined(separator: ",\n")) ]"#) }
        return parts.joined(separator: ",\n")
    }

    private mutating func variants() -> String {
        var text = #""vary": [ { "id": "v", "values": [1, 2, 3] }, { "id": "w", "values": ["x", "y"] } ]"#
        if chance(40) { text += #", "constraints": [ { "if": "v < 3 or w == 'x'" } ]"# }
        return text
    }

    private mutating func act(_ id: String) -> String {
        var keys = [#""id": "\#(id)", "text": "Do \#(id).""#]
        if chance(40) { keys.append(#""takes": "\#(one(of: ["3s", "5s", "8s"]))""#) }
        if chance(50) { keys.append(#""once": true"#) }
        if chance(20) { keys.append(#""if": "\#(condition())""#) }
        if chance(40) { keys.append(#""do": \#(effect())"#) }
        if chance(10) { keys.append(#""critical": true"#) }
        if chance(15) { keys.append(#""to": "\#(one(of: slots + ["end1"]))""#) }
        return "{ \(keys.joined(separator: ", ")) }"
    }

    private mutating func states() -> String {
        var states: [String] = []
        for place in slots.indices { states.append(state(place)) }
        states.append(#"{ "id": "end1", "type": "final" }"#)
        states.append(#"{ "id": "end2", "type": "final" }"#)
        return states.joined(separator: ",\n")
    }

    /// Mostly onward, so that most sessions end.
    mutating func target(after place: Int) -> String {
        if chance(10) { return one(of: slots) }
        return one(of: Array(slots[(place + 1)...]) + ["end1", "end2"])
    }

    private mutating func state(_ place: Int) -> String {
        let id = slots[place]
        var keys = [#""id": "\#(id)""#]
        switch shapes[place] {
        case .timed: keys.append(#""after": { "delay": "\#(delay())", "to": "\#(target(after: place))" }"#)
        case .parallel: return parallel(place)
        case .history: return remembering(place)
        case .choice, .multiple, .ordering, .numeric, .counsel, .board, .cloze, .matrix:
            keys.append(#""ask": { \#(ask(shapes[place], place)) }"#)
            if chance(25) { keys.append(after(place)) }
        }
        if chance(25) { keys.append(#""enter": \#(effect())"#) }
        if chance(10) { keys.append(#""exit": \#(effect())"#) }
        if chance(15) {
            keys.append(#""every": { "period": "\#(one(of: ["4s", "7s"]))", "if": "\#(condition())", "do": \#(effect()) }"#)
        }
        if chance(8) { keys.append(#""always": { "if": "m < \#(1 + generator.below(6))" }"#) }
        var ways: [String] = []
        if chance(20) { ways.append(#"{ "event": "\#(one(of: ["e0", "e1"]))", "to": "\#(target(after: place))" }"#) }
        if chance(10) { ways.append(#"{ "event": "act.\#(one(of: ["a", "b"]))", "if": "\#(condition())", "to": "\#(target(after: place))" }"#) }
        if chance(10) { ways.append(#"{ "if": "\#(condition())", "to": "\#(one(of: Array(slots[(place + 1)...]) + ["end2"]))" }"#) }
        if !ways.isEmpty { keys.append(#""on": [ \#(ways.joined(separator: ", ")) ]"#) }
        return "{ \(keys.joined(separator: ", ")) }"
    }

    private mutating func delay() -> String { one(of: ["5s", "12s", "20s"]) }

    private mutating func after(_ place: Int) -> String {
        #""after": { "delay": "\#(delay())"\#(chance(40) ? #", "if": "\#(condition())""# : ""), "to": "\#(target(after: place))" }"#
    }

    private mutating func parallel(_ place: Int) -> String {
        let id = slots[place]
        return #"""
            { "id": "\#(id)", "on": { "event": "done.state.\#(id)", "to": "\#(target(after: place))" }, "states": [
              { "id": "\#(id)l", "states": [
                { "id": "\#(id)l0", "ask": { "kind": "act", "acts": [ "a", "b" ]\#(chance(50) ? #", "until": "done('a')""# : ""), "to": "\#(id)l1" } },
                { "id": "\#(id)l1", "type": "final" } ] },
              { "id": "\#(id)r", "states": [
                { "id": "\#(id)r0", "ask": { "kind": "choice", "options": [ { "id": "o0", "text": "A", "correct": true }, { "id": "o1", "text": "B", "do": \#(effect()) } ], "to": "\#(id)r1" },
                  "on": { "event": "act.b", "to": "\#(id)r1" } },
                { "id": "\#(id)r1", "type": "final" } ] } ], "type": "parallel" }
            """#
    }

    private mutating func remembering(_ place: Int) -> String {
        let id = slots[place]
        return #"""
            { "id": "\#(id)", "states": [
                { "id": "\#(id)a", "ask": { "kind": "choice", "options": [ { "id": "o0", "text": "A", "correct": true }, { "id": "o1", "text": "B" } ], "to": "\#(id)b" } },
                { "id": "\#(id)b", "ask": { "kind": "choice", "options": [ { "id": "o0", "text": "A", "correct": true }, { "id": "o1", "text": "B" } ], "to": "\#(target(after: place))" } },
                { "id": "\#(id)h", "type": "history", "default": "\#(id)a" } ],
              "after": { "delay": "9s", "if": "not visited('\#(id)x')", "to": "\#(id)x" } },
            { "id": "\#(id)x", "ask": { "kind": "choice", "options": [ { "id": "o0", "text": "A", "correct": true }, { "id": "o1", "text": "B", "to": "\#(target(after: place))" } ], "to": "\#(id)h" } }
            """#
    }
}

/// What is read, done and judged.
extension RandomCase {
    mutating func condition() -> String {
        if chance(15) { return "\(simple()) \(one(of: ["and", "or"])) \(simple())" }
        return chance(15) ? "not (\(simple()))" : simple()
    }

    private mutating func simple() -> String {
        var choices = [
            "m >= \(generator.below(4))", "m < \(1 + generator.below(3))", "n == \(generator.below(4))", "2 < m + n", "done('\(one(of: ["a", "b"]))')",
            "count('\(one(of: ["a", "b"]))') >= 2", "visited('\(one(of: slots))')", "in('\(one(of: slots))')",
        ]
        if !known.isEmpty {
            let entry = known[Int(generator.below(UInt64(known.count)))]
            choices += ["answered('\(entry.decision)')", "chosen('\(entry.decision).\(one(of: entry.options))')"]
            if chance(30) { choices.append("credit('\(entry.decision)') >= 0.5") }
        }
        if readsTime { choices += ["since('a') < 10s", "since('a') <= since('b')", "time() > 15s", "since('b') >= 5s"] }
        if varies { choices += ["v > \(1 + generator.below(2))", "w == 'x'"] }
        return one(of: choices)
    }

    mutating func effect() -> String {
        one(of: [
            #"{ "set": "m", "to": "m + 1" }"#, #"{ "set": "m", "to": "m - 1" }"#, #"{ "set": "m", "to": 0 }"#, #"{ "set": "n", "to": "n + 1" }"#,
            #"{ "set": "n", "to": "m" }"#, #"{ "raise": "e1" }"#, #"{ "send": "e1", "after": "6s" }"#, #"{ "send": "e1", "after": "6s", "id": "k" }"#,
            #"{ "cancel": "k" }"#, #"{ "advance": "4s" }"#, #"{ "note": "x" }"#,
        ])
    }

    private mutating func name() -> String {
        var names = ["a", "b", "c", "a", "b"] + slots + ["end1", "e1"]
        for entry in known { names.append("\(entry.decision).\(one(of: entry.options))") }
        return one(of: names)
    }

    private mutating func criterion(_ number: Int) -> String {
        var keys = [#""id": "k\#(number)", "domain": "safety", "points": \#(1 + generator.below(3))"#]
        if chance(25) { keys.append(#""critical": true"#) }
        if chance(10) { keys.append(#""remedial": true"#) }
        if chance(15) { keys.append(#""void": "full""#) }
        switch generator.below(8) {
        case 0: keys.append(#""exists": "\#(name())""#)
        case 1: keys.append(#""exists": "\#(name())", "min": \#(generator.below(3)), "max": 2"#)
        case 2: keys.append(#""absent": "\#(name())""#)
        case 3: keys.append(#""first": "\#(name())", "before": "\#(name())""#)
        case 4:
            let window = one(of: ["", #", "within": "10s""#, #", "within": "10s", "partial": "20s""#, #", "within": "10s", "notBefore": "4s""#, #", "notBefore": "4s""#])
            keys.append(#""after": "\#(name())", "expect": "\#(name())"\#(window)"#)
        case 5:
            keys.append(#""every": "\#(one(of: ["a", "b"]))", "atMost": "11s"\#(chance(70) ? #", "while": "\#(condition())""# : "")"#)
        case 6: keys.append(#""never": "\#(name())", "unless": "\#(condition())""#)
        default: keys.append(#""always": "\#(condition())"\#(chance(60) ? #", "while": "\#(condition())""# : "")"#)
        }
        return "{ \(keys.joined(separator: ", ")) }"
    }
}
