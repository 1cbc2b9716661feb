import SimEngine

/// What a saved attempt says about itself, without its case.
enum Glance {
    /// Returns the answer.
    static func reply(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
        do throws(DocumentProblem) {
            let record = try AttemptRecord.read(bytes)
            return Reply.object { reply in
                reply.key("attempt")
                write(record, into: &reply)
            }
        } catch { throw .problem(error) }
    }

    private static func write(_ record: AttemptRecord, into reply: inout JSONWriter) {
        let header = record.header
        reply.beginObject()
        reply.member("case", header.caseID)
        reply.member("version", header.version)
        reply.member("learner", header.learner)
        reply.member("mode", header.mode.name)
        reply.member("live", header.isLive)
        reply.key("factor")
        reply.number(header.factor)
        reply.member("start", header.start)
        reply.member("seed", header.seed.description)
        reply.member("steps", record.lines.count)
        reply.member("time", record.lastTime ?? 0)
        reply.member("clock", Spoken.clock(record.lastTime ?? 0))
        reply.member("finished", record.isFinished)
        for key in ["percent", "passed"] {
            reply.key(key)
            if let report = record.report,
                let node = record.tree.value(forKey: key, in: report)
            {
                reply.raw(record.tree.utf8(node))
            } else {
                reply.null()
            }
        }
        reply.member("torn", record.tornBytes)
        reply.endObject()
    }
}
