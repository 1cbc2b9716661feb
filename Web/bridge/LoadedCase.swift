import SimEngine

/// A case that a page can open sessions of.
struct LoadedCase: Sendable {
    /// The case.
    let machine: Machine
    /// What tells its revision from others.
    let identity: CaseIdentity

    /// Takes a case out of its image.
    init(_ image: [UInt8]) throws(Refusal) {
        guard let image = CaseImage(image) else {
            throw .problem(
                DocumentProblem(
                    "the case in this file is damaged",
                    help: "get the file anew from where you have it"))
        }
        machine = Machine(image.scenario)
        identity = image.identity
    }

    /// Writes what a start page shows of it.
    func writeOverview(into reply: inout JSONWriter) {
        let scenario = machine.scenario
        let about = scenario.about
        let variant = scenario.drawn(seed: 0)
        reply.member("id", scenario.string(about.id))
        reply.text("title", scenario.filled(about.title, variant))
        reply.member("version", scenario.string(about.version))
        reply.member("language", scenario.string(about.language))
        reply.key("minutes")
        if let minutes = about.minutes { reply.number(minutes) } else { reply.null() }
        reply.member("status", about.review.status == .draft ? "draft" : "reviewed")
        reply.text("role", scenario.string(about.role))
        reply.text("patient", PatientLine.of(scenario, variant))
        reply.list("objectives", about.objectives) { reply, objective in
            reply.beginObject()
            reply.member("id", scenario.string(objective.id))
            reply.text("text", scenario.string(objective.text))
            reply.endObject()
        }
        reply.member("varies", !scenario.parameters.isEmpty)
        reply.member("hasChart", scenario.hasChart)
    }
}

extension Scenario {
    /// Whether there is anything to read about the patient.
    var hasChart: Bool { !patient.chart.isEmpty || !patient.summary.isEmpty }
}
