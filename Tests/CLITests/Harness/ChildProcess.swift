import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A process started in a folder, with an environment and streams of its own.
///
/// Foundation's process type waits on a run loop, which tests that run side by side do not have.
final class ChildProcess {
    /// Where a stream of the child leads.
    enum Stream {
        /// A file, opened to read where it is the child's input, else to write.
        case file(String)
        /// An open descriptor.
        case descriptor(Int32)
    }

    /// The number of the process.
    let number: pid_t
    private var status: Int32?

    /// Starts a program.
    init(
        _ words: [String], in folder: String, environment: [String: String],
        input: Stream, output: Stream, errors: Stream
    ) throws {
        let script = "cd \"$CHILD_FOLDER\" && unset CHILD_FOLDER && exec \"$@\""
        var environment = environment
        environment["CHILD_FOLDER"] = folder
        let arguments = ["/bin/sh", "-c", script, "sh"] + words
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, stream) in [(0, input), (1, output), (2, errors)] as [(Int32, Stream)] {
            switch stream {
            case .file(let path):
                let flags = target == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC
                posix_spawn_file_actions_addopen(&actions, target, path, flags, 0o600)
            case .descriptor(let number):
                posix_spawn_file_actions_adddup2(&actions, number, target)
            }
        }
        // Threads of a pool may block signals; the child must not inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var number: pid_t = 0
        let code = Self.withStrings(arguments) { arguments in
            Self.withStrings(environment.map { "\($0)=\($1)" }) { variables in
                posix_spawn(&number, "/bin/sh", &actions, &attributes, arguments, variables)
            }
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
        self.number = number
    }

    deinit {
        guard status == nil else { return }
        kill(number, SIGKILL)
        waitpid(number, nil, 0)
    }

    /// Waits for the end and returns the status: the exit status, or 256 and the signal's number.
    ///
    /// A process that takes longer than a minute is ended; the status is then -1.
    func wait(doing work: () -> Void = {}) -> Int32 {
        let end = Date().addingTimeInterval(60)
        while status == nil {
            work()
            var raw: Int32 = 0
            if waitpid(number, &raw, WNOHANG) == number {
                status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 256 + (raw & 0x7F)
            } else if Date() > end {
                kill(number, SIGKILL)
                waitpid(number, nil, 0)
                status = -1
            } else {
                usleep(2000)
            }
        }
        work()
        return status ?? -1
    }

    /// Sends a signal.
    func signal(_ signal: Int32) { kill(number, signal) }

    private static func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return body(copies)
    }
}
