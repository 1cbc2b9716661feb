import Foundation
import Testing

@Suite("simulate watch", .serialized)
struct WatchTests {
    private static let good = Cases.hello
    private static let bad = Cases.hello.replacingOccurrences(of: "\"to\": \"end\"", with: "\"to\": \"ent\"")
    private static let playthrough = """
        { "format": 1, "case": "hello", "seed": 1, "inputs": [ { "answer": "days" } ],
          "expect": { "ending": "end" } }
        """

    /// Saves as most editors do: another file takes the place of the old one.
    private func save(_ text: String, _ simulate: Simulate, _ name: String = "scenario.json") throws {
        let path = simulate.folder.path + "/Scenarios/hello/"
        try text.write(toFile: path + ".draft", atomically: false, encoding: .utf8)
        #expect(rename(path + ".draft", path + name) == 0)
    }

    private func start(_ simulate: Simulate) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(simulate, ["watch", "hello"])
        #expect(terminal.shows("watching Scenarios/hello/scenario.json; Ctrl-C ends it"))
        #expect(terminal.shows("hello/scenario.json: nothing wrong"))
        return terminal
    }

    @Test("checks at the start and after each save, however the file is saved, until Ctrl-C")
    func saves() throws {
        let simulate = try Simulate.withCases()
        let terminal = try start(simulate)
        terminal.forget()
        try save(Self.bad, simulate)
        #expect(terminal.shows("no state is called 'ent'"))
        #expect(terminal.shows("2 errors, 0 warnings"))
        #expect(terminal.text.contains(/──  ?\d\d:\d\d:\d\d ──/))
        terminal.forget()
        try simulate.folder.write(Self.good, to: "Scenarios/hello/scenario.json")
        #expect(terminal.shows("nothing wrong"))
        terminal.forget()
        let path = simulate.folder.path + "/Scenarios/hello/scenario.json"
        try FileManager.default.removeItem(atPath: path)
        #expect(terminal.shows("there is no such file"))
        terminal.forget()
        try save(Self.good, simulate)
        #expect(terminal.shows("nothing wrong"))
        #expect(!terminal.text.contains("\u{1B}"))
        terminal.signal(SIGINT)
        #expect(terminal.end() == 0)
    }

    @Test("many saves in a moment are one check, of what was saved last")
    func coalesces() throws {
        let simulate = try Simulate.withCases()
        let terminal = try start(simulate)
        terminal.forget()
        for _ in 0..<20 {
            try save(Self.bad, simulate)
            usleep(10_000)
        }
        try save(Self.good, simulate)
        #expect(terminal.shows("nothing wrong"))
        usleep(700_000)
        let checks = terminal.text.components(separatedBy: "──\r\n").count - 1
        #expect(checks <= 2, "\(terminal.text)")
        #expect(terminal.text.contains("nothing wrong"))
        terminal.signal(SIGTERM)
        #expect(terminal.end() == 128 + SIGTERM)
    }

    @Test("plays the playthroughs while the case passes, also when only one of them is saved")
    func playthroughs() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(Self.playthrough, to: "Scenarios/hello/playthroughs/expert.json")
        let terminal = try start(simulate)
        #expect(terminal.shows("1 playthrough, all as expected"))
        terminal.forget()
        let other = Self.playthrough.replacingOccurrences(of: "\"end\"", with: "\"home\"")
        try save(other, simulate, "playthroughs/expert.json")
        #expect(terminal.shows("1 playthrough, 1 not as expected"))
        terminal.forget()
        try save(Self.bad, simulate)
        #expect(terminal.shows("its playthroughs are played once it passes"))
        terminal.signal(SIGINT)
        #expect(terminal.end() == 0)
    }

    @Test("what was never there is told at once")
    func missing() throws {
        let result = try Simulate.withCases()("watch", "nowhere.json")
        #expect(result.status == 1)
        #expect(result.errors.contains("nowhere.json: there is no such file"))
    }
}
