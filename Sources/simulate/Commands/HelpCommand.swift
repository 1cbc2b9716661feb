/// `simulate help` and `--help`: what the program does, led by an example.
enum HelpCommand {
    /// Prints the help for a command, or for the program.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        guard let word = arguments.operands.first else { return try overview() }
        guard let command = CommandName(rawValue: word) else {
            throw .usage(Program.unknown(word))
        }
        return try explain(command)
    }

    /// Prints what one command does.
    static func explain(_ command: CommandName) throws(Failure) -> ExitStatus {
        let entry = CommandTable.entry(command)
        var page = Page(Style.detect(1, isPlain: true, columns: TerminalMode.columns(1)))
        page.words("Example:  " + entry.example)
        page.space()
        page.words("Form:  " + entry.form)
        page.space()
        page.words(entry.about)
        if !entry.options.isEmpty { page.space() }
        for option in entry.options {
            let name = option.value.map { "\(option.name) \($0)" } ?? option.name
            let gap = String(repeating: " ", count: max(2, 26 - name.utf8.count))
            page.put(option.help, label: name + gap, indent: 2)
        }
        try Output.data.write(page.text)
        return .done
    }

    /// Prints what the program does.
    static func overview() throws(Failure) -> ExitStatus {
        var page = Page(Style.detect(1, isPlain: true, columns: TerminalMode.columns(1)))
        page.words("Example:  simulate play botox-vaginismus")
        page.space()
        page.words(
            "Trains a procedure by playing it: cases of the treatment of vaginismus with "
                + "onabotulinumtoxinA, every decision scored with its reason and its source.")
        page.space()
        for command in CommandName.allCases {
            let entry = CommandTable.entry(command)
            let gap = String(repeating: " ", count: max(2, 10 - command.rawValue.utf8.count))
            page.put(entry.about, label: command.rawValue + gap, indent: 2)
        }
        page.space()
        page.words("Without a command, in a terminal: pick a case and play.")
        page.space()
        page.words(
            "simulate COMMAND --help explains a command; simulate --version tells the version.")
        try Output.data.write(page.text)
        return .done
    }
}
