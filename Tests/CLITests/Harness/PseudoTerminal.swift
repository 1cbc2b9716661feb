import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A terminal that a test types at and looks at.
final class PseudoTerminal {
    private let controller: Int32
    private let child: ChildProcess
    private var seen: [UInt8] = []

    /// Starts the program in a window of so many columns.
    init(_ simulate: Simulate, _ arguments: [String], columns: UInt16 = 80) throws {
        var ends: (controller: Int32, follower: Int32) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&ends.controller, &ends.follower, nil, nil, &size) == 0 else {
            throw POSIXError(.ENODEV)
        }
        controller = ends.controller
        _ = fcntl(controller, F_SETFL, O_NONBLOCK)
        for end in [ends.controller, ends.follower] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends.follower) }
        child = try ChildProcess(
            [Simulate.path] + arguments, in: simulate.folder.path,
            environment: simulate.environment, input: .descriptor(ends.follower),
            output: .descriptor(ends.follower), errors: .descriptor(ends.follower))
    }

    deinit { close(controller) }

    /// Everything shown so far.
    var text: String {
        read()
        return String(decoding: seen, as: UTF8.self)
    }

    /// Types keys.
    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(controller, bytes, bytes.count)
    }

    /// Waits until a text is shown, and tells whether it was in time.
    func shows(_ wanted: String, within seconds: Double = 20) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if text.contains(wanted) { return true }
            usleep(10_000)
        }
        return false
    }

    /// Forgets what was shown.
    func forget() {
        read()
        seen = []
    }

    /// Sends the program a signal.
    func signal(_ number: Int32) { child.signal(number) }

    /// Waits for the end of the program and returns its status.
    func end() -> Int32 { child.wait { self.read() } }

    private func read() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            #if canImport(Glibc)
            let count = Glibc.read(controller, &buffer, buffer.count)
            #elseif canImport(Musl)
            let count = Musl.read(controller, &buffer, buffer.count)
            #else
            let count = Darwin.read(controller, &buffer, buffer.count)
            #endif
            if count <= 0 { return }
            seen.append(contentsOf: buffer[..<count])
        }
    }
}
