import SimEngine

/// `simulate export` of a case's questions, for the banks of course systems.
enum ExportQuestions {
    /// Makes a bank in a format.
    static func make(
        _ format: ExportFormat, _ played: LoadedCase, _ arguments: Arguments
    ) throws(Failure) -> Export {
        let usesMatching = arguments.has("--matching")
        if usesMatching, format != .moodleXML {
            throw .usage(.conflict("'--matching' goes only with moodle-xml", of: .export))
        }
        let bank = QuestionBank(played.scenario, seed: try seed(arguments))
        guard bank.isGradable else {
            for note in bank.sentences { Output.tell("note: " + note) }
            throw .problem(
                "\(played.path): the case has no question that stands alone and earns points",
                help: "a package for a course carries the whole case: simulate export --list")
        }
        switch format {
        case .moodleXML: return MoodleBank.export(bank, usesMatching: usesMatching)
        case .gift: return GIFTBank.export(bank)
        case .qti21: return QTIBank.export(bank, .v21)
        case .qti30: return QTIBank.export(bank, .v30)
        case .canvasQTI: return CanvasBank.export(bank)
        case .scorm12, .scorm2004, .cmi5, .xapi, .gradesMoodle, .gradesCanvas, .gradesCSV, .ags:
            throw .problem("\(format.name) is no format of questions")
        }
    }

    private static func seed(_ arguments: Arguments) throws(Failure) -> UInt64 {
        guard let text = arguments.value("--seed") else { return 0 }
        guard let seed = UInt64(text) else {
            throw .usage(
                .badValue(
                    text, option: "--seed", wanted: "a whole number from 0", of: .export))
        }
        return seed
    }
}
