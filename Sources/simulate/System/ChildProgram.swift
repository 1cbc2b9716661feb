#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Another program of this machine, run to its end.
enum ChildProgram {
    /// What a program left.
    struct Result: Sendable {
        /// What it printed and said.
        let output: [UInt8]
        /// The status it ended with, or nothing where a signal ended it.
        let status: Int32?
    }

    /// The most bytes of output that are kept.
    private static let longestOutput = 1 << 20
    /// The number under which a program finds what it is handed beside its standard input.
    static let bodyNumber: Int32 = 3

    /// Runs a program that is found as the shell finds it.
    ///
    /// - Parameters:
    ///   - words: Its name and its arguments.
    ///   - input: Its standard input: at most 32 KiB, so that writing it never waits.
    ///   - body: More, which it reads from the descriptor ``bodyNumber``.
    ///   - variables: The names of what it is told of its surroundings.
    /// - Returns: What it left.
    /// - Throws: ``SystemError`` where it cannot be started.
    static func run(
        _ words: [String], input: [UInt8], body: [UInt8], variables: [String]
    ) throws(SystemError) -> Result {
        let (inputs, bodies, outputs) = (try Pipe(), try Pipe(), try Pipe())
        let process = try spawn(
            words,
            [(inputs.end, 0), (bodies.end, bodyNumber), (outputs.start, 1), (outputs.start, 2)],
            environment: variables.compactMap { name in
                Environment.value(name).map { "\(name)=\($0)" }
            })
        inputs.closeEnd()
        bodies.closeEnd()
        outputs.closeStart()
        // A program that does not read to the end has its reasons, which it tells.
        inputs.write(input)
        inputs.closeStart()
        bodies.write(body)
        bodies.closeStart()
        let output = drain(outputs.end)
        outputs.closeEnd()
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            let error = SystemError.latest
            if !error.isInterruption { throw error }
        }
        return Result(output: output, status: status & 0x7F == 0 ? status >> 8 & 0xFF : nil)
    }

    private static func drain(_ descriptor: Int32) -> [UInt8] {
        var output: [UInt8] = []
        while true {
            switch Waiting.read(descriptor, atMost: 1 << 16) {
            case .some(let more):
                if output.count < longestOutput { output.append(contentsOf: more) }
            case .nothing: _ = Waiting.forInput(descriptor, milliseconds: nil)
            case .end: return output
            }
        }
    }

    private static func spawn(
        _ words: [String], _ ends: [(from: Int32, to: Int32)], environment: [String]
    ) throws(SystemError) -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for end in ends { posix_spawn_file_actions_adddup2(&actions, end.from, end.to) }
        var process: pid_t = 0
        let code: Int32 = withStrings(words) { arguments in
            withStrings(environment) { variables in
                guard let program = arguments[0] else { return ENOENT }
                return posix_spawnp(&process, program, &actions, nil, arguments, variables)
            }
        }
        guard code == 0 else { throw SystemError(code: code) }
        return process
    }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return body(copies)
    }
}

/// Two ends of a channel between programs.
///
/// A class, because each end must be closed exactly once.
private final class Pipe {
    /// Where bytes go in.
    private(set) var start: Int32 = -1
    /// Where they come out.
    private(set) var end: Int32 = -1

    init() throws(SystemError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw .latest }
        // High numbers, so that none is one of those that the other program is given.
        end = fcntl(ends[0], F_DUPFD_CLOEXEC, 10)
        start = fcntl(ends[1], F_DUPFD_CLOEXEC, 10)
        let error = SystemError.latest
        for end in ends { close(end) }
        guard start >= 0, end >= 0 else { throw error }
    }

    deinit {
        closeStart()
        closeEnd()
    }

    func closeStart() {
        if start >= 0 { close(start) }
        start = -1
    }

    func closeEnd() {
        if end >= 0 { close(end) }
        end = -1
    }

    /// Writes bytes as far as they are read.
    func write(_ bytes: [UInt8]) {
        do throws(Failure) { try Output(descriptor: start).write(bytes) } catch {
            // The reader has gone.
        }
    }
}
