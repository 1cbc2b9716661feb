import Testing

@testable import SimEngine

/// Statecharts for tests of drawings.
enum GraphFixture {
    /// Returns the graph of the inside of a case.
    static func graph(_ inside: String) throws -> StateGraph {
        StateGraph(try Play.machine(inside).scenario)
    }

    /// A small chart with everything that is drawn differently.
    static let small = """
        "references": [ { "id": "book", "citation": "A book" } ],
        "acts": [ { "id": "look", "text": "Look" }, { "id": "harm", "text": "Harm", "critical": true } ],
        "states": [
          { "id": "ask", "title": "<One> & \\"two\\"", "ask": { "kind": "choice", "text": "Why; how: #1?", "critical": true,
            "refs": "book", "options": [ { "id": "good", "text": "G", "correct": true, "to": "room" },
                         { "id": "bad", "text": "B", "to": "end" } ] } },
          { "id": "room", "type": "parallel", "on": { "event": "stop", "to": "end" }, "states": [
            { "id": "left", "states": [
              { "id": "board", "ask": { "kind": "act", "text": "Act.", "acts": [ "look", "harm" ], "until": "done('look')",
                "to": "rest" } },
              { "id": "rest", "after": { "delay": "30s", "to": "board" } },
              { "id": "again", "type": "history", "default": "rest" } ] },
            { "id": "right", "states": [ { "id": "calm", "on": { "event": "x", "to": "again" } } ] } ] },
          { "id": "end", "type": "final" } ]
        """

    /// Returns a random chart: a tree of states with ways between any two of them.
    static func random(_ seed: UInt64, states count: Int) throws -> StateGraph {
        var generator = SeededGenerator(seed: seed)
        var parents: [Int?] = []
        for node in 0..<count {
            let above = node == 0 ? 0 : Int(generator.below(UInt64(node * 2)))
            parents.append(above < node && depth(above, parents) < 6 ? above : nil)
        }
        let text = (0..<count).filter { parents[$0] == nil }.map {
            state($0, parents, count, &generator)
        }
        return try graph(
            "\"states\": [ \(text.joined(separator: ", ")), { \"id\": \"end\", \"type\": \"final\" } ]")
    }

    private static func depth(_ node: Int, _ parents: [Int?]) -> Int {
        parents[node].map { 1 + depth($0, parents) } ?? 0
    }

    private static func state(
        _ node: Int, _ parents: [Int?], _ count: Int, _ generator: inout SeededGenerator
    ) -> String {
        let children = (0..<count).filter { parents[$0] == node }
        var ways: [String] = []
        for _ in 0...generator.below(4) {
            let goal = Int(generator.below(UInt64(count + 1)))
            let name = goal == count ? "end" : "s\(goal)"
            ways.append("{ \"event\": \"e\(generator.below(5))\", \"to\": \"\(name)\" }")
        }
        var members = ["\"id\": \"s\(node)\"", "\"on\": [ \(ways.joined(separator: ", ")) ]"]
        if generator.below(2) == 0 {
            let words = String(repeating: "word ", count: Int(generator.below(40)) + 1)
            members.append("\"title\": \"\(words)\"")
        }
        if !children.isEmpty {
            if generator.below(4) == 0 { members.append("\"type\": \"parallel\"") }
            let inner = children.map { state($0, parents, count, &generator) }
            members.append("\"states\": [ \(inner.joined(separator: ", ")) ]")
        }
        return "{ \(members.joined(separator: ", ")) }"
    }
}

extension GraphLayout.Frame {
    /// Whether two rectangles have a place in common.
    func overlaps(_ other: GraphLayout.Frame) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    /// Whether a rectangle lies wholly in another, away from its edges.
    func isWithin(_ other: GraphLayout.Frame) -> Bool {
        x > other.x && y > other.y && x + width < other.x + other.width && y + height < other.y + other.height
    }
}
