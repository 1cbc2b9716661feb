#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How the terminal hands over keys.
struct TerminalMode {
    private let before: termios
    private let descriptor: Int32

    /// Asks for every key at once and without echo; signals from the keyboard stay.
    /// - Returns: Nothing when the stream is no terminal.
    init?(_ descriptor: Int32) {
        var mode = termios()
        guard tcgetattr(descriptor, &mode) == 0 else { return nil }
        before = mode
        self.descriptor = descriptor
        enter()
    }

    /// Enters the mode, again where the terminal was given back in between.
    func enter() {
        var mode = before
        mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
        withUnsafeMutableBytes(of: &mode.c_cc) { keys in
            keys[Int(VMIN)] = 1
            keys[Int(VTIME)] = 0
        }
        tcsetattr(descriptor, TCSANOW, &mode)
    }

    /// Gives the terminal back as it was.
    func leave() {
        var mode = before
        tcsetattr(descriptor, TCSANOW, &mode)
    }

    /// Returns the columns of the window, or nothing where the stream is no window.
    static func columns(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
