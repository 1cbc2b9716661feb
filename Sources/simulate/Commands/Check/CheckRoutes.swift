import SimEngine

/// Routes that show a problem: told step by step, and written down as playthroughs.
enum CheckRoutes {
    /// The most routes of one file that are told.
    private static let mostRoutes = 20
    /// The most steps of a route that are told.
    private static let mostSteps = 60

    /// Tells the routes of what was found in a case, and what was not proved.
    static func tell(_ explored: CheckedCase, in file: CheckedFile) {
        let lines = SourceLines(file.bytes)
        let shown = explored.findings.filter { $0.route != nil }
        for finding in shown.prefix(mostRoutes) {
            guard let route = finding.route else { continue }
            let line = lines.position(of: finding.diagnostic.range.start).line
            let head = "\(finding.diagnostic.code) in line \(line), shown by this run:"
            tell(head, steps(of: route, explored.machine))
        }
        if shown.count > mostRoutes {
            Output.tell("and \(shown.count - mostRoutes) more ways; --counterexamples writes them")
        }
        for least in explored.least where least.possible > .zero { tell(least, explored) }
        for phrase in explored.unproved { Output.tell("not proved: \(phrase)") }
    }

    private static func tell(_ least: Exploration.LeastPassing, _ explored: CheckedCase) {
        let scenario = explored.machine.scenario
        let ending = scenario.string(scenario.states[least.ending.int].id)
        let points = "at least \(least.points) of \(least.possible) points"
        guard least.passes else {
            return Output.tell(
                SafeText.visible(
                    "the least run to '\(ending)' without a critical failure earns \(points) and"
                        + " does not pass", isUnicode: Environment.isUTF8))
        }
        let head = "the least run to '\(ending)' that passes earns \(points):"
        tell(
            SafeText.visible(head, isUnicode: Environment.isUTF8),
            steps(of: least.route, explored.machine))
    }

    private static func tell(_ head: String, _ steps: [String]) {
        Output.tell(head)
        for step in steps.prefix(mostSteps) {
            Output.tell("    " + SafeText.visible(step, isUnicode: Environment.isUTF8))
        }
        if steps.count > mostSteps { Output.tell("    and \(steps.count - mostSteps) more") }
    }

    private static func steps(of route: ExploredRoute, _ machine: Machine) -> [String] {
        let settings = machine.scenario.settings(of: route.variant).map { $0.description }
        let start = settings.isEmpty ? [] : ["with " + settings.joined(separator: ", ")]
        if route.inputs.isEmpty { return start + ["at the start"] }
        return start
            + route.steps(on: machine).enumerated().map { place, step in
                "\(place + 1). \(step.input) at \(Spoken.clock(step.time)), then in "
                    + step.states.joined(separator: ", ")
            }
    }

    /// Writes a finding's route as a playthrough, or null where it has none.
    static func write(
        _ finding: CheckFinding, _ machine: Machine, into writer: inout JSONWriter
    ) {
        guard let route = finding.route else { return writer.null() }
        write(route, machine, into: &writer)
    }

    /// Writes the steps of a route.
    static func write(
        _ route: ExploredRoute, _ machine: Machine, into writer: inout JSONWriter
    ) {
        writer.beginArray()
        for step in route.steps(on: machine) {
            writer.beginObject()
            writer.key("input")
            writer.string(step.input)
            writer.key("time")
            writer.number(step.time)
            writer.key("states")
            writer.beginArray()
            for state in step.states { writer.string(state) }
            writer.endArray()
            writer.endObject()
        }
        writer.endArray()
    }

    /// Writes every route of a file to a folder, which is made where it is missing.
    static func write(_ file: CheckedFile, to folder: String) throws(Failure) {
        guard let explored = file.exploration else { return }
        let scenario = explored.machine.scenario
        let id = scenario.string(scenario.about.id)
        var number = 0
        for finding in explored.findings {
            guard let route = finding.route else { continue }
            number += 1
            let bytes = route.playthrough(
                on: explored.machine, comment: finding.diagnostic.message)
            try write(bytes, as: "\(id).\(finding.diagnostic.code).\(number).json", to: folder)
        }
    }

    private static func write(
        _ bytes: [UInt8], as name: String, to folder: String
    ) throws(Failure) {
        do throws(SystemError) {
            try Paths.makeFolders(folder)
            try AtomicFile.write(bytes, to: Paths.join(folder, name), replaces: true)
        } catch {
            throw .problem("\(Paths.join(folder, name)) cannot be written: \(error.words)")
        }
    }
}
