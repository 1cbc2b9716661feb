import SimEngine

/// Messages to the page.
enum Reply {
    /// That it is done.
    static var done: [UInt8] { object { _ in } }

    /// Returns a message of what a closure writes.
    static func object(_ members: (inout JSONWriter) -> Void) -> [UInt8] {
        var reply = JSONWriter()
        reply.beginObject()
        reply.key("ok")
        reply.bool(true)
        members(&reply)
        reply.endObject()
        return reply.bytes
    }
}

/// Members and lists in one call.
extension JSONWriter {
    /// Writes a member that is a text of the engine.
    @inline(never)
    mutating func member(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }

    /// Writes a member that is a whole number.
    @inline(never)
    mutating func member(_ key: String, _ value: Int?) {
        self.key(key)
        if let value { number(value) } else { null() }
    }

    /// Writes a member that is a whole number.
    @inline(never)
    mutating func member(_ key: String, _ value: Int64?) {
        self.key(key)
        if let value { number(value) } else { null() }
    }

    /// Writes a member that is true or false.
    @inline(never)
    mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    /// Writes a member that is a text of the author, or null.
    @inline(never)
    mutating func text(_ key: String, _ words: String?) {
        self.key(key)
        if let words { text(words) } else { null() }
    }

    /// Writes a text of the author: made harmless, and where words are set apart, in runs.
    @inline(never)
    mutating func text(_ words: String) {
        let runs = Markdown.runs(SafeText.visible(words, isUnicode: true))
        guard runs.contains(where: { $0.style != .plain }) else {
            return string(runs.first?.words ?? "")
        }
        beginArray()
        for run in runs {
            beginArray()
            switch run.style {
            case .plain: string("")
            case .strong: string("strong")
            case .slanted: string("em")
            }
            string(run.words)
            endArray()
        }
        endArray()
    }

    /// Writes a member that is a list.
    mutating func list<Element>(
        _ key: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        self.key(key)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }
}
