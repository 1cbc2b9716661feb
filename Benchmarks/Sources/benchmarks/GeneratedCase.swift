/// Writes cases of any size: a long chain of decisions with three options each and two ways on.
enum GeneratedCase {
    /// Returns a case of so many states as text, about 275 bytes a state.
    static func text(states: Int) -> [UInt8] {
        var text = """
            {"format":1,"id":"generated","title":"Generated","version":"1.0.0","language":"en",
            "references":[{"id":"r","citation":"None"}],"states":[

            """
        text.reserveCapacity(states * 290)
        for number in 0..<(states - 1) {
            let next = number + 1
            let other = number + 2 < states ? number + 2 : next
            text += """
                {"id":"s\(number)","text":"State \(number).","ask":{"kind":"choice","text":"What now?",\
                "refs":"r","options":[{"id":"a","text":"The first of them","correct":true,"to":"s\(next)"},\
                {"id":"b","text":"The second","credit":0.5,"to":"s\(other)"},\
                {"id":"c","text":"The third","to":"s\(next)"}]}},

                """
        }
        text += "{\"id\":\"s\(states - 1)\",\"type\":\"final\"}]}\n"
        return Array(text.utf8)
    }

    /// Returns a case without an end: the last state leads back to the first.
    static func circle(states: Int) -> [UInt8] {
        let text = String(decoding: self.text(states: states), as: UTF8.self)
        let last = "{\"id\":\"s\(states - 1)\",\"type\":\"final\"}]}"
        let back = "{\"id\":\"s\(states - 1)\",\"on\":{\"to\":\"s0\"}}]}"
        return Array((text.dropLast(last.count + 1) + back).utf8)
    }

    /// Returns a ring of states without decisions, each left on the same event.
    static func ring(states: Int) -> [UInt8] {
        var text = """
            {"format":1,"id":"ring","title":"Ring","version":"1.0.0","language":"en","states":[

            """
        for number in 0..<states {
            let comma = number + 1 < states ? "," : "]}"
            text += """
                {"id":"s\(number)","on":{"event":"go","to":"s\((number + 1) % states)"}}\(comma)

                """
        }
        return Array(text.utf8)
    }

    /// Returns a bare statechart that explicit-state model checkers are measured on too: a ring of
    /// nodes with two ways on, a score and a flag.
    static func shared(nodes: Int, score: Int) -> [UInt8] {
        var text = """
            {"format":1,"id":"shared","title":"Shared","version":"1.0.0","language":"en","measures":\
            [{"id":"score","initial":0,"range":[0,\(score)]},{"id":"flag","initial":0,"range":[0,1]}],\
            "states":[
            """
        for node in 0..<nodes {
            text += """
                \(node == 0 ? "" : ",")
                {"id":"n\(node)","on":[{"event":"a","to":"n\((2 * node + 1) % nodes)","do":\
                {"set":"score","to":"score + 1"}},{"event":"b","to":"n\((7 * node + 3) % nodes)"},\
                {"event":"c","do":{"set":"flag","to":"1 - flag"}}]}
                """
        }
        return Array((text + "]}\n").utf8)
    }
}
