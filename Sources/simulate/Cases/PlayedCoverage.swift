import SimEngine

/// What the playthroughs in a case's folder exercise.
struct PlayedCoverage {
    /// What they exercise together.
    let coverage: Coverage
    /// The names of those that were played.
    let names: [String]
    /// Whether there was one that could not be played; it has been told.
    let isIncomplete: Bool

    /// Plays every playthrough of a case; one that does not fit is told and left out.
    init(of machine: Machine, file: String) {
        let folder = Paths.join(Paths.folder(of: file), "playthroughs")
        var entries: [String] = []
        if file != "-" {
            do throws(SystemError) {
                entries = try Paths.entries(of: folder).filter { $0.hasSuffix(".json") }
            } catch { /* A case without playthroughs exercises nothing, and that is said. */  }
        }
        var coverage = Coverage(machine)
        var names: [String] = []
        for name in entries {
            let path = Paths.join(folder, name)
            do throws(Failure) {
                let bytes = try InputFile.read(path)
                do throws(DocumentProblem) {
                    coverage.add(try Playthrough.read(bytes).play(on: machine))
                    names.append(name)
                } catch { throw error.failure(in: path) }
            } catch { _ = error.tell() }
        }
        self.coverage = coverage
        self.names = names
        isIncomplete = names.count < entries.count
    }
}
