import SimEngine

/// Why a command line cannot be followed.
enum UsageError: Error, Hashable, Sendable {
    /// The first word is no command.
    case unknownCommand(String)
    /// The command belongs to a later version.
    case laterCommand(String)
    /// The command has no such option.
    case unknownOption(String, of: CommandName)
    /// An option that takes a value stands without one.
    case missingValue(String, of: CommandName)
    /// An option that takes no value was given one.
    case unwantedValue(String, of: CommandName)
    /// An option stands twice.
    case repeated(String, of: CommandName)
    /// A value is not what the option takes.
    case badValue(String, option: String, wanted: String, of: CommandName)
    /// Something that the command needs is missing.
    case missing(String, of: CommandName)
    /// There are more words than the command takes.
    case tooMany(String, of: CommandName)
    /// There is no such format of exports.
    case unknownFormat(String)
    /// Two things were asked for that do not go together.
    case conflict(String, of: CommandName)

    /// What is wrong, as one sentence.
    var message: String {
        switch self {
        case .unknownCommand(let word):
            "there is no command '\(word)'"
                + Self.meant(
                    word, CommandName.allCases.map { $0.rawValue })
        case .laterCommand(let word): "this version does not have '\(word)' yet"
        case .unknownOption(let word, let command):
            "'\(command.rawValue)' has no option '\(word)'"
                + Self.meant(
                    word, CommandTable.entry(command).options.map { $0.name } + ["--help"])
        case .missingValue(let option, _): "'\(option)' needs a value after it"
        case .unwantedValue(let option, _): "'\(option)' takes no value"
        case .repeated(let option, _): "'\(option)' is given twice"
        case .badValue(let value, let option, let wanted, _):
            "'\(option)' takes \(wanted), not '\(value)'"
        case .missing(let what, let command): "'\(command.rawValue)' needs \(what)"
        case .tooMany(let word, let command):
            "'\(command.rawValue)' does not know what to do with '\(word)'"
        case .unknownFormat(let word):
            "there is no format '\(word)'" + Self.meant(word, ExportFormat.allCases.map { $0.name })
        case .conflict(let message, _): message
        }
    }

    /// What to do next.
    var hint: String {
        switch self {
        case .unknownCommand, .laterCommand: "Try 'simulate --help'."
        case .unknownFormat: "Try 'simulate export --list'."
        case .unknownOption(_, let command), .missingValue(_, let command),
            .unwantedValue(_, let command), .repeated(_, let command),
            .badValue(_, _, _, let command), .missing(_, let command),
            .tooMany(_, let command), .conflict(_, let command):
            "Try 'simulate \(command.rawValue) --help'."
        }
    }

    private static func meant(_ word: String, _ known: [String]) -> String {
        EditDistance.closest(to: word, among: known).map { "; did you mean '\($0)'?" } ?? ""
    }
}
