import Foundation
import Testing

@testable import simulate

@Suite("simulate format, test and explain")
struct AuthoringTests {
    @Test("format lays a file out in place, once; --check only tells")
    func format() throws {
        let simulate = try Simulate.withCases()
        let file = "Scenarios/kinds/scenario.json"
        let before = try simulate.folder.read(file)
        let told = try simulate("format", "--check", "kinds")
        #expect(told.status == 1)
        #expect(told.output == "\(file): not laid out as 'simulate format' would\n")
        #expect(try simulate.folder.read(file) == before)
        let done = try simulate("format", file)
        #expect(done.status == 0)
        #expect(done.output == "\(file): laid out\n")
        let after = try simulate.folder.read(file)
        #expect(after != before)
        let again = try simulate("format", file)
        #expect(again.status == 0 && again.output.isEmpty)
        #expect(try simulate.folder.read(file) == after)
        #expect(try simulate("format", "--check", file).status == 0)
        #expect(try simulate("play", "kinds", "--answers", "expert.json", "--json").status == 0)
    }

    @Test("what is no JSON is told with its place and left as it is; the other files are laid out")
    func notJSON() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("{\"a\": 1,\n  \"b\": }", to: "broken.json")
        let result = try simulate("format", "broken.json", "kinds")
        #expect(result.status == 1)
        #expect(result.errors.contains("broken.json:2:8: "))
        #expect(result.output == "Scenarios/kinds/scenario.json: laid out\n")
        #expect(try String(decoding: simulate.folder.read("broken.json"), as: UTF8.self) == "{\"a\": 1,\n  \"b\": }")
    }

    @Test("standard input is laid out on standard output")
    func pipe() throws {
        let result = try Simulate.withCases().run(["format", "-"], input: "{\"a\":[1]}")
        #expect(result.output == "{\n  \"a\": [1]\n}\n")
        #expect(result.status == 0)
    }

    @Test("test plays every playthrough and names what is not as expected")
    func test() throws {
        let simulate = try Simulate.withCases()
        let none = try simulate("test", "kinds")
        #expect(none.status == 1)
        #expect(none.errors.contains("no playthrough is there to test"))
        try simulate.folder.write(Cases.expert, to: "Scenarios/kinds/playthroughs/expert.json")
        let good = try simulate("test", "kinds")
        #expect(good.status == 0)
        #expect(good.output.contains("expert.json   100 %   done"))
        #expect(good.output.contains("1 playthrough, all as expected"))
        let wrong = Cases.expert.replacingOccurrences(of: "\"percent\": 100", with: "\"percent\": 90")
        try simulate.folder.write(wrong, to: "Scenarios/kinds/playthroughs/wrong.json")
        let stuck = Cases.expert.replacingOccurrences(of: "\"ask\": \"dose\"", with: "\"ask\": \"talk\"")
        try simulate.folder.write(stuck, to: "Scenarios/kinds/playthroughs/stuck.json")
        let bad = try simulate("test", "kinds")
        #expect(bad.status == 1)
        #expect(bad.output.contains("percent should be 90 but is 100"))
        #expect(bad.output.contains("3. {\"ask\":\"multi\",\"answer\":[\"p\",\"q\"]} at 00:00, then in dose"))
        #expect(bad.output.contains("input 4 does not fit"))
        #expect(bad.output.contains("3 playthroughs, 2 not as expected"))
    }

    @Test("new makes a case that passes everything and is laid out", arguments: ["linear", "branching", "procedure"])
    func new(_ template: String) throws {
        let simulate = try Simulate.withCases()
        let made = try simulate("new", "night-shift", "--template", template)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.hasPrefix("Scenarios/night-shift: a new case, ready to play\n"))
        let checked = try simulate("check", "--strict", "night-shift")
        #expect(checked.status == 0, "\(checked.errors)")
        let tested = try simulate("test", "night-shift")
        #expect(tested.output.contains("3 playthroughs, all as expected"), "\(tested.output)")
        let files = ["scenario.json"] + ["expert", "novice", "unsafe"].map { "playthroughs/\($0).json" }
        let laidOut = try simulate.run(["format", "--check"] + files.map { "Scenarios/night-shift/" + $0 })
        #expect(laidOut.status == 0, "\(laidOut.output)")
        let unsafe = try simulate("play", "night-shift", "--answers", "Scenarios/night-shift/playthroughs/unsafe.json", "--json")
        #expect(unsafe.objects.last?["passed"] as? Bool == false)
        let again = try simulate("new", "night-shift")
        #expect(again.status == 1)
        #expect(again.errors.contains("nothing was written"))
    }

    @Test("new names the schema for editors where one stands beside the cases, and only there", arguments: [true, false])
    func newWithSchema(_ hasSchema: Bool) throws {
        let simulate = try Simulate.withCases()
        if hasSchema { try simulate.folder.write(try simulate("schema").output, to: "Scenarios/scenario.schema.json") }
        #expect(try simulate("new", "night-shift").status == 0)
        let file = "Scenarios/night-shift/scenario.json"
        let text = try String(decoding: simulate.folder.read(file), as: UTF8.self)
        #expect(text.hasPrefix("{\n  \"$schema\": \"../scenario.schema.json\",\n  \"format\"") == hasSchema)
        #expect(text.contains("$schema") == hasSchema)
        #expect(try simulate("check", "--strict", "night-shift").status == 0)
        #expect(try simulate("format", "--check", file).status == 0)
    }

    @Test("new refuses what is no id or no template, and leaves nothing behind")
    func newRefused() throws {
        let simulate = try Simulate.withCases()
        for id in ["9to5", "a b", "../up", "", String(repeating: "x", count: 65), "caf\u{E9}"] {
            let result = try simulate("new", id)
            #expect(result.status == 1, "\(id)")
            #expect(result.errors.contains("cannot be the id of a case"), "\(result.errors)")
        }
        #expect(try simulate("new", "x", "--template", "spiral").status == 2)
        #expect(try simulate("new").status == 2)
        let left = try FileManager.default.contentsOfDirectory(atPath: simulate.folder.path + "/Scenarios")
        #expect(left.allSatisfy { !$0.hasPrefix(".") && $0 != "x" })
    }

    @Test("explain prints the page of a code and suggests one for a slip")
    func explain() throws {
        let simulate = try Simulate.withCases()
        let page = try simulate("explain", "sim0104")
        #expect(page.status == 0)
        #expect(page.output.hasPrefix("# SIM0104: "))
        let slip = try simulate("explain", "SIM01O4")
        #expect(slip.status == 1)
        #expect(slip.errors.contains("did you mean SIM0104?"))
        #expect(try simulate("explain").status == 2)
    }

    @Test("the pages in the program are those of the catalog: else run Tests/Scripts/embed_pages.py")
    func pagesAreCurrent() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../docs/diagnostics").standardized
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("SIM") }.sorted()
        #expect(DiagnosticPages.all.map { $0.code.description + ".md" } == names)
        for entry in DiagnosticPages.all {
            let text = try String(contentsOf: folder.appendingPathComponent("\(entry.code).md"), encoding: .utf8)
            #expect(entry.page.description + "\n" == text, "\(entry.code)")
        }
    }
}
