import SimEngine

/// Which command the words of the command line mean.
enum Program {
    /// The version of the program.
    static let version = "0.1.0"

    /// Runs one invocation.
    static func run(_ words: [String]) -> ExitStatus {
        do throws(Failure) { return try follow(words) } catch { return error.tell() }
    }

    /// Returns why a word is no command.
    static func unknown(_ word: String) -> UsageError {
        CommandName.later.contains(word) ? .laterCommand(word) : .unknownCommand(word)
    }

    private static func follow(_ words: [String]) throws(Failure) -> ExitStatus {
        guard let first = words.first else { return try StartCommand.run() }
        switch first {
        case "--help", "-h": return try HelpCommand.overview()
        case "--version":
            try Output.data.write("simulate \(version)\n")
            return .done
        default: break
        }
        guard let command = CommandName(rawValue: first) else {
            throw .usage(unknown(first))
        }
        let arguments: Arguments
        do throws(UsageError) { arguments = try Arguments(command, words.dropFirst()) } catch {
            throw .usage(error)
        }
        return try arguments.wantsHelp ? HelpCommand.explain(command) : run(arguments)
    }

    private static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        switch arguments.command {
        case .list: return try ListCommand.run(arguments)
        case .play:
            let options: PlayOptions
            do throws(UsageError) { options = try PlayOptions(arguments) } catch {
                throw .usage(error)
            }
            return try PlayCommand.run(options)
        case .trace: return try TraceCommand.run(arguments)
        case .new: return try NewCommand.run(arguments)
        case .check: return try CheckCommand.run(arguments)
        case .schema: return try SchemaCommand.run(arguments)
        case .explain: return try ExplainCommand.run(arguments)
        case .format: return try FormatCommand.run(arguments)
        case .test: return try TestCommand.run(arguments)
        case .watch: return try WatchCommand.run(arguments)
        case .graph: return try GraphCommand.run(arguments)
        case .replay, .score, .report: return try AttemptCommands.run(arguments)
        case .web: return try WebCommand.run(arguments)
        case .export: return try ExportCommand.run(arguments)
        case .help: return try HelpCommand.run(arguments)
        }
    }
}
