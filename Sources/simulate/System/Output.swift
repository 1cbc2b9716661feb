import SimEngine

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One of the streams the program writes to.
struct Output: Sendable {
    /// The number of the stream: 1 for data, 2 for words.
    let descriptor: Int32

    /// The stream of data.
    static let data = Output(descriptor: 1)
    /// The stream of words.
    static let words = Output(descriptor: 2)

    /// Writes a text.
    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    /// Writes bytes, all of them.
    func write(_ bytes: [UInt8]) throws(Failure) {
        let failure: SystemError? = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
                #if canImport(Darwin)
                let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                let count = Musl.write(descriptor, rest.baseAddress, rest.count)
                #else
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                #endif
                if count >= 0 {
                    done += count
                    continue
                }
                let error = SystemError.latest
                if error.isEmptyForNow { Waiting.untilWritable(descriptor) }
                if !error.isInterruption, !error.isEmptyForNow { return error }
            }
            return nil
        }
        guard let failure else { return }
        if failure.isClosedReader { throw .outputClosed }
        throw .outputFailed(failure)
    }

    /// Tells the person at the keyboard something, as far as anyone listens.
    static func tell(_ message: String) {
        let text = SafeText.visible(message, isUnicode: Environment.isUTF8) + "\n"
        do throws(Failure) { try words.write(text) } catch { /* No one is left to be told. */  }
    }
}
