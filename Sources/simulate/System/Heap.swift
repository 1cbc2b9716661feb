#if canImport(Glibc)
import Glibc
#endif

/// Memory for a short life: a large case is read, used and gone within a few hundredths of a second.
///
/// On Linux most of that time went into the kernel's handing out of 4 KiB pages one by one. One
/// stretch of address space, in huge pages where the system grants them, saves it. Untouched parts
/// of the stretch cost nothing.
enum Heap {
    /// The stretch that is asked for, in bytes.
    private static let room = 64 << 20
    /// The size of a huge page, in bytes.
    private static let hugePage = 2 << 20

    /// The settings of the allocator that malloc.h names, which the Glibc module does not import.
    private enum Setting: Int32 { case trimThreshold = -1, topPadding = -2, mapThreshold = -3 }

    /// Asks for the stretch; where the system says no, everything works as without it.
    static func prepare() {
        #if canImport(Glibc)
        guard set(.topPadding, room), set(.mapThreshold, room / 2), set(.trimThreshold, room)
        else { return }
        // A block larger than what is left of the present stretch brings the new one.
        guard let block = malloc(hugePage) else { return }
        let first = (Int(bitPattern: block) / hugePage + 1) * hugePage
        let start = UnsafeMutableRawPointer(bitPattern: first)
        madvise(start, room - hugePage, MADV_HUGEPAGE)
        free(block)
        #endif
    }

    #if canImport(Glibc)
    private static func set(_ setting: Setting, _ value: Int) -> Bool {
        typealias MallOpt = @convention(c) (Int32, Int32) -> Int32
        guard let symbol = dlsym(nil, "mallopt") else { return false }
        return unsafeBitCast(symbol, to: MallOpt.self)(setting.rawValue, Int32(value)) == 1
    }
    #endif
}
