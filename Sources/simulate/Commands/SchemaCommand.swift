/// `simulate schema`: the JSON Schema of the format of a case.
enum SchemaCommand {
    /// Prints it.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        if let word = arguments.operands.first { throw .usage(.tooMany(word, of: .schema)) }
        try Output.data.write(ScenarioSchema.text.description + "\n")
        return .done
    }
}
