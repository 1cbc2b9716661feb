/// The file of an attempt while it is written: every whole line durable, or none of it.
///
/// The attempt is also kept in memory, so that a full disk loses nothing. A class, because a file
/// has one writer and its lock is given back when the writer is done.
final class AttemptFile {
    /// The place of the attempt, or nothing as long as none could be found.
    private(set) var path: String?
    /// The folder and the start of the name that the attempt is to have.
    private var wanted: (folder: String, stem: String)
    private var file: Descriptor?
    /// Everything that belongs to the attempt.
    private var contents: [UInt8]
    /// How much of it is durable; always whole lines.
    private var saved: Int

    /// Keeps an attempt of which only the header is known, in memory until it is first saved.
    init(header: [UInt8], folder: String, stem: String) {
        contents = header
        saved = 0
        wanted = (folder, stem)
    }

    /// Takes over a saved attempt.
    init(_ file: Descriptor, path: String, contents: [UInt8]) {
        self.file = file
        self.path = path
        self.contents = contents
        saved = contents.count
        wanted = (Paths.folder(of: path), "")
    }

    /// Whether everything is durable.
    var isSaved: Bool { saved == contents.count }

    /// Adds whole lines, in memory at first.
    func append(_ lines: [UInt8]) { contents.append(contentsOf: lines) }

    /// Makes durable what is not yet.
    ///
    /// After a failure the file ends on the last whole line that is.
    func save() throws(SystemError) {
        if isSaved { return }
        guard let file else { return try place() }
        do throws(SystemError) {
            try file.write(contents[saved...], at: saved)
            try file.synchronize()
            saved = contents.count
        } catch {
            do throws(SystemError) { try file.truncate(to: saved) } catch { /* Told below. */  }
            throw error
        }
    }

    /// Goes on in another folder, under a name that is free there.
    func move(to folder: String) throws(SystemError) {
        let stem = path.map { AttemptFolder.stem(of: Paths.name(of: $0)) } ?? wanted.stem
        wanted = (folder, stem)
        try place()
    }

    /// Gives the attempt a place of its own: a name that is free, visible only when it is whole.
    private func place() throws(SystemError) {
        try Paths.makeFolders(wanted.folder)
        for name in AttemptFolder.names(in: wanted.folder, stem: wanted.stem) {
            let goal = Paths.join(wanted.folder, name)
            if Paths.exists(goal) { continue }
            do throws(SystemError) {
                try place(at: goal)
                return
            } catch { if !error.isNameTaken { throw error } }
        }
        throw SystemError.nameTaken
    }

    /// Gives the attempt a place under a name that must be free.
    private func place(at goal: String) throws(SystemError) {
        let draft = try AtomicFile.Draft(beside: goal)
        do throws(SystemError) {
            try draft.file.lock()
            try draft.file.write(contents[...], at: 0)
            try draft.file.synchronize()
            try Paths.moveToFreeName(draft.path, goal)
        } catch {
            Paths.remove(draft.path)
            throw error
        }
        AtomicFile.makeDurable(Paths.folder(of: goal))
        (file, path, saved) = (draft.file, goal, contents.count)
    }
}
