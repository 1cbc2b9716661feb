/// Writing files so that they are there whole or not at all.
enum AtomicFile {
    /// Writes a file and makes it durable; one of that name is replaced only where that is allowed,
    /// and whoever could read or write it still can.
    static func write(
        _ bytes: [UInt8], to path: String, replaces: Bool
    ) throws(SystemError) {
        let goal = replaces ? (Paths.resolved(path) ?? path) : path
        if !replaces, Paths.exists(path) { throw SystemError.nameTaken }
        let draft = try Draft(beside: goal)
        do throws(SystemError) {
            try draft.file.write(bytes[...], at: 0)
            if replaces { draft.file.copyPermissions(from: goal) }
            try draft.file.synchronize()
            if replaces {
                try Paths.replace(draft.path, goal)
            } else {
                try Paths.moveToFreeName(draft.path, goal)
            }
        } catch {
            Paths.remove(draft.path)
            throw error
        }
        makeDurable(Paths.folder(of: goal))
    }

    /// Writes a file under the name that someone asked for.
    ///
    /// - Throws: ``Failure`` with what is wrong with that name, and what to do.
    static func deliver(
        _ bytes: [UInt8], to goal: String, replaces: Bool
    ) throws(Failure) {
        do throws(SystemError) { try write(bytes, to: goal, replaces: replaces) } catch {
            throw refusal(error, of: goal)
        }
    }

    /// Returns why nothing can be written under a name that someone asked for.
    static func refusal(_ error: SystemError, of goal: String) -> Failure {
        .problem(
            "\(goal): \(error.words)",
            help: error.isNameTaken ? "replace it with --force, or choose another name" : nil)
    }

    /// A file under a hidden name, beside the one it is to become.
    struct Draft {
        /// The open file.
        let file: Descriptor
        /// The hidden name.
        let path: String

        /// Creates an empty draft.
        init(beside goal: String) throws(SystemError) {
            let folder = Paths.folder(of: goal)
            for attempt in 0..<100 {
                let name = ".\(Paths.name(of: goal).prefix(100)).\(Paths.processNumber).\(attempt)"
                let path = Paths.join(folder, name)
                do throws(SystemError) {
                    file = try Descriptor.open(path, .create)
                    self.path = path
                    return
                } catch { if !error.isNameTaken { throw error } }
            }
            throw SystemError.nameTaken
        }
    }

    /// Makes the names in a folder durable, as far as the file system can.
    static func makeDurable(_ folder: String) {
        do throws(SystemError) {
            try Descriptor.open(folder, .folder).synchronize()
        } catch { /* Some file systems cannot; the contents are durable already. */  }
    }
}
