import Foundation
import Testing

@Suite("Answering in parts at the terminal")
struct PartsPlayTests {
    /// The program beside the case that has one decision of each kind with parts.
    private static func program() throws -> Simulate {
        let folder = try TemporaryFolder()
        let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Fixtures/attempts/forms.json")
        try folder.write(String(contentsOf: fixture, encoding: .utf8), to: "Scenarios/forms/scenario.json")
        return Simulate(folder: folder)
    }

    private func play(_ lines: [String]) throws -> String {
        try Self.program().run(
            ["play", "forms", "--plain", "--seed", "3"],
            input: "\n" + lines.joined(separator: "\n") + "\n"
        ).output
    }

    /// The lines that answer the first decisions rightly.
    private static let steps: [[String]] = [
        ["1 3", ""], ["1a", "2b 3c", ""], ["2a 3b 4ab", ""], ["1b 2b 3b", ""],
        ["c1 a3", "a4 p1 p3", ""],
    ]

    @Test("parts are typed together or step by step, and confirmed")
    func right() throws {
        let output = try play(Self.steps.flatMap { $0 })
        #expect(output.contains("16 of 16 points, 100.0%."))
    }

    @Test(
        "what is chosen so far is shown, what is missing is named, and it can be changed",
        arguments: [
            (0, ["4 1"], "[1, marked: snores, with pauses of ten seconds]"), (0, ["4 1"], "Marked: 1, 4"),
            (0, ["none"], "Nothing is marked."), (0, ["4 1", "2"], "Marked: 2"),
            (0, ["1"], "Press Enter to confirm, or type other numbers"),
            (1, ["1b"], "Your answer: b, Expected after sedation"), (1, ["1b"], "Rows 2, 3 have no answer yet."),
            (1, ["1b 2b", ""], "Row 3 has no answer yet."), (1, ["1B, 2b; 3a"], "Press Enter to confirm"),
            (1, ["1b", "wait 1min", "2b 3b"], "Press Enter to confirm"),
            (1, ["1b"], "Go on, such as 2a"), (1, [""], "Rows 1, 2, 3 have no answer yet."),
            (1, ["1b2b", "clear"], "Rows 1, 2, 3 have no answer yet."),
            (2, ["none"], "Nothing is chosen."), (2, ["1ab", "1-"], "Nothing is chosen."),
            (2, [""], "Type your answer first, or none."),
            (3, ["1b"], "Because of [blank 1: pauses in breathing] and [blank 2]"),
            (3, ["1b"], "Blanks 2, 3 have no answer yet."), (3, ["1b 2b", "1a"], "[blank 1: the mark of a ring]"),
            (4, ["c1"], "A closing airway (chosen)"), (4, ["c1 a1"], "Still to choose: 1 action, 2 parameters."),
            (4, [""], "Still to choose: 1 condition, 2 actions, 2 parameters."),
            (4, ["a1 2", "a3"], "Still to choose: 1 condition, 1 action, 2 parameters."),
        ] as [(Int, [String], String)])
    func drafts(after count: Int, lines: [String], shown: String) throws {
        let output = try play(Self.steps.prefix(count).flatMap { $0 } + lines + ["quit"])
        #expect(joined(output).contains(shown), "\(output)")
    }

    @Test(
        "what is no answer is explained",
        arguments: [
            (0, "5", "There is no number 5; they go from 1 to 4."), (0, "", "Type at least one number first, or none."),
            (1, "4a", "There is no row 4; they go from 1 to 3."),
            (1, "1d", "There is no d for the row 1; the letters go from a to c."),
            (1, "1", "Type a letter after the number of the row, such as 1a."),
            (1, "c", "Type the number of the row before the letter, such as 1c."),
            (1, "1ab", "The row 1 takes one letter; you typed a and b."), (1, "1-", "Each row needs an answer."),
            (1, "1a 1b", "The row 1 stands there twice."), (1, "1a!", "'!' is not an answer here."),
            (1, "none", "Type the number of the row before the letter"), (2, "1- 2", "such as 2a."),
            (3, "1d", "the letters go from a to c"), (3, "4a", "There is no blank 4"),
            (4, "x1", "'x' is none of the parts; they are c, a, p."), (4, "2", "such as c2."), (4, "c", "such as c1."),
            (4, "c4", "There is no c4; the numbers go from 1 to 3."), (4, "c1 2", "For c choose 1; you typed 2."),
            (4, "a1 a2 a3", "For a choose 2; you typed 3."), (4, "a-", "Type clear to begin again."), (4, "a", "such as a1."),
        ] as [(Int, String, String)])
    func unclear(after count: Int, line: String, told: String) throws {
        let output = try play(Self.steps.prefix(count).flatMap { $0 } + [line, "quit"])
        #expect(joined(output).contains(told), "\(output)")
    }

    @Test(
        "help has an example of what to type",
        arguments: zip(0..<5, ["1 3: marks", "1b 2a: chooses", "1a 2ab: chooses", "1b 2a: puts", "c1 a1 a2: chooses"]))
    func help(after count: Int, example: String) throws {
        let output = try play(Self.steps.prefix(count).flatMap { $0 } + ["help", "quit"])
        #expect(output.contains(example), "\(output)")
    }

    @Test("an answer in parts goes on after leaving in the middle")
    func resume() throws {
        let simulate = try Self.program()
        let first = Self.steps.prefix(2).flatMap { $0 } + ["2a", "quit"]
        _ = try simulate.run(
            ["play", "forms", "--plain", "--seed", "3"], input: "\n" + first.joined(separator: "\n") + "\n")
        let rest = Self.steps.dropFirst(2).flatMap { $0 }
        let name = try #require(simulate.folder.names(in: "attempts").first)
        let result = try simulate.run(
            ["play", "--plain", "--resume", "attempts/\(name)"], input: "\n" + rest.joined(separator: "\n") + "\n")
        #expect(result.output.contains("16 of 16 points"), "\(result.output)\(result.errors)")
    }

    @Test("no line is longer than a narrow window", arguments: [40, 80] as [UInt16])
    func width(_ columns: UInt16) throws {
        let simulate = try Self.program()
        let terminal = try PseudoTerminal(
            simulate, ["play", "forms", "--seed", "3"], columns: columns)
        try #require(terminal.shows("to begin"))
        terminal.type("\n")
        for step in Self.steps {
            try #require(terminal.shows("\u{203A}"))
            for line in step {
                terminal.forget()
                terminal.type(line + "\n")
                try #require(terminal.shows(line.isEmpty ? "credit" : "\u{203A}"))
                // A command to copy is not wrapped, and its path is as long as it is.
                for shown in terminal.text.split(whereSeparator: { $0.isNewline })
                where !shown.contains("/simulate report ") {
                    #expect(visible(shown).count <= min(Int(columns), 76), "\(shown)")
                }
            }
        }
        #expect(terminal.end() == 0)
    }

    /// Returns a line without what only changes its appearance.
    private func visible(_ line: Substring) -> String {
        var plain = ""
        var isEscape = false
        for character in line {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape { plain.append(character) }
            if isEscape, character.isLetter { isEscape = false }
        }
        return plain
    }

    /// Returns wrapped lines as one.
    private func joined(_ output: String) -> String {
        output.split(whereSeparator: { $0 == "\n" || $0 == " " }).joined(separator: " ")
    }
}
