import Foundation

/// The built program, run as a process of its own.
struct Simulate {
    /// What a run left behind.
    struct Result {
        let output: String
        let errors: String
        let status: Int32

        /// The lines of the output, each read as a JSON object.
        var objects: [[String: Any]] {
            output.split(separator: "\n").compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
            }
        }
    }

    /// Where the program was built: beside the tests.
    static let path: String = {
        var places = [Bundle.main.bundlePath]
        places += Bundle.allBundles.map { $0.bundlePath }
        places += CommandLine.arguments.prefix(1)
        for place in places {
            var folder = (place as NSString).resolvingSymlinksInPath
            for _ in 0..<4 {
                let candidate = folder + "/simulate"
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
                    !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate)
                {
                    return candidate
                }
                folder = (folder as NSString).deletingLastPathComponent
            }
        }
        return "simulate"
    }()

    /// The folder the program is run in.
    let folder: TemporaryFolder
    /// Variables of its environment, besides a calm default.
    var variables: [String: String] = [:]

    /// Returns a process that is ready to start.
    func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var environment = [
            "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm",
            "SIMULATE_ATTEMPTS": folder.path + "/attempts",
        ]
        environment.merge(variables) { $1 }
        process.environment = environment
        return process
    }

    /// Runs the program to its end.
    func callAsFunction(_ arguments: String..., input: String? = nil) throws -> Result {
        try run(arguments, input: input)
    }

    /// Runs the program to its end.
    func run(_ arguments: [String], input: String? = nil) throws -> Result {
        let name = UUID().uuidString
        let process = process(arguments)
        let output = try file("out-\(name)")
        let errors = try file("err-\(name)")
        process.standardOutput = output
        process.standardError = errors
        if let input {
            let file = try folder.write(input, to: "in-\(name)")
            process.standardInput = FileHandle(forReadingAtPath: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return Result(
            output: String(decoding: try folder.read("out-\(name)"), as: UTF8.self),
            errors: String(decoding: try folder.read("err-\(name)"), as: UTF8.self),
            status: process.terminationStatus)
    }

    private func file(_ name: String) throws -> FileHandle {
        let path = try folder.write("", to: name)
        return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }
}
