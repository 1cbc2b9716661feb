import SimEngine

/// `simulate export grades-moodle`, `grades-canvas`, `grades-csv` and `ags`.
enum ExportGrades {
    /// Makes a file of grades.
    static func make(
        _ format: ExportFormat, _ names: [String], _ arguments: Arguments
    ) throws(Failure) -> Export {
        let policy: GradePolicy
        let time: WallTime?
        do throws(UsageError) {
            try expectFitting(format, arguments)
            policy = try self.policy(arguments)
            time = try self.time(arguments)
        } catch { throw .usage(error) }
        let roster = try roster(arguments)
        let attempts = try ExportedAttempts.read(names, arguments).map { attempt in
            GradedAttempt(
                file: Paths.name(of: attempt.path), header: attempt.header,
                session: attempt.session)
        }
        do throws(DocumentProblem) {
            let book = try Gradebook(attempts, roster: roster)
            switch format {
            case .gradesMoodle: return try MoodleGrades.export(book, policy)
            case .gradesCanvas: return try CanvasGrades.export(book, policy)
            case .ags: return try AGSScores.export(book, policy, at: time)
            case .gradesCSV:
                return arguments.has("--decisions")
                    ? DecisionTable.export(book) : AttemptTable.export(book)
            case .scorm12, .scorm2004, .cmi5, .xapi, .moodleXML, .gift, .qti21, .qti30, .canvasQTI:
                preconditionFailure("this format is not one of grades")
            }
        } catch {
            throw error.line == nil
                ? .problem(error.message, help: error.help)
                : error.failure(in: arguments.value("--roster") ?? "-")
        }
    }

    /// Expects no option that means nothing for a format.
    private static func expectFitting(
        _ format: ExportFormat, _ arguments: Arguments
    ) throws(UsageError) {
        let isTable = format == .gradesCSV
        for (option, fits) in [
            ("--decisions", isTable), ("--policy", !isTable), ("--at", format == .ags),
        ] where arguments.has(option) && !fits {
            throw .conflict("'\(option)' means nothing for \(format.name)", of: .export)
        }
    }

    private static func policy(_ arguments: Arguments) throws(UsageError) -> GradePolicy {
        guard let word = arguments.value("--policy") else { return .highest }
        guard let policy = GradePolicy.allCases.first(where: { $0.name == word }) else {
            throw .badValue(
                word, option: "--policy", wanted: "first, highest, last or average", of: .export)
        }
        return policy
    }

    private static func time(_ arguments: Arguments) throws(UsageError) -> WallTime? {
        guard let word = arguments.value("--at") else { return nil }
        guard let time = WallTime(word) else {
            throw .badValue(
                word, option: "--at",
                wanted: "a date and time with a zone, such as 2026-03-01T12:00:00Z", of: .export)
        }
        return time
    }

    private static func roster(_ arguments: Arguments) throws(Failure) -> Roster? {
        guard let path = arguments.value("--roster") else { return nil }
        let bytes = try InputFile.read(path)
        do throws(DocumentProblem) { return try Roster.read(bytes) } catch {
            throw error.failure(in: path)
        }
    }
}
