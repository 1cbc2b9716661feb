#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The wishes of the operating system: to stop, to step aside, or to look at the window again.
///
/// A handler may do next to nothing, so it writes the signal's number into a pipe that the program
/// waits on beside the keyboard. Nothing is ever half done when a signal is noticed.
enum Signals {
    /// The end of the pipe that handlers write to; set once before any handler is installed.
    private nonisolated(unsafe) static var writeEnd: Int32 = -1
    /// The end of the pipe to wait on, or -1 before ``listen()``.
    private(set) nonisolated(unsafe) static var readEnd: Int32 = -1

    /// Lets a closed reader, or a file that may not grow, show as an error instead of an end.
    static func ignoreFailedWrites() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Starts to note signals.
    static func listen() {
        guard readEnd < 0 else { return }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        (readEnd, writeEnd) = (ends[0], ends[1])
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH] {
            install(number)
        }
    }

    /// The number of the signal that Ctrl-C sends.
    static let interrupt = SIGINT

    /// What a signal asks for.
    enum Wish: Hashable, Sendable {
        /// To save and leave; the number tells the exit status.
        case leave(Int32)
        /// To stop until continued.
        case suspend
        /// To take the terminal over again.
        case resume
        /// To look at the window's size again.
        case resize
    }

    /// Returns the wishes noted since the last call.
    static func take() -> [Wish] {
        var wishes: [Wish] = []
        var number: UInt8 = 0
        while readEnd >= 0, read(readEnd, &number, 1) == 1 {
            switch Int32(number) {
            case SIGTSTP: wishes.append(.suspend)
            case SIGCONT: wishes.append(.resume)
            case SIGWINCH: wishes.append(.resize)
            case let other: wishes.append(.leave(other))
            }
        }
        return wishes
    }

    /// Stops this process until it is continued.
    static func stopHere() { raise(SIGSTOP) }

    private static func install(_ number: Int32) {
        var action = sigaction()
        let handler: @convention(c) (Int32) -> Void = { number in
            let saved = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(Signals.writeEnd, &byte, 1)
            errno = saved
        }
        #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = handler
        #else
        action.__sigaction_handler.sa_handler = handler
        #endif
        sigaction(number, &action, nil)
    }
}
