import Foundation
import Testing

@Suite("Playing at a terminal", .serialized)
struct TerminalPlayTests {
    @Test("no line is longer than the window", arguments: [40, 80, 200] as [UInt16])
    func width(_ columns: UInt16) throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, ["play", "kinds"], columns: columns)
        #expect(terminal.shows("to begin, or type q"))
        terminal.type("\n")
        #expect(terminal.shows("or help"))
        terminal.type("help\n")
        #expect(terminal.shows("Only what you answer or do counts"))
        let limit = min(Int(columns), 76)
        for line in terminal.text.split(whereSeparator: { $0.isNewline }) {
            var plain = ""
            var isEscape = false
            for character in line {
                if character == "\u{1B}" { isEscape = true }
                if !isEscape { plain.append(character) }
                if isEscape, character.isLetter { isEscape = false }
            }
            #expect(plain.count <= limit, "\(plain)")
        }
        terminal.type("quit\n")
        #expect(terminal.end() == 0)
    }

    @Test(
        "a signal saves, says how to go on, and tells its number",
        arguments: [SIGINT, SIGTERM, SIGHUP])
    func signals(_ number: Int32) throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, ["play", "hello"])
        #expect(terminal.shows("to begin"))
        terminal.type("\n")
        #expect(terminal.shows("You answer:"))
        #expect(terminal.shows("or help"))
        terminal.signal(number)
        #expect(terminal.end() == 128 + number)
        #expect(terminal.text.contains("--resume"))
        #expect(simulate.folder.names(in: "attempts").count == 1)
    }

    @Test("in live mode a time limit passes while the learner types, and what was typed stays")
    func live() throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, ["play", "hurry", "--live"])
        #expect(terminal.shows("to begin"))
        terminal.type("\n")
        #expect(terminal.shows("What now?"))
        terminal.type("12")
        #expect(terminal.shows("Time is up"))
        #expect(terminal.shows("And then?"))
        terminal.type("\n")
        #expect(terminal.shows("The question changed while you typed that."))
        terminal.type("1\n")
        #expect(terminal.shows("your attempt is saved", within: 5) || terminal.shows("is saved"))
        #expect(terminal.end() == 0)
        let saved = String(
            decoding: try simulate.folder.read("attempts/hurry.learner.0001.attempt.jsonl"),
            as: UTF8.self)
        #expect(saved.contains("\"input\":{\"wait\":\"2s\",\"live\":true}"))
        #expect(try simulate("replay", "attempts/hurry.learner.0001.attempt.jsonl").status == 0)
    }

    @Test("twice the time is given with a factor of 2")
    func factor() throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, ["play", "hurry", "--live", "--factor", "2"])
        #expect(terminal.shows("to begin"))
        terminal.type("\n")
        #expect(terminal.shows("4 seconds left"))
        terminal.type("1\n")
        #expect(terminal.shows("Full credit"))
        terminal.type("quit\n")
        #expect(terminal.end() == 0)
    }

    @Test("a case can be picked from the list")
    func pick() throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, [])
        #expect(terminal.shows("First case"))
        terminal.type("1\n")
        #expect(terminal.shows("Press Enter to begin"))
        terminal.type("q\n")
        #expect(terminal.end() == 0)
    }

    @Test("a line is edited with the keys people know")
    func editing() throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, ["play", "hello"])
        #expect(terminal.shows("to begin"))
        terminal.type("\n")
        #expect(terminal.shows("or help"))
        terminal.type("7\u{7F}é\u{7F}x\u{15}1\n")
        #expect(terminal.shows("Full credit"))
        #expect(terminal.end() == 0)
    }
}
