import Testing

@testable import SimEngine

@Suite("Texts may show measures, and only measures")
struct PlaceholderTests {
    private let more = #""measures":[{"id":"spo2","initial":98}]"#

    @Test(
        "names in braces, and braces written twice",
        arguments: ["{spo2}", "{{", "{{{spo2}", "a } b", "{{spo2}}"])
    func accepts(text: String) {
        #expect(CaseText.codes(#"{"id":"a","text":"\#(text)"}"#, more) == [])
    }

    /// A text as it stands in JSON, and the columns within it of what is told.
    @Test(
        "anything else is told at its place",
        arguments: [
            ("{sp02}", ["SIM0114@2:69"]), ("é {x} and {y}", ["SIM0114@2:71", "SIM0114@2:79"]),
            ("{ spo2 }", ["SIM0114@2:69"]), ("{}", ["SIM0114@2:69"]),
            ("ab {spo2", ["SIM0115@2:72"]),
            (#"\n\"{x}"#, ["SIM0114@2:73"]), (#"\u007Bx}"#, ["SIM0114@2:69"]),
            (#"\uD83D\uDE00{x}"#, ["SIM0114@2:81"]),
        ])
    func refuses(text: String, found: [String]) {
        let bytes = CaseText.text(#"{"id":"a","text":"\#(text)"}"#, more)
        #expect(DiagnosticFixtures.found(bytes) == found)
    }
}
