/// Where something happened, as statements say it.
struct XAPIContext {
    /// The run, as a UUID.
    var registration: String
    /// What every statement of a course system's launch must repeat, or nothing.
    var template: JSONTree?
    /// The kinds of related activities with what this context adds to the template's.
    var activities: [(role: Role, activity: Activity)] = []
    /// The version of the case; only for statements about activities.
    var revision: String?
    /// The language of the texts.
    var language: String?
    /// More, by the names that docs/xapi.md explains.
    var terms: [(name: String, value: XAPITerm)] = []
    /// The mastery score that a launch gave, as it was written, where a statement is based on it.
    var masteryScore: [UInt8]?

    /// How an activity is related.
    enum Role: CaseIterable {
        case parent, grouping, category, other

        var name: String {
            switch self {
            case .parent: "parent"
            case .grouping: "grouping"
            case .category: "category"
            case .other: "other"
            }
        }
    }

    /// An activity by its address, with its JSON where more is said of it than that.
    struct Activity {
        let id: String
        var json: [UInt8]?
    }

    /// The context as JSON.
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("registration")
        writer.string(registration)
        copyTemplate(into: &writer)
        if let revision, !has("revision") {
            writer.key("revision")
            writer.string(revision)
        }
        if !has("platform") {
            writer.key("platform")
            writer.string("simulate")
        }
        if let language, !has("language") {
            writer.key("language")
            writer.string(language)
        }
        writeActivities(into: &writer)
        writeExtensions(into: &writer)
        writer.endObject()
        return writer.bytes
    }

    private func member(_ key: String) -> Int? {
        guard let template, template.kind(0) == .object else { return nil }
        return template.value(forKey: key, in: 0)
    }

    private func has(_ key: String) -> Bool { member(key) != nil }

    /// Copies what is not put together from two sides.
    private func copyTemplate(into writer: inout JSONWriter) {
        guard let template, template.kind(0) == .object else { return }
        for member in template.members(0) {
            let isOurs = ["registration", "contextActivities", "extensions"].contains {
                template.isString(member.key, equalTo: $0)
            }
            guard !isOurs, template.kind(member.value) != .null else { continue }
            writer.key(template.decodedBytes(member.key)[...])
            template.write(member.value, to: &writer)
        }
    }

    private func writeActivities(into writer: inout JSONWriter) {
        writer.key("contextActivities")
        writer.beginObject()
        for role in Role.allCases {
            let given = templateActivities(role)
            let added = activities.filter { entry in
                entry.role == role
                    && !given.contains { isActivity($0, entry.activity.id) }
            }
            guard !given.isEmpty || !added.isEmpty else { continue }
            writer.key(role.name)
            writer.beginArray()
            for node in given { template?.write(node, to: &writer) }
            for entry in added {
                if let json = entry.activity.json {
                    writer.raw(json[...])
                } else {
                    writer.beginObject()
                    writer.key("id")
                    writer.string(entry.activity.id)
                    writer.endObject()
                }
            }
            writer.endArray()
        }
        writer.endObject()
    }

    /// The template's activities in a role, which may be one that stands alone.
    private func templateActivities(_ role: Role) -> [Int] {
        guard let template, let all = member("contextActivities"), template.kind(all) == .object,
            let node = template.value(forKey: role.name, in: all)
        else { return [] }
        return template.kind(node) == .array ? Array(template.elements(node)) : [node]
    }

    private func isActivity(_ node: Int, _ id: String) -> Bool {
        guard let template, template.kind(node) == .object,
            let name = template.value(forKey: "id", in: node)
        else { return false }
        return template.isString(name, equalTo: id)
    }

    private func writeExtensions(into writer: inout JSONWriter) {
        guard !terms.isEmpty || masteryScore != nil || has("extensions") else { return }
        writer.key("extensions")
        writer.beginObject()
        if let template, let given = member("extensions"), template.kind(given) == .object {
            for member in template.members(given) {
                writer.key(template.decodedBytes(member.key)[...])
                template.write(member.value, to: &writer)
            }
        }
        if let masteryScore {
            writer.key("https://w3id.org/xapi/cmi5/context/extensions/masteryscore")
            writer.raw(masteryScore[...])
        }
        for term in terms { writer.write(term.name, term.value) }
        writer.endObject()
    }
}
