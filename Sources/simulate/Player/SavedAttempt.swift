import SimEngine

/// An attempt that was saved, opened to go on with.
struct SavedAttempt {
    /// The attempt as it was read.
    let record: AttemptRecord
    /// The session up to its last input.
    let session: Session
    /// The file, locked.
    let file: AttemptFile

    /// Opens an attempt and takes the lock of its only writer.
    ///
    /// A last line that was torn off is cut away, and said.
    static func open(
        _ path: String, find: (AttemptHeader) throws(Failure) -> LoadedCase
    ) throws(Failure) -> (attempt: SavedAttempt, played: LoadedCase) {
        let descriptor = try descriptor(path)
        let bytes = try InputFile.read(descriptor, named: path)
        let record = try AttemptReading.record(bytes, path)
        let played = try find(record.header)
        let session = try AttemptReading.replay(
            record, of: played, played.identity, path: path, allowsChanged: false)
        let kept = Array(bytes[..<record.validLength])
        if record.tornBytes > 0 {
            do throws(SystemError) {
                try descriptor.truncate(to: record.validLength)
                try descriptor.synchronize()
            } catch { throw .problem("\(path): \(error.words)") }
            Output.tell(
                "simulate: \(path): the last line had been torn off and is dropped; "
                    + "every line before it is whole")
        }
        let file = AttemptFile(descriptor, path: path, contents: kept)
        return (SavedAttempt(record: record, session: session, file: file), played)
    }

    private static func descriptor(_ path: String) throws(Failure) -> Descriptor {
        let descriptor: Descriptor
        do throws(SystemError) {
            descriptor = try Descriptor.open(path, .update)
            guard try descriptor.status().kind == .regular else {
                throw SystemError.notAFile
            }
        } catch {
            throw .problem("\(path): \(error == .notAFile ? "it is not a file" : error.words)")
        }
        do throws(SystemError) { try descriptor.lock() } catch {
            guard error.isLocked else { throw .problem("\(path): \(error.words)") }
            throw .problem(
                "\(path): another program is writing this attempt",
                help: "finish it there, or quit there first")
        }
        return descriptor
    }
}
