#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open file of the operating system.
///
/// A class, because a file must be closed exactly once: when the last owner lets go of it.
final class Descriptor: Sendable {
    /// The number the operating system gave it.
    let number: Int32

    /// Takes over an open file.
    init(owning number: Int32) { self.number = number }

    deinit { close(number) }

    /// How a file is opened.
    enum Access: Sendable {
        /// To read, without waiting for a writer where it is a pipe.
        case read
        /// To read and write what exists.
        case update
        /// To write a file that must not exist yet.
        case create
        /// A folder, to make its entries durable.
        case folder
    }

    /// Opens a file.
    static func open(_ path: String, _ access: Access) throws(SystemError) -> Descriptor {
        let flags: Int32 =
            switch access {
            case .read: O_RDONLY | O_NONBLOCK | O_NOCTTY
            case .update: O_RDWR | O_NONBLOCK | O_NOCTTY
            case .create: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
            case .folder: O_RDONLY | O_DIRECTORY
            }
        while true {
            #if canImport(Darwin)
            let number = Darwin.open(path, flags | O_CLOEXEC, 0o644)
            #elseif canImport(Musl)
            let number = Musl.open(path, flags | O_CLOEXEC, 0o644)
            #else
            let number = Glibc.open(path, flags | O_CLOEXEC, 0o644)
            #endif
            if number >= 0 { return Descriptor(owning: number) }
            let error = SystemError.latest
            if !error.isInterruption { throw error }
        }
    }

    /// What kind of file it is.
    enum Kind: Sendable { case regular, folder, pipe, device }

    /// Returns the kind and the size in bytes, as they are now.
    func status() throws(SystemError) -> (kind: Kind, size: Int64) {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw .latest }
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .regular
            case S_IFDIR: .folder
            case S_IFIFO, S_IFSOCK: .pipe
            default: .device
            }
        return (kind, Int64(status.st_size))
    }

    /// Writes all bytes from a place in the file on.
    func write(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SystemError) {
        let failure: SystemError? = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = pwrite(number, rest.baseAddress, rest.count, off_t(offset + done))
                if count > 0 {
                    done += count
                } else if count == 0 {
                    return SystemError(code: ENOSPC)
                }
                guard count < 0 else { continue }
                let error = SystemError.latest
                if !error.isInterruption { return error }
            }
            return nil
        }
        if let failure { throw failure }
    }

    /// Lets those use the file who may use another, as far as the system allows that.
    func copyPermissions(from path: String) {
        var status = stat()
        if stat(path, &status) == 0 { fchmod(number, status.st_mode & 0o7777) }
    }

    /// Cuts the file to a length.
    func truncate(to length: Int) throws(SystemError) {
        guard ftruncate(number, off_t(length)) == 0 else { throw .latest }
    }

    /// Waits until what was written would survive a power cut.
    func synchronize() throws(SystemError) {
        guard fsync(number) == 0 else { throw .latest }
    }

    /// Takes the lock of the only writer without waiting for it.
    func lock() throws(SystemError) {
        guard flock(number, LOCK_EX | LOCK_NB) == 0 else { throw .latest }
    }
}
