import Testing

@testable import SimEngine

@Suite("The languages of drawings")
struct GraphFormatTests {
    private func text(_ format: GraphFormat, _ inside: String = GraphFixture.small) throws -> String {
        String(decoding: format.draw(try GraphFixture.graph(inside)), as: UTF8.self)
    }

    @Test("DOT has clusters, ways between them, and escapes")
    func dot() throws {
        #expect(
            try text(.dot) == """
                digraph "test" {
                  compound=true;
                  newrank=true;
                  label="Test";
                  labelloc=t;
                  fontname="Helvetica";
                  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11];
                  edge [fontname="Helvetica", fontsize=10];
                  "ask" [label="● ask\\n<One> &amp; \\"two\\"\\n(critical) asks: choice\\nWhy; how: #1?"];
                  subgraph "cluster_room" {
                    label="room";
                    style="rounded,dashed";
                    subgraph "cluster_left" {
                      label="left";
                      style=rounded;
                      "board" [label="● board\\nasks: act\\nAct.\\ncritical: harm"];
                      "rest" [label="rest"];
                      "again" [label="again", shape=oval];
                    }
                    subgraph "cluster_right" {
                      label="right";
                      style=rounded;
                      "calm" [label="● calm"];
                    }
                  }
                  "end" [label="end", peripheries=2];
                  "ask" -> "board" [label="good", lhead="cluster_room"];
                  "ask" -> "end" [label="(critical) bad", style=bold, color="#b3261e"];
                  "board" -> "end" [label="on stop", ltail="cluster_room"];
                  "board" -> "rest" [label="when it closes"];
                  "rest" -> "board" [label="after 30 s"];
                  "again" -> "rest" [label="the first time"];
                  "calm" -> "again" [label="on x"];
                }

                """)
    }

    @Test("Mermaid has regions, and every sign but a period and a comma as a number")
    func mermaid() throws {
        #expect(
            try text(.mermaid) == """
                stateDiagram-v2
                  state "ask #47; #60;One#62; #38; #34;two#34; #47; critical choice#58; Why#59; how#58; #35;1#63;" as s0
                  state "room" as s1 {
                    state "left" as s2 {
                      state "board #47; act#58; Act. #47; critical#58; harm" as s3
                      state "rest" as s4
                      state "again #47; history" as s5
                      [*] --> s3
                    }
                    --
                    state "right" as s6 {
                      state "calm" as s7
                      [*] --> s7
                    }
                  }
                  state "end" as s8
                  [*] --> s0
                  s8 --> [*]
                  s0 --> s1 : good
                  s0 --> s8 : critical#58; bad
                  s1 --> s8 : on stop
                  s3 --> s4 : when it closes
                  s4 --> s3 : after 30 s
                  s5 --> s4 : the first time
                  s7 --> s5 : on x

                """)
    }

    @Test("SVG escapes, links each way to its state, and marks what is critical without color")
    func svg() throws {
        let svg = try text(.svg)
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(svg.contains("&lt;One&gt; &amp; &quot;two&quot;") && !svg.contains("<One>"))
        #expect(svg.contains("<a href=\"#state-end\">\u{2192} end</a>"))
        #expect(svg.contains("<g id=\"state-end\" class=\"state\" role=\"group\">"))
        #expect(svg.contains("<title id=\"title\">Statechart of Test</title>"))
        #expect(svg.contains("class=\"way h2 critical\""))
        #expect(svg.contains(">choice, critical</text>"))
        #expect(svg.contains(">critical: harm</text>"))
        #expect(svg.contains("role=\"graphics-document document\" aria-labelledby=\"title desc\""))
        for forbidden in ["<script", "onload", "http:" + "//www.w3.org/1999", "src="] {
            #expect(!svg.contains(forbidden))
        }
    }

    @Test("without playthroughs nothing is marked as never visited, and that is said")
    func unknown() throws {
        let svg = try text(.svg)
        #expect(svg.contains("No playthrough is known"))
        #expect(!svg.contains("class=\"box never\"") && !svg.contains(" untaken"))
    }

    @Test("what no session visits or takes is marked in every language")
    func visits() throws {
        let machine = try Play.machine(GraphFixture.small)
        var coverage = Coverage(machine)
        var play = try Play(GraphFixture.small)
        play.session = Session(machine, seed: 1, mode: .practice)
        try play.answer("ask", "bad")
        coverage.add(play.session)
        let graph = StateGraph(machine.scenario, coverage)
        #expect(graph.nodes.filter { $0.isNeverVisited }.map { $0.id } == ["room", "left", "board", "rest", "right", "calm"])
        #expect(graph.nodes[0].ways.map { $0.isNeverTaken } == [true, false])
        let svg = String(decoding: SVGGraph.image(graph), as: UTF8.self)
        #expect(svg.contains("class=\"box never\"") && svg.contains(">never visited</text>"))
        let dot = String(decoding: DOTGraph.text(graph), as: UTF8.self)
        #expect(dot.contains("\"rest\" [label=\"rest\\nnever visited\", style=\"rounded,dashed\"];"))
        let mermaid = String(decoding: MermaidGraph.text(graph), as: UTF8.self)
        #expect(mermaid.contains("  class s4 never\n") && mermaid.contains("never visited"))
    }
}
