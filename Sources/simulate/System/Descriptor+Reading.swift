#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension Descriptor {
    /// Reads bytes from a place in the file on; fewer where it ends.
    func read(at offset: Int64, count: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var failure: SystemError?
            let more = [UInt8](unsafeUninitializedCapacity: count - bytes.count) { buffer, filled in
                let place = off_t(offset) + off_t(bytes.count)
                let result = pread(number, buffer.baseAddress, buffer.count, place)
                if result < 0 { failure = .latest }
                filled = max(result, 0)
            }
            if let failure {
                if failure.isInterruption { continue }
                throw failure
            }
            if more.isEmpty { break }
            bytes.append(contentsOf: more)
        }
        return bytes
    }
}
