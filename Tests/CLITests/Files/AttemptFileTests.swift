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
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/bin/sh")
        // A file may grow to a kibibyte, as on a disk that is full then; a pipe may not be limited.
        shell.arguments = [
            "-c",
            "ulimit -f 2; printf '\\n1\\n1\\n1 2 3\\n\\n1 2\\n2 mL\\n3\\n2\\n' | "
                + "\(Simulate.path) play kinds --plain --seed 1 2>&1 | cat",
        ]
        shell.currentDirectoryURL = URL(fileURLWithPath: simulate.folder.path)
        shell.environment = [
            "HOME": simulate.folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
            "SIMULATE_ATTEMPTS": simulate.folder.path + "/attempts",
        ]
        let pipe = Pipe()
        shell.standardOutput = pipe
        try shell.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        shell.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        #expect(text.contains("cannot be saved"))
        #expect(text.contains("None is lost"))
        let saved = try simulate.folder.read(attempt)
        #expect(saved.last == 0x0A)
        #expect(try simulate("replay", attempt).status == 0)
    }
}
