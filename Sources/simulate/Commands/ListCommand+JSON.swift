import SimEngine

/// The list as another program reads it; docs/json.md has its keys.
extension ListCommand {
    /// Returns the cases as a list of objects.
    static func json(_ cases: [LoadedCase], _ standings: Standings) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for played in cases { write(played, standings.cases[played.id], into: &writer) }
        writer.endArray()
        return writer.bytes + [0x0A]
    }

    private static func write(
        _ played: LoadedCase, _ standing: Standings.Standing?, into writer: inout JSONWriter
    ) {
        let about = played.scenario.about
        writer.beginObject()
        writer.key("id")
        writer.string(played.id)
        writer.key("title")
        writer.string(played.title)
        writer.key("path")
        writer.string(played.path)
        writer.key("minutes")
        if let minutes = about.minutes { writer.number(minutes) } else { writer.null() }
        writer.key("status")
        writer.string(about.review.status.name)
        writer.key("order")
        if let order = about.order { writer.number(order) } else { writer.null() }
        writer.key("objectives")
        write(about.objectives, played.scenario, into: &writer)
        writer.key("runs")
        writer.number(standing?.count ?? 0)
        writer.key("best")
        write(standing?.best, into: &writer)
        writer.key("latest")
        write(standing?.latest, into: &writer)
        writer.endObject()
    }

    private static func write(
        _ objectives: [Objective], _ scenario: Scenario, into writer: inout JSONWriter
    ) {
        writer.beginArray()
        for objective in objectives {
            writer.beginObject()
            writer.key("id")
            writer.string(scenario.string(objective.id))
            writer.key("text")
            writer.string(scenario.string(objective.text))
            writer.key("judgment")
            write(objective.judgment?.name, into: &writer)
            writer.key("competency")
            write(scenario.string(objective.competency), into: &writer)
            writer.endObject()
        }
        writer.endArray()
    }

    private static func write(_ run: Standings.Run?, into writer: inout JSONWriter) {
        guard let run else { return writer.null() }
        writer.beginObject()
        writer.key("percent")
        writer.number(run.result.percent)
        writer.key("passed")
        writer.bool(run.result.isPassed)
        writer.key("start")
        write(run.start, into: &writer)
        writer.key("attempt")
        writer.string(run.path)
        writer.endObject()
    }

    private static func write(_ text: String?, into writer: inout JSONWriter) {
        if let text { writer.string(text) } else { writer.null() }
    }
}
