import SimEngine

/// The player around some cases, as one page.
enum WebPage {
    /// Returns the page.
    static func bytes(_ cases: [LoadedCase]) -> [UInt8] {
        var page: [UInt8] = []
        append(WebPlayer.policy, to: &page)
        append(WebPlayer.head, to: &page)
        page.append(contentsOf: escaped(list(cases)))
        append(WebPlayer.middle, to: &page)
        append(WebPlayer.engine, to: &page)
        append(WebPlayer.script, to: &page)
        append(WebPlayer.end, to: &page)
        page.append(0x0A)
        return page
    }

    /// Returns what the start page needs of each case, and the image of the case, as JSON.
    static func list(_ cases: [LoadedCase]) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for entry in cases {
            let about = entry.scenario.about
            writer.beginObject()
            writer.key("id")
            writer.string(entry.id)
            writer.key("title")
            writer.string(entry.scenario.filled(about.title, entry.scenario.drawn(seed: 0)))
            writer.key("minutes")
            if let minutes = about.minutes { writer.number(minutes) } else { writer.null() }
            writer.key("status")
            writer.string(about.review.status == .draft ? "draft" : "reviewed")
            writer.key("role")
            if let role = about.role {
                writer.string(entry.scenario.string(role))
            } else {
                writer.null()
            }
            writer.key("language")
            writer.string(entry.scenario.string(about.language))
            write(CaseImage.bytes(of: entry.scenario, identity: entry.identity), into: &writer)
            writer.endObject()
        }
        writer.endArray()
        return writer.bytes
    }

    /// Writes an image: its texts as they are, so that they can be read and packed well on their way, and
    /// what comes before them.
    private static func write(_ image: [UInt8], into writer: inout JSONWriter) {
        let texts = CaseImage.texts(of: image) ?? image.count
        writer.key("image")
        writer.string(Base64.text(Array(image[..<texts])))
        writer.key("texts")
        writer.string(String(decoding: image[texts...], as: UTF8.self))
    }

    /// Returns JSON in which nothing can end the element it stands in, nor begin a comment.
    ///
    /// Outside of strings JSON has no `<`, so the escape means the same.
    static func escaped(_ json: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        for byte in json {
            if byte == UInt8(ascii: "<") {
                bytes.append(contentsOf: "\\u003c".utf8)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// Adds a text to a page.
    static func append(_ text: StaticString, to page: inout [UInt8]) {
        text.withUTF8Buffer { page.append(contentsOf: $0) }
    }
}
