import Foundation
import Testing

@Suite("simulate graph")
struct GraphTests {
    @Test("draws SVG on standard output, and says that no visit is known")
    func plain() throws {
        let result = try Simulate.withCases()("graph", "kinds")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("<svg ") && result.output.hasSuffix("</svg>\n"))
        #expect(result.errors == "simulate: no playthrough is there, so no visit is marked\n")
    }

    @Test("the format is the one asked for, else that of the file's name", arguments: ["dot", "mermaid", "svg"])
    func formats(_ format: String) throws {
        let simulate = try Simulate.withCases()
        let asked = try simulate("graph", "kinds", "--format", format)
        let name = format == "mermaid" ? "kinds.mmd" : "kinds.\(format)"
        let written = try simulate("graph", "kinds", "-o", name)
        #expect(written.status == 0 && written.output.isEmpty)
        #expect(written.errors.hasSuffix("The graph is in \(name).\n"))
        #expect(try String(decoding: simulate.folder.read(name), as: UTF8.self) == asked.output)
    }

    @Test("marks what no playthrough visits, and leaves out one that does not fit, told")
    func visits() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            "{\"format\": 1, \"case\": \"kinds\", \"inputs\": []}", to: "Scenarios/kinds/playthroughs/none.json")
        let marked = try simulate("graph", "kinds")
        #expect(marked.status == 0 && marked.errors.isEmpty)
        #expect(marked.output.components(separatedBy: ">never visited</text>").count == 6)
        try simulate.folder.write(Cases.expert, to: "Scenarios/kinds/playthroughs/expert.json")
        #expect(try !simulate("graph", "kinds").output.contains(">never visited</text>"))
        try simulate.folder.write("{", to: "Scenarios/kinds/playthroughs/torn.json")
        let torn = try simulate("graph", "kinds")
        #expect(torn.status == 1 && torn.output.hasSuffix("</svg>\n"))
        #expect(torn.errors.contains("torn.json"))
    }

    @Test("a file is replaced only with --force")
    func force() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("mine", to: "a.svg")
        let refused = try simulate("graph", "kinds", "-o", "a.svg")
        #expect(refused.status == 1 && refused.errors.contains("--force"))
        #expect(try String(decoding: simulate.folder.read("a.svg"), as: UTF8.self) == "mine")
        #expect(try simulate("graph", "kinds", "-o", "a.svg", "--force").status == 0)
        #expect(try String(decoding: simulate.folder.read("a.svg"), as: UTF8.self).hasPrefix("<svg "))
    }

    @Test("what cannot be followed is told")
    func usage() throws {
        let simulate = try Simulate.withCases()
        let format = try simulate("graph", "kinds", "--format", "png")
        #expect(format.status == 2)
        #expect(format.errors.contains("'--format' takes svg, dot or mermaid, not 'png'"))
        #expect(try simulate("graph").status == 2)
        #expect(try simulate("graph", "nowhere").status == 1)
        try simulate.folder.write("{\"format\": 1}", to: "bad.json")
        let bad = try simulate("graph", "bad.json")
        #expect(bad.status == 1 && bad.output.isEmpty && bad.errors.contains("error"))
    }
}

@Suite("simulate check --coverage")
struct CoverageReportTests {
    @Test("counts what the playthroughs exercise, and names the rest with its line")
    func text() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Cases.expert, to: "Scenarios/kinds/playthroughs/expert.json")
        let result = try simulate("check", "kinds", "--coverage")
        #expect(result.status == 0)
        #expect(
            result.output.drop { $0 != "\n" }.dropFirst() == """
                  coverage by 1 playthrough:
                    states       6 of 6      100 %
                    transitions  6 of 6      100 %
                    options      7 of 10     70 %
                    acts         2 of 2      100 %
                  never exercised:
                    line 20: option 'talk.no'
                    line 23: option 'talk.any'
                    line 33: option 'multi.r'

                """)
    }

    @Test("a case without playthroughs says so")
    func none() throws {
        let result = try Simulate.withCases()("check", "kinds", "--coverage")
        #expect(result.output.hasSuffix("  coverage: no playthrough is there to play\n"))
        #expect(result.status == 0)
    }

    @Test("JSON has the promised keys for each file")
    func json() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Cases.expert, to: "Scenarios/kinds/playthroughs/expert.json")
        let object = try #require(try simulate("check", "--json", "--coverage", "kinds", "hello").objects.first)
        let all = try #require(object["coverage"] as? [[String: Any]])
        #expect(all.map { $0["file"] as? String } == ["Scenarios/kinds/scenario.json", "Scenarios/hello/scenario.json"])
        #expect(all[0]["playthroughs"] as? [String] == ["expert.json"])
        let states = try #require(all[0]["states"] as? [String: Any])
        #expect(states["exercised"] as? Int == 6 && states["total"] as? Int == 6)
        let never = try #require(all[0]["never"] as? [[String: Any]])
        #expect(never.map { $0["id"] as? String } == ["talk.no", "talk.any", "multi.r"])
        #expect(never[0]["line"] as? Int == 20 && never[0]["kind"] as? String == "option")
        #expect((all[0]["rubric"] as? [Any])?.isEmpty == true)
        let without = try #require(try simulate("check", "--json", "kinds").objects.first)
        #expect(without["coverage"] == nil)
    }

    @Test("a playthrough that cannot be played is told and fails the check")
    func unfit() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(
            "{\"format\": 1, \"case\": \"kinds\", \"inputs\": [{\"act\": \"vitals\"}]}",
            to: "Scenarios/kinds/playthroughs/stuck.json")
        let result = try simulate("check", "kinds", "--coverage")
        #expect(result.status == 1)
        #expect(result.errors.contains("input 1 does not fit"))
    }
}
