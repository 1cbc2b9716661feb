/// One option of a command, as it is read and as it is explained.
struct OptionEntry: Sendable {
    /// The name with its dashes.
    let name: String
    /// What stands for the value in explanations; an option without one is a mere switch.
    let value: String?
    /// What it does.
    let help: String
    /// Whether it may be given more than once.
    var isRepeatable = false
}

/// A command, as it is read and as it is explained.
struct CommandEntry: Sendable {
    /// A command line to copy, with what it does.
    let example: String
    /// The form of the command.
    let form: String
    /// What it does, in a sentence or two.
    let about: String
    /// Its options.
    let options: [OptionEntry]
}

/// Every command with its options: the scanner and the help read the same table.
enum CommandTable {
    static let scenarios = OptionEntry(
        name: "--scenarios", value: "DIR", help: "look for cases in this folder")
    static let json = OptionEntry(
        name: "--json", value: nil, help: "print JSON for another program to read")
    static let caseFile = OptionEntry(
        name: "--case", value: "CASE", help: "the case, where it is not the one found by its id")
    static let changed = OptionEntry(
        name: "--allow-changed", value: nil,
        help: "go on although the case behaves differently now")

    /// Returns what is known about a command.
    static func entry(_ command: CommandName) -> CommandEntry {
        switch command {
        case .list: list
        case .play: play
        case .trace: trace
        case .new: new
        case .check: check
        case .schema: schema
        case .explain: explain
        case .format: format
        case .test: test
        case .watch: watch
        case .graph: graph
        case .replay: replay
        case .score: score
        case .report: report
        case .web: web
        case .export: export
        case .help: help
        }
    }

    private static let list = CommandEntry(
        example: "simulate list", form: "simulate list [options]",
        about: """
            Lists the cases that can be played, in the recommended order, with the best and the \
            latest of a learner's runs that came to an end.
            """,
        options: [
            OptionEntry(name: "--learner", value: "ID", help: "whose runs [learner]"),
            OptionEntry(name: "--attempts", value: "DIR", help: "where the attempts are saved"),
            json,
            OptionEntry(
                name: "--markdown", value: nil,
                help: "print tables of cases, objectives, judgment functions and domains"),
            scenarios,
        ])

    private static let play = CommandEntry(
        example: "simulate play botox-vaginismus", form: "simulate play CASE [options]",
        about: """
            Plays a case in the terminal. CASE is a file, a folder, or the id of a case. Every \
            answer is saved before the next question is asked, and quit tells how to go on later.
            """,
        options: [
            OptionEntry(
                name: "--mode", value: "practice|exam",
                help: "practice shows feedback after each decision, exam only at the end"),
            OptionEntry(name: "--live", value: nil, help: "let the clock run while you think"),
            OptionEntry(
                name: "--factor", value: "1|1.5|2", help: "give so many times the time, with --live"
            ),
            OptionEntry(
                name: "--plain", value: nil,
                help: "for screen readers: words only, no color, nothing redrawn"),
            OptionEntry(
                name: "--seed", value: "N",
                help: "what a case varies, and the order in which options are shown"),
            OptionEntry(
                name: "--variant", value: "NAME=VALUE",
                help: "fix one of the things that a case varies; may be given again",
                isRepeatable: true),
            OptionEntry(
                name: "--learner", value: "ID", help: "a pseudonym for the attempt [learner]"),
            OptionEntry(name: "--attempts", value: "DIR", help: "save the attempt in this folder"),
            OptionEntry(
                name: "--answers", value: "FILE", help: "play the answers of a playthrough"),
            OptionEntry(name: "--resume", value: "FILE", help: "go on with a saved attempt"),
            OptionEntry(
                name: "--start", value: "TIME", help: "the date and time to note in the attempt"),
            caseFile, scenarios, json,
        ])

    private static let trace = CommandEntry(
        example: "simulate trace case.json start +30s alarm",
        form: "simulate trace FILE [EVENT|+DURATION ...]",
        about: """
            Sends events to a case and prints the active states as JSON lines, first those at \
            the start. FILE may be - for standard input.
            """,
        options: [scenarios])

    private static let check = CommandEntry(
        example: "simulate check Scenarios/botox-vaginismus",
        form: "simulate check FILE|DIR... [--fix] [--json|--sarif] [--strict]",
        about: """
            Tells what is wrong in cases, and where. DIR is the folder of a case, or one that holds \
            several; FILE may be - for standard input.
            """,
        options: [
            OptionEntry(
                name: "--fix", value: nil,
                help: "mend what is certain: misspelled keys and ids, a missing version, spaces"),
            json,
            OptionEntry(
                name: "--sarif", value: nil, help: "print SARIF 2.1.0 for tools of code review"),
            OptionEntry(name: "--strict", value: nil, help: "let warnings count as errors"),
            OptionEntry(
                name: "--coverage", value: nil,
                help: "tell what the case's playthroughs exercise, and what none of them does"),
            OptionEntry(
                name: "--counterexamples", value: "DIR",
                help: "write each route that shows a problem to this folder, as a playthrough"),
            OptionEntry(
                name: "--max-memory", value: "MB",
                help: "explore until the sessions take so much memory [1024]"),
            OptionEntry(
                name: "--no-explore", value: nil,
                help: "read the text only, and explore no session"),
            scenarios,
        ])

