import SimEngine

/// `simulate graph`: a case's statechart as a drawing.
enum GraphCommand {
    /// Draws a case on standard output or into a file.
    static func run(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        let name: String
        let format: GraphFormat
        do throws(UsageError) {
            guard let operand = try arguments.onlyOperand() else {
                throw .missing("a case", of: .graph)
            }
            name = operand
            format = try Self.format(arguments)
        } catch { throw .usage(error) }
        let library = CaseLibrary(asked: arguments.value("--scenarios"))
        let file = try library.file(of: name)
        let played = try LoadedCase.read(file)
        let visits = PlayedCoverage(of: played.machine, file: file)
        if visits.names.isEmpty {
            Output.tell("simulate: no playthrough is there, so no visit is marked")
        }
        let graph = StateGraph(played.scenario, visits.names.isEmpty ? nil : visits.coverage)
        let drawing = format.draw(graph)
        if let goal = arguments.value("-o"), goal != "-" {
            try write(drawing, to: goal, replaces: arguments.has("--force"))
        } else {
            try Output.data.write(drawing)
        }
        return visits.isIncomplete ? .problems : .done
    }

    /// The format asked for, else that of the file's name, else SVG.
    private static func format(_ arguments: Arguments) throws(UsageError) -> GraphFormat {
        if let name = arguments.value("--format") {
            if let format = GraphFormat.allCases.first(where: { $0.name == name }) { return format }
            throw .badValue(
                name, option: "--format", wanted: "svg, dot or mermaid", of: .graph)
        }
        let goal = arguments.value("-o") ?? ""
        return GraphFormat.allCases.first { goal.hasSuffix("." + $0.fileExtension) } ?? .svg
    }

    private static func write(
        _ drawing: [UInt8], to goal: String, replaces: Bool
    ) throws(Failure) {
        try AtomicFile.deliver(drawing, to: goal, replaces: replaces)
        Output.tell("The graph is in \(goal).")
    }
}
