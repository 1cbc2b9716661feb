/// The addresses of cases and what belongs to them, in statements and course structures.
///
/// `simulate.invalid` is a name that RFC 2606 keeps from ever leading anywhere: the addresses name
/// things and say that there is nothing to fetch.
public enum XAPIActivity {
    /// What all addresses begin with.
    static let base = "https://simulate.invalid/"

    /// Returns the address of a case in all its versions.
    public static func family(_ id: String) -> String { base + "cases/" + id }

    /// Returns the address of a version of a case.
    public static func version(_ id: String, _ version: String) -> String {
        family(id) + "/" + version
    }

    /// Returns the address of an extension.
    static func term(_ name: String) -> String { base + "xapi/" + name }

    /// The category of every statement of the simulator.
    static let category = base + "xapi"

    /// The kinds of things, in the vocabulary of ADL.
    enum Kind {
        case simulation, interaction, objective

        var address: String {
            switch self {
            case .simulation: "http://adlnet.gov/expapi/activities/simulation"
            case .interaction: "http://adlnet.gov/expapi/activities/cmi.interaction"
            case .objective: "http://adlnet.gov/expapi/activities/objective"
            }
        }
    }

    /// Returns an activity with its definition as JSON; the closure adds to the definition.
    static func json(
        _ id: String, _ kind: Kind, name: String, in language: String,
        _ more: (inout JSONWriter) -> Void = { _ in }
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("id")
        writer.string(id)
        writer.key("objectType")
        writer.string("Activity")
        writer.key("definition")
        writer.beginObject()
        writer.key("type")
        writer.string(kind.address)
        if !name.utf8.isEmpty {
            writer.key("name")
            writer.write(words: name, in: language)
        }
        more(&writer)
        writer.endObject()
        writer.endObject()
        return writer.bytes
    }
}
