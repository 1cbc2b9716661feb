/// Waiting for a case or one of its playthroughs to be saved.
struct CaseWatch {
    /// The file of the case.
    let file: String
    private var seen: Stamps

    /// How the files of a case were when they were looked at.
    private struct Stamps: Hashable {
        let file: FileStamp?
        let playthroughs: [String: FileStamp]

        init(_ path: String) {
            file = FileStamp(path)
            let folder = TestCommand.playthroughs(of: path)
            var stamps: [String: FileStamp] = [:]
            for name in TestCommand.names(in: folder) {
                stamps[name] = FileStamp(Paths.join(folder, name))
            }
            playthroughs = stamps
        }
    }

    /// What ended a wait.
    enum Event: Hashable, Sendable {
        /// Something was saved, added or taken away.
        case changed
        /// A signal of this number asks the program to leave.
        case leave(Int32)
    }

    /// How long to wait between two looks, in milliseconds.
    private static let interval: Int64 = 200
    /// How long nothing must change before a save counts as finished, in milliseconds.
    private static let calm: Int64 = 100
    /// How long saves that follow each other may put a check off, in milliseconds.
    private static let patience: Int64 = 2000

    /// Starts to watch the files as they are now.
    init(_ file: String) {
        self.file = file
        seen = Stamps(file)
    }

    /// Waits until something has changed and been left alone for a moment.
    mutating func wait() -> Event {
        while true {
            if let number = Self.pause(Self.interval) { return .leave(number) }
            var latest = Stamps(file)
            if latest == seen { continue }
            let start = Waiting.clock()
            while Waiting.clock() - start < Self.patience {
                if let number = Self.pause(Self.calm) { return .leave(number) }
                let now = Stamps(file)
                if now == latest { break }
                latest = now
            }
            // An editor may have put back what it took away.
            if latest == seen { continue }
            seen = latest
            return .changed
        }
    }

    /// Waits and returns the number of a signal that asks the program to leave.
    private static func pause(_ milliseconds: Int64) -> Int32? {
        let end = Waiting.clock() + milliseconds
        while true {
            let rest = end - Waiting.clock()
            if rest <= 0 { return nil }
            guard Waiting.forInput(-1, milliseconds: rest).hasSignal else { continue }
            for wish in Signals.take() {
                switch wish {
                case .leave(let number): return number
                case .suspend: Signals.stopHere()
                case .resume, .resize: break
                }
            }
        }
    }
}