    private static let schema = CommandEntry(
        example: "simulate schema > scenario.schema.json", form: "simulate schema",
        about: """
            Prints the JSON Schema of the format of a case, with which an editor completes and \
            explains every key.
            """,
        options: [])

    private static let new = CommandEntry(
        example: "simulate new my-case",
        form: "simulate new ID [--template linear|branching|procedure]",
        about: """
            Makes the folder of a new case, with a README and three playthroughs, that passes \
            every check: in Scenarios where there is such a folder, else here.
            """,
        options: [
            OptionEntry(
                name: "--template", value: "NAME",
                help:
                    "linear: scene after scene; branching: answers lead elsewhere; procedure: acts "
                    + "on a board, a clock, a patient who changes [linear]"),
            OptionEntry(name: "--scenarios", value: "DIR", help: "make it in this folder"),
        ])

    private static let explain = CommandEntry(
        example: "simulate explain SIM0104", form: "simulate explain CODE...",
        about: "Explains a code that check prints, with an example that fails and its fix.",
        options: [])

    private static let format = CommandEntry(
        example: "simulate format my-case/scenario.json",
        form: "simulate format FILE... [--check]",
        about: """
            Lays out cases and playthroughs alike; keys, values, comments and their order stay. \
            FILE may be - for standard input.
            """,
        options: [
            OptionEntry(
                name: "--check", value: nil, help: "change nothing, tell which files would change"),
            scenarios,
        ])

    private static let test = CommandEntry(
        example: "simulate test botox-vaginismus", form: "simulate test [CASE...]",
        about: "Plays the playthroughs of a case, or of every case, and compares what they expect.",
        options: [scenarios])

    private static let watch = CommandEntry(
        example: "simulate watch my-case", form: "simulate watch CASE [--strict]",
        about: """
            Checks a case now and whenever it is saved, and plays its playthroughs while it passes. \
            Ctrl-C ends it.
            """,
        options: [
            OptionEntry(name: "--strict", value: nil, help: "let warnings count as errors"),
            scenarios,
        ])

    private static let graph = CommandEntry(
        example: "simulate graph botox-vaginismus -o botox-vaginismus.svg",
        form: "simulate graph CASE [--format svg|dot|mermaid] [-o FILE]",
        about: """
            Draws the states of a case: what is asked in each, and where every answer leads. What \
            is critical is marked, and so is what no playthrough in the case's folder visits.
            """,
        options: [
            OptionEntry(
                name: "--format", value: "NAME",
                help: "svg for a browser, dot for Graphviz, mermaid [svg]"),
            OptionEntry(name: "-o", value: "FILE", help: "write the drawing to this file"),
            OptionEntry(name: "--force", value: nil, help: "replace the file if it exists"),
            scenarios,
        ])

    private static let replay = CommandEntry(
        example: "simulate replay botox-vaginismus.learner.0001.attempt.jsonl",
        form: "simulate replay ATTEMPT... [--case CASE] [--json]",
        about: "Verifies saved attempts line by line and prints what they came to.",
        options: [caseFile, changed, json, scenarios])

    private static let score = CommandEntry(
        example: "simulate score botox-vaginismus.learner.0001.attempt.jsonl",
        form: "simulate score ATTEMPT... [--case CASE] [--json]",
        about: "Scores saved attempts anew, also by a rubric revised since.",
        options: [caseFile, changed, json, scenarios])

    private static let report = CommandEntry(
        example: "simulate report botox-vaginismus.learner.0001.attempt.jsonl -o report.html",
        form: "simulate report ATTEMPT... [--case CASE] [-o FILE.html] [--json]",
        about: "Prints the report of a saved attempt, or writes it as a page to print.",
        options: [
            OptionEntry(name: "-o", value: "FILE", help: "write the report as a page to this file"),
            OptionEntry(name: "--force", value: nil, help: "replace the file if it exists"),
            caseFile, changed, json, scenarios,
        ])

    private static let web = CommandEntry(
        example: "simulate web botox-vaginismus -o player.html",
        form: "simulate web CASE... -o FILE.html [--force]",
        about: """
            Writes one file that plays the cases in a browser: engine, cases and page. It needs \
            no network and sends nothing.
            """,
        options: [
            OptionEntry(name: "-o", value: "FILE", help: "write the player to this file"),
            OptionEntry(name: "--force", value: nil, help: "replace the file if it exists"),
            scenarios,
        ])

    private static let help = CommandEntry(
        example: "simulate help play", form: "simulate help [COMMAND]",
        about: "Explains the program or one of its commands.", options: [])
}
