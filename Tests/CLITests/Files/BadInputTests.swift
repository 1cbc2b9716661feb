import Foundation
import Testing

@Suite("Files that cannot be used")
struct BadInputTests {
    /// The ways to hand the program a file.
    static let commands: [[String]] = [
        ["check"], ["trace"], ["play", "--answers", "expert.json"], ["replay"], ["score"],
        ["report"], ["play", "hello", "--answers"], ["play", "hello", "--resume"],
    ]

    private func expect(
        _ simulate: Simulate, _ file: String, tells told: String
    ) throws {
        for command in Self.commands {
            let result = try simulate.run(command + [file])
            #expect(result.status == 1, "\(command)")
            #expect(result.errors.contains(file), "\(command): \(result.errors)")
            #expect(result.errors.contains(told), "\(command): \(result.errors)")
            #expect(result.output.isEmpty || command == ["check"], "\(command)")
        }
    }

    @Test("a huge file is refused by its size")
    func huge() throws {
        let simulate = try Simulate.withCases()
        let path = try simulate.folder.write("", to: "huge.json")
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 1 << 30)
        try expect(simulate, "huge.json", tells: "too large")
    }

    @Test("a file that does not exist is told")
    func missing() throws {
        try expect(try Simulate.withCases(), "nowhere.json", tells: "there is no such file")
    }

    @Test("a folder is told")
    func folder() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("x", to: "folder.d/x")
        try expect(simulate, "./folder.d", tells: "folder")
    }

    @Test("a device is told")
    func device() throws {
        try expect(try Simulate.withCases(), "/dev/zero", tells: "it is")
    }

    @Test(
        "what is empty, cut or binary is told with its place",
        arguments: ["", "{ \"format\": 1, \"id\"", "\u{0}\u{1}\u{2}"])
    func unreadable(_ text: String) throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(text, to: "bad.json")
        try expect(simulate, "bad.json", tells: "bad.json:1")
    }

    @Test("a pipe that nothing is written to is told")
    func pipe() throws {
        let simulate = try Simulate.withCases()
        #expect(mkfifo(simulate.folder.path + "/pipe", 0o600) == 0)
        let result = try simulate("trace", "./pipe")
        #expect(result.status == 1)
        #expect(result.errors.contains("pipe"))
    }
}
