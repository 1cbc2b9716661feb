@testable import SimEngine

/// Decisions of every kind.
extension RandomCase {
    mutating func ask(_ shape: Shape, _ place: Int) -> String {
        var keys: [String] = []
        switch shape {
        case .choice: keys.append(choice(place))
        case .multiple: keys.append(multiple())
        case .ordering: keys.append(ordering())
        case .numeric: keys.append(numeric())
        case .counsel: keys.append(counsel(place))
        case .cloze: keys.append(cloze())
        case .matrix: keys.append(matrix())
        case .board, .timed, .parallel, .history: keys.append(board())
        }
        if shape != .board { keys.append(#""points": \#(1 + generator.below(3))"#) }
        if shape != .board, chance(15) { keys.append(#""takes": "\#(one(of: ["2s", "6s"]))""#) }
        if chance(15) { keys.append(#""within": "\#(one(of: ["10s", "15s"]))""#) }
        if shape != .board, chance(12) { keys.append(#""critical": true"#) }
        if shape != .board, chance(10) { keys.append(#""remedial": true"#) }
        if chance(35) { keys.append(routes(place)) }
        if chance(92) { keys.append(#""to": "\#(target(after: place))""#) }
        return keys.joined(separator: ", ")
    }

    private mutating func routes(_ place: Int) -> String {
        let result = one(of: ["full", "partial", "none", "timeout", condition()])
        return #""routes": [ { "if": "\#(result)", "to": "\#(target(after: place))" } ]"#
    }

    private mutating func choice(_ place: Int) -> String {
        var options: [String] = []
        for number in 0..<2 + Int(generator.below(2)) {
            var keys = [#""id": "o\#(number)", "text": "O\#(number)""#]
            if number == 0 { keys.append(#""correct": true"#) } else if chance(30) { keys.append(#""credit": 0.5"#) }
            if chance(40) { keys.append(#""to": "\#(target(after: place))""#) }
            if chance(30) { keys.append(#""do": \#(effect())"#) }
            if chance(10) { keys.append(#""critical": true"#) }
            if number > 0, chance(20) { keys.append(#""if": "\#(condition())""#) }
            options.append("{ \(keys.joined(separator: ", ")) }")
        }
        return #""kind": "choice", "options": [ \#(options.joined(separator: ", ")) ]"#
    }

    private mutating func multiple() -> String {
        var options: [String] = []
        for number in 0..<3 + Int(generator.below(2)) {
            var keys = [#""id": "o\#(number)", "text": "O\#(number)""#]
            if number < 2 { keys.append(#""correct": true"#) }
            if chance(25) { keys.append(#""do": \#(effect())"#) }
            if number > 1, chance(15) { keys.append(#""critical": true"#) }
            if number > 1, chance(15) { keys.append(#""if": "\#(condition())""#) }
            options.append("{ \(keys.joined(separator: ", ")) }")
        }
        let rule = one(of: ["", #", "choose": 2"#, #", "scoring": "zeroOne""#, #", "scoring": "allOrNothing""#])
        return #""kind": "multiple", "options": [ \#(options.joined(separator: ", ")) ]\#(rule)"#
    }

    private mutating func ordering() -> String {
        let count = 3 + Int(generator.below(2))
        let steps = (0..<count).map { #"{ "id": "t\#($0)", "text": "T\#($0)" }"# }
        var text = #""kind": "ordering", "steps": [ \#(steps.joined(separator: ", ")) ]"#
        text += one(of: ["", "", #", "precedence": ["t0", "t2"]"#, #", "precedence": [["t0", "t1"], ["t0", "t2"]]"#])
        if chance(25) { text += #", "criticalPrecedence": ["t0", "t1"]"# }
        if chance(35) { text += #", "distractors": [ { "id": "d", "text": "D"\#(chance(40) ? #", "critical": true"# : "") } ]"# }
        text += one(of: ["", "", #", "scoring": "allOrNothing""#, #", "scoring": "edit""#])
        return text
    }

    private mutating func numeric() -> String {
        var text = #""kind": "numeric", "full": \#(one(of: ["[2, 3]", "2"]))"#
        if chance(60) { text += #", "partial": \#(one(of: ["[1, 5]", "[2, 4]", "[1.998, 3.001]"]))"# }
        if chance(40) { text += #", "unit": "mL", "units": ["mL", "L"]"# }
        return text
    }

    private mutating func counsel(_ place: Int) -> String {
        func option(_ id: String, _ keys: String) -> String { #"{ "id": "\#(id)", "text": "T \#(id)"\#(keys) }"# }
        let first = [
            option("o0", #", "correct": true"# + (chance(30) ? #", "do": \#(effect())"# : "")),
            option("o1", chance(40) ? #", "then": "end""# : chance(40) ? #", "to": "\#(target(after: place))""# : ""),
            option("o2", #", "credit": 0.5"#),
        ]
        let second = [option("p0", #", "correct": true"#), option("p1", chance(20) ? #", "critical": true"# : "")]
        let held = chance(25) ? #", "if": "\#(condition())""# : ""
        return #""kind": "counsel", "turns": [ { "id": "u0", "options": [ \#(first.joined(separator: ", ")) ] }, { "id": "u1"\#(held), "options": [ \#(second.joined(separator: ", ")) ] } ]"#
    }

    private mutating func cloze() -> String {
        #""kind": "cloze", "sentence": "So [x] and [y].", "blanks": [ { "id": "x", "options": [ { "id": "x0", "text": "A", "correct": true }, { "id": "x1", "text": "B" } ] }, { "id": "y", "options": [ { "id": "y0", "text": "C", "correct": true }, { "id": "y1", "text": "D" }, { "id": "y2", "text": "E"\#(chance(30) ? #", "critical": true"# : "") } ] } ]"#
            + (chance(30) ? #", "scoring": "rationale""# : "")
    }

    private mutating func matrix() -> String {
        let any = chance(50)
        let rule = any ? #", "perRow": "any""# + (chance(50) ? #", "scoreBy": "row""# : "") : ""
        return
            #""kind": "matrix", "columns": [ { "id": "c0", "text": "A" }, { "id": "c1", "text": "B" } ], "rows": [ { "id": "r0", "text": "R", "correct": "c0" }, { "id": "r1", "text": "S", "correct": \#(any ? #"["c0", "c1"]"# : #""c1""#) } ]\#(rule)"#
    }

    private mutating func board() -> String {
        let acts = one(of: [#""a", "b""#, #""a", "b", "c""#, #""a""#, #""b", "c""#])
        return #""kind": "act", "acts": [ \#(acts) ]"# + (chance(60) ? #", "until": "\#(condition())""# : "")
    }
}
