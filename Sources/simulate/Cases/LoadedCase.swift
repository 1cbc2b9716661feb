import SimEngine

/// A case that was read from a file and can be played.
struct LoadedCase: Sendable {
    /// The file.
    let path: String
    /// The case, ready to run.
    let machine: Machine

    /// The case as its author wrote it.
    var scenario: Scenario { machine.scenario }
    /// What tells the revision of the case from others.
    var identity: CaseIdentity { .of(scenario.document) }
    /// The case's id.
    var id: String { scenario.string(scenario.about.id) }
    /// The case's title.
    var title: String { scenario.string(scenario.about.title) }

    /// Reads a case.
    ///
    /// What is wrong with it is told on the stream of words.
    static func read(_ path: String) throws(Failure) -> LoadedCase {
        let bytes = try InputFile.read(path)
        let loaded = Loader.load(bytes)
        guard let scenario = loaded.scenario else {
            let errors = loaded.diagnostics.filter { $0.severity == .error }
            Output.tell(errors, in: bytes, file: path)
            throw .told
        }
        let machine = Machine(scenario)
        // The case lives as long as the program: taking it apart at the end would only take time.
        _ = Unmanaged.passRetained(machine)
        return LoadedCase(path: path, machine: machine)
    }
}
