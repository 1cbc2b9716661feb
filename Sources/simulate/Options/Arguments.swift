/// The words after a command, sorted into options and the rest.
struct Arguments: Sendable {
    /// The command.
    let command: CommandName
    /// What is no option, in order.
    private(set) var operands: [String] = []
    /// Whether help is asked for.
    private(set) var wantsHelp = false
    private var values: [(name: String, value: String)] = []

    /// Sorts the words of a command line.
    init(_ command: CommandName, _ words: ArraySlice<String>) throws(UsageError) {
        self.command = command
        var rest = words
        while let word = rest.popFirst() {
            if word == "--" {
                operands.append(contentsOf: rest)
                return
            }
            guard word.utf8.first == UInt8(ascii: "-"), word.utf8.count > 1 else {
                operands.append(word)
                continue
            }
            try take(word, &rest)
        }
    }

    /// Whether a switch was given.
    func has(_ name: String) -> Bool { values.contains { $0.name == name } }

    /// Returns the value of an option that was given.
    func value(_ name: String) -> String? { values.first { $0.name == name }?.value }

    /// Returns all values of an option that may be given more than once.
    func values(_ name: String) -> [String] {
        values.filter { $0.name == name }.map { $0.value }
    }

    /// Returns the only operand, or nothing when there is none.
    func onlyOperand() throws(UsageError) -> String? {
        if operands.count > 1 { throw .tooMany(operands[1], of: command) }
        return operands.first
    }

    /// Returns the operands, at least one.
    func someOperands(_ what: String) throws(UsageError) -> [String] {
        if operands.isEmpty { throw .missing(what, of: command) }
        return operands
    }

    private mutating func take(
        _ word: String, _ rest: inout ArraySlice<String>
    ) throws(UsageError) {
        let parts = word.utf8.split(
            separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let name = word.hasPrefix("--") ? String(decoding: parts[0], as: UTF8.self) : word
        let attached =
            name != word && parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
        if name == "--help" || name == "-h" {
            wantsHelp = true
            return
        }
        let known = CommandTable.entry(command).options
        guard let option = known.first(where: { $0.name == name }) else {
            throw .unknownOption(name, of: command)
        }
        if has(name), !option.isRepeatable { throw .repeated(name, of: command) }
        guard option.value != nil else {
            if attached != nil { throw .unwantedValue(name, of: command) }
            values.append((name, ""))
            return
        }
        guard let value = attached ?? rest.popFirst() else {
            throw .missingValue(name, of: command)
        }
        values.append((name, value))
    }
}
