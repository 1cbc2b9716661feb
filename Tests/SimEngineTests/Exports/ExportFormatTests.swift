import SimEngine
import Testing

@Suite("The formats of exports")
struct ExportFormatTests {
    @Test("docs/courses.md tells of every format what it carries and loses, as export --list does", arguments: ExportFormat.allCases)
    func documented(format: ExportFormat) throws {
        let page = try ProjectDocument("courses.md").text
        #expect(page.contains("| `\(format.name)` | \(format.carries) | \(format.loses) |\n"))
    }

    @Test("no two formats have a name in common")
    func names() { #expect(Set(ExportFormat.allCases.map { $0.name }).count == ExportFormat.allCases.count) }
}
