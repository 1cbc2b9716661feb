import Foundation
import Testing

@Suite("Saving an attempt")
struct AttemptFileTests {
    private let attempt = "attempts/kinds.learner.0001.attempt.jsonl"

    @Test("a second writer is refused")
    func lock() throws {
        let simulate = try Simulate.withCases()
        let terminal = try PseudoTerminal(simulate, ["play", "kinds", "--plain"])
        #expect(terminal.shows("Press Enter to begin"))
        terminal.type("\n")
        #expect(terminal.shows("Will it hurt?"))
        let second = try simulate("play", "--plain", "--resume", attempt, input: "quit\n")
        #expect(second.status == 1)
        #expect(second.errors.contains("another program is writing"))
        terminal.type("quit\n")
        #expect(terminal.end() == 0)
        #expect(try simulate("play", "--plain", "--resume", attempt, input: "quit\n").status == 0)
    }

    @Test("an attempt that has ended is not resumed")
    func finished() throws {
        let simulate = try Simulate.withCases()
        _ = try simulate("play", "hello", "--plain", input: "\n1\n")
        let result = try simulate(
            "play", "--plain", "--resume", "attempts/hello.learner.0001.attempt.jsonl", input: "1\n"
        )
        #expect(result.status == 1)
        #expect(result.errors.contains("simulate report"))
    }

    @Test("a full disk loses no answer: the learner can save elsewhere and go on")
    func fullDisk() throws {
        let simulate = try Simulate.withCases()
        // A file may grow to a kibibyte or two, as on a disk that is full then; a pipe has no limit.
        let script = """
            printf '\\n1\\n1\\n1 2 3\\n\\n1 2\\n2 mL\\n3\\n2\\n' |
            ( ulimit -f 2; exec "$0" play kinds --plain --seed 1 ) 2>&1 | cat
            """
        let text = try simulate.run(words: ["/bin/sh", "-c", script, Simulate.path]).output
        #expect(text.contains("cannot be saved"))
        #expect(text.contains("None is lost"))
        let saved = try simulate.folder.read(attempt)
        #expect(saved.last == 0x0A)
        #expect(try simulate("replay", attempt).status == 0)
    }
}
