#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the operating system said when it would not do something.
struct SystemError: Error, Hashable {
    /// The number the C library gave.
    let code: Int32

    /// The latest error of this thread.
    static var latest: SystemError { SystemError(code: errno) }

    /// Says that a name is already taken.
    static let nameTaken = SystemError(code: EEXIST)

    /// Says that something is no ordinary file.
    static let notAFile = SystemError(code: ENODEV)

    /// Whether the reader of a pipe or terminal has gone.
    var isClosedReader: Bool { code == EPIPE || code == EIO }
    /// Whether the name is already taken.
    var isNameTaken: Bool { code == EEXIST }
    /// Whether there is nothing of that name.
    var isMissing: Bool { code == ENOENT }
    /// Whether another process holds the lock.
    var isLocked: Bool { code == EWOULDBLOCK || code == EAGAIN }
    /// Whether a signal came in between.
    var isInterruption: Bool { code == EINTR }
    /// Whether nothing can be read just now.
    var isEmptyForNow: Bool { code == EAGAIN || code == EWOULDBLOCK }

    /// What happened, in words for someone who does not administer computers.
    var words: String {
        switch code {
        case ENOENT: "there is no such file or folder"
        case EACCES, EPERM: "this account may not do that there"
        case ENOSPC: "the disk is full"
        case EDQUOT: "this account has no more room on the disk"
        case EFBIG: "the file would become larger than allowed"
        case EROFS: "the disk can only be read"
        case EISDIR: "it is a folder"
        case ENOTDIR: "part of the path is not a folder"
        case EEXIST: "it already exists"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "it is a link that leads back to itself"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the disk reports a fault"
        default: String(cString: strerror(code))
        }
    }
}
