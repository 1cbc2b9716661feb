#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Waiting for keys, signals and time.
enum Waiting {
    /// What ended a wait.
    struct Result: Hashable, Sendable {
        /// Whether the stream has something to read, or has ended.
        var hasInput = false
        /// Whether a signal came.
        var hasSignal = false
    }

    /// Waits for a stream or a signal, at most so many milliseconds where a limit is given.
    static func forInput(_ descriptor: Int32, milliseconds: Int64?) -> Result {
        var polled = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)]
        if Signals.readEnd >= 0 {
            polled.append(pollfd(fd: Signals.readEnd, events: Int16(POLLIN), revents: 0))
        }
        let limit = milliseconds.map { Int32(clamping: max($0, 0)) } ?? -1
        let count = poll(&polled, nfds_t(polled.count), limit)
        if count < 0 { return Result(hasSignal: true) }
        return Result(
            hasInput: polled[0].revents != 0,
            hasSignal: polled.count > 1 && polled[1].revents != 0)
    }

    /// Waits until a stream takes more.
    static func untilWritable(_ descriptor: Int32) {
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&polled, 1, 1000)
    }

    /// What reading some bytes came to.
    enum Bytes: Sendable {
        /// Bytes, at least one.
        case some([UInt8])
        /// The end, or a stream that is gone.
        case end
        /// Nothing yet.
        case nothing
    }

    /// Reads what is there.
    static func read(_ descriptor: Int32, atMost limit: Int = 4096) -> Bytes {
        var count = 0
        var failure = SystemError(code: 0)
        let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
            #if canImport(Darwin)
            count = Darwin.read(descriptor, buffer.baseAddress, limit)
            #elseif canImport(Musl)
            count = Musl.read(descriptor, buffer.baseAddress, limit)
            #else
            count = Glibc.read(descriptor, buffer.baseAddress, limit)
            #endif
            if count < 0 { failure = .latest }
            initialized = max(count, 0)
        }
        if count > 0 { return .some(bytes) }
        return count < 0 && (failure.isInterruption || failure.isEmptyForNow) ? .nothing : .end
    }

    /// Returns the milliseconds of a clock that no one sets; only differences mean anything.
    static func clock() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }
}
