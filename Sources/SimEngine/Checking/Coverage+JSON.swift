/// Coverage in JSON; docs/json.md has its keys.
extension Coverage {
    /// Writes the coverage of one file as an object.
    ///
    /// - Parameters:
    ///   - writer: Where it goes.
    ///   - file: The name of the file.
    ///   - playthroughs: The names of the playthroughs that were counted.
    public func write(into writer: inout JSONWriter, file: String, playthroughs: [String]) {
        writer.beginObject()
        writer.key("file")
        writer.string(file)
        writer.key("playthroughs")
        writer.beginArray()
        for name in playthroughs { writer.string(name) }
        writer.endArray()
        for count in counts {
            writer.key(count.name)
            writer.beginObject()
            writer.key("exercised")
            writer.number(count.exercised)
            writer.key("total")
            writer.number(count.total)
            writer.key("percent")
            writer.number(count.percent)
            writer.endObject()
        }
        writeGaps(into: &writer)
        writeRubric(into: &writer)
        writer.endObject()
    }

    private func writeGaps(into writer: inout JSONWriter) {
        let lines = SourceLines(machine.scenario.document.bytes)
        writer.key("never")
        writer.beginArray()
        for gap in gaps {
            writer.beginObject()
            writer.key("kind")
            writer.string(gap.kind.name)
            writer.key("id")
            writer.string(gap.id)
            writer.key("line")
            writer.number(lines.position(of: gap.source.start).line)
            writer.key("words")
            writer.string(gap.words)
            writer.endObject()
        }
        writer.endArray()
    }

    private func writeRubric(into writer: inout JSONWriter) {
        writer.key("rubric")
        writer.beginArray()
        for (place, use) in criteria.enumerated() {
            writer.beginObject()
            writer.key("id")
            writer.string(machine.scenario.string(machine.scenario.rubric[place].id))
            writer.key("judged")
            writer.bool(use.isJudged)
            writer.key("kept")
            writer.bool(use.isKept)
            writer.key("violated")
            writer.bool(use.isViolated)
            writer.endObject()
        }
        writer.endArray()
    }
}
