import Testing

@testable import SimEngine

@Suite("A layout keeps everything apart")
struct GraphLayoutTests {
    /// Checks what holds of every layout.
    private func check(_ graph: StateGraph, _ name: String) {
        let layout = GraphLayout(graph)
        checkBoxes(graph, layout, name)
        var stretches: [Stretch] = []
        var count = 0
        for node in graph.nodes { for way in node.ways { count += way.targets.count } }
        #expect(layout.lines.count == count, "\(name): every way has a line")
        for line in layout.lines {
            let points = line.points
            checkEnds(line, graph, layout, name)
            for (from, to) in zip(points, points.dropFirst()) {
                if from.x != to.x, from.y != to.y { Issue.record("\(name): a line is neither level nor upright") }
                stretches.append(Stretch(from, to, line.target))
            }
        }
        checkStretches(stretches, graph, layout, name)
    }

    private func checkBoxes(_ graph: StateGraph, _ layout: GraphLayout, _ name: String) {
        for (one, frame) in layout.frames.enumerated() {
            #expect(frame.x >= 0 && frame.y >= 0, "\(name): \(graph.nodes[one].id) is in the image")
            #expect(frame.x + frame.width <= layout.width && frame.y + frame.height <= layout.height)
            for other in layout.frames.indices where other > one {
                if graph.isInside(other, one) {
                    if !layout.frames[other].isWithin(frame) {
                        Issue.record("\(name): \(graph.nodes[other].id) sticks out")
                    }
                } else if frame.overlaps(layout.frames[other]) {
                    Issue.record("\(name): \(graph.nodes[one].id) and \(graph.nodes[other].id) overlap")
                }
            }
        }
    }

    private func checkEnds(_ line: GraphLayout.Line, _ graph: StateGraph, _ layout: GraphLayout, _ name: String) {
        let target = layout.frames[line.target]
        let source = layout.frames[line.source]
        guard let first = line.points.first, let last = line.points.last else {
            Issue.record("\(name): a line has no points")
            return
        }
        #expect(last.y == target.y && last.x > target.x && last.x < target.x + target.width, "\(name): it arrives")
        #expect(first.x >= source.x && first.x <= source.x + source.width, "\(name): it begins at its state")
        #expect(first.y >= source.y && first.y <= source.y + source.height, "\(name): it begins at its state")
    }

    /// A level or upright piece of a line.
    private struct Stretch {
        let frame: GraphLayout.Frame
        let target: Int

        init(_ from: GraphLayout.Point, _ to: GraphLayout.Point, _ target: Int) {
            frame = GraphLayout.Frame(
                x: min(from.x, to.x), y: min(from.y, to.y), width: abs(from.x - to.x), height: abs(from.y - to.y))
            self.target = target
        }

        /// Whether two pieces of the same direction run along each other.
        func shares(_ other: Stretch) -> Bool {
            if frame.width == 0, other.frame.width == 0 {
                return frame.x == other.frame.x && frame.y < other.frame.y + other.frame.height
                    && other.frame.y < frame.y + frame.height
            }
            if frame.height == 0, other.frame.height == 0 {
                return frame.y == other.frame.y && frame.x < other.frame.x + other.frame.width
                    && other.frame.x < frame.x + frame.width
            }
            return false
        }
    }

    private func checkStretches(
        _ stretches: [Stretch], _ graph: StateGraph, _ layout: GraphLayout, _ name: String
    ) {
        for (place, stretch) in stretches.enumerated() {
            for node in graph.nodes.indices where graph.nodes[node].children.isEmpty {
                let frame = layout.frames[node]
                let runsThrough =
                    stretch.frame.x < frame.x + frame.width && frame.x < stretch.frame.x + stretch.frame.width
                    && stretch.frame.y < frame.y + frame.height && frame.y < stretch.frame.y + stretch.frame.height
                if runsThrough { Issue.record("\(name): a line runs through \(graph.nodes[node].id)") }
            }
            for other in stretches[..<place] where other.target != stretch.target {
                if stretch.shares(other) { Issue.record("\(name): lines to different states share a stretch") }
            }
        }
    }

    @Test("in bundled cases", arguments: BundledCase.all)
    func bundled(_ bundled: BundledCase) throws {
        check(StateGraph(try #require(bundled.machine).scenario), bundled.testDescription)
    }

    @Test("in random charts", arguments: 1...60)
    func random(_ seed: Int) throws {
        check(try GraphFixture.random(UInt64(seed), states: 2 + seed % 30), "seed \(seed)")
    }

    @Test("the same graph gives the same bytes in every language", arguments: GraphFormat.allCases)
    func deterministic(_ format: GraphFormat) throws {
        let first = format.draw(try GraphFixture.random(7, states: 40))
        for _ in 0..<5 { #expect(format.draw(try GraphFixture.random(7, states: 40)) == first) }
    }

    @Test("a chart of one state is a chart")
    func one() throws {
        check(try GraphFixture.graph("\"states\": { \"id\": \"end\", \"type\": \"final\" }"), "one")
    }

    @Test("a chain follows the author's order, downward")
    func chain() throws {
        let layout = GraphLayout(
            try GraphFixture.graph(
                """
                "states": [ { "id": "a", "on": { "to": "b" } }, { "id": "b", "on": { "event": "x", "to": "c" } },
                  { "id": "c", "on": { "event": "back", "to": "a" } }, { "id": "end", "type": "final" } ]
                """))
        #expect(layout.frames[0].y < layout.frames[1].y && layout.frames[1].y < layout.frames[2].y)
        #expect(layout.lines[0].points.count == 2, "one under the other, the line is straight")
    }
}
