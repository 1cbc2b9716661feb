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

    /// The whole environment of the program.
    var environment: [String: String] {
        let calm = [
            "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm",
            "SIMULATE_ATTEMPTS": folder.path + "/attempts",
        ]
        return calm.merging(variables) { $1 }
    }

    /// Runs the program to its end.
    func callAsFunction(_ arguments: String..., input: String = "") throws -> Result {
        try run(arguments, input: input)
    }

    /// Runs the program to its end.
    func run(_ arguments: [String], input: String = "") throws -> Result {
        try run(words: [Self.path] + arguments, input: input)
    }

    /// Runs any program to its end.
    func run(words: [String], input: String = "") throws -> Result {
        let streams = try TemporaryFolder()
        try streams.write(input, to: "in")
        let child = try ChildProcess(
            words, in: folder.path, environment: environment,
            input: .file(streams.path + "/in"), output: .file(streams.path + "/out"),
            errors: .file(streams.path + "/err"))
        let status = child.wait()
        return Result(
            output: String(decoding: try streams.read("out"), as: UTF8.self),
            errors: String(decoding: try streams.read("err"), as: UTF8.self),
            status: status)
    }
}
