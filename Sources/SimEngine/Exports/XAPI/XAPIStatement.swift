/// One sentence of a record: who did what, to what end, where and when.
///
/// - Note: Source: ADL, *Experience API* 1.0.3 (2016), part two, section 2.4.
struct XAPIStatement {
    /// Its UUID.
    let id: String
    /// Who, as JSON.
    let actor: [UInt8]
    /// Did what.
    let verb: XAPIVerb
    /// To what, as JSON.
    let object: [UInt8]
    /// What came of it.
    var result: XAPIResult?
    /// Where.
    let context: XAPIContext
    /// When; nothing where that is not known.
    let time: XAPIInstant?

    /// The statement as JSON.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        writer.key("actor")
        writer.raw(actor[...])
        writer.key("verb")
        verb.write(into: &writer)
        writer.key("object")
        writer.raw(object[...])
        if let result {
            writer.key("result")
            writer.raw(result.json[...])
        }
        writer.key("context")
        writer.raw(context.json[...])
        if let time {
            writer.key("timestamp")
            writer.string(time.text)
        }
        writer.endObject()
        return writer.bytes
    }
}
