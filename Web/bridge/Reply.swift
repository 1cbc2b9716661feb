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

    /// Returns a message with what is wrong with a case.
    static func notACase(_ loaded: Loaded, _ text: [UInt8]) -> [UInt8] {
        #if PLAYER
        unusable(text, at: loaded.fault)
        #else
        diagnostics(loaded.diagnostics, text)
        #endif
    }

    /// Returns a message about a case that an engine without words for it cannot use.
    static func unusable(_ text: [UInt8], at fault: SourceRange?) -> [UInt8] {
        let place = SourceLines(text).position(of: fault?.start ?? 0)
        let message = "this player cannot use what stands here"
        var reply = JSONWriter()
        reply.beginObject()
        reply.list("diagnostics", [place]) { reply, place in
            reply.beginObject()
            reply.member("code", "")
            reply.member("severity", Severity.error.name)
            reply.member("line", place.line)
            reply.member("column", place.column)
            reply.member("message", message)
            reply.member("help", "'simulate check' says what is wrong with the case")
            reply.endObject()
        }
        reply.member("words", "\(place.line):\(place.column): " + message + "\n")
        reply.endObject()
        return reply.bytes
    }

    #if !PLAYER
    private static func diagnostics(_ diagnostics: [Diagnostic], _ text: [UInt8]) -> [UInt8] {
        let lines = SourceLines(text)
        var words = ""
        var reply = JSONWriter()
        reply.beginObject()
        reply.list("diagnostics", diagnostics) { reply, diagnostic in
            let place = lines.position(of: diagnostic.range.start)
            let message = SafeText.visible(diagnostic.message, isUnicode: true)
            reply.beginObject()
            reply.member("code", diagnostic.code)
            reply.member("severity", diagnostic.severity.name)
            reply.member("line", place.line)
            reply.member("column", place.column)
            reply.member("message", message)
            reply.member("help", SafeText.visible(diagnostic.help, isUnicode: true))
            reply.endObject()
            words += "\(place.line):\(place.column): " + message + "\n"
        }
        reply.member("words", words)
        reply.endObject()
        return reply.bytes
    }
    #endif
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
