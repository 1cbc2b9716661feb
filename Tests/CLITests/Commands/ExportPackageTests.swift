import Foundation
import Testing

@testable import SimEngine

@Suite("simulate export scorm12 and scorm2004")
struct ExportPackageTests {
    private static func text(_ simulate: Simulate, _ file: String) throws -> String {
        String(decoding: try simulate.folder.read(file), as: UTF8.self)
    }

    /// What the page of a package is told of it.
    private static func settings(_ package: String) throws -> [String: Any]? {
        let start = try #require(package.range(of: #"id="course">"#)).upperBound
        let end = try #require(package.range(of: "</script>", range: start..<package.endIndex)).lowerBound
        return try JSONSerialization.jsonObject(with: Data(package[start..<end].utf8)) as? [String: Any]
    }

    @Test("writes an archive of the manifest and the player, twice the same", arguments: ["scorm12", "scorm2004"])
    func package(format: String) throws {
        let simulate = try Simulate.withCases()
        #expect(try simulate("export", format, "kinds", "-o", "one.zip").status == 0)
        #expect(try simulate("export", format, "kinds", "-o", "two.zip").status == 0)
        #expect(try simulate.folder.read("one.zip") == simulate.folder.read("two.zip"))
        let package = try Self.text(simulate, "one.zip")
        #expect(package.hasPrefix("PK\u{3}\u{4}"))
        #expect(package.contains("<schema>ADL SCORM</schema>") && package.contains(#"identifier="case-kinds""#))
        let settings = try #require(try Self.settings(package))
        #expect(settings["standard"] as? String == format)
        #expect(settings["mode"] as? String == "exam" && settings["completionOnly"] as? Bool == false)
    }

    @Test("the page of a package asks no network for anything, and holds one case")
    func page() throws {
        let simulate = try Simulate.withCases()
        #expect(try simulate("export", "scorm12", "hello", "-o", "-", "--force").status == 0)
        #expect(try simulate("export", "scorm12", "hello", "-o", "hello.zip").status == 0)
        let package = try Self.text(simulate, "hello.zip")
        let opening = try #require(package.range(of: "http-equiv=\"Content-Security-Policy\" content=\""))
        let policy = package[opening.upperBound...].prefix { $0 != "\"" }.components(separatedBy: "; ")
        #expect(policy.first == "default-src 'none'" && policy.last?.hasPrefix("script-src") == true)
        #expect(!policy.contains { $0.hasPrefix("connect-src") })
        for asking in ["src=", "href=\"http", "@import", "url("] { #expect(!package.contains(asking), "\(asking)") }
        #expect(package.components(separatedBy: "First case").count >= 2)
    }

    @Test("practice and completion-only are settings of the page")
    func modes() throws {
        let simulate = try Simulate.withCases()
        #expect(try simulate("export", "scorm12", "hello", "-o", "p.zip", "--mode", "practice").status == 0)
        #expect(try Self.settings(try Self.text(simulate, "p.zip"))?["mode"] as? String == "practice")
        #expect(try simulate("export", "scorm12", "hello", "-o", "c.zip", "--completion-only").status == 0)
        #expect(try Self.settings(try Self.text(simulate, "c.zip"))?["completionOnly"] as? Bool == true)
        let wrong = try simulate("export", "scorm12", "hello", "-o", "x.zip", "--mode", "test")
        #expect(wrong.status == 2 && wrong.errors.contains("'--mode' takes practice or exam, not 'test'"))
    }

    @Test("a file that is there is kept, a broken case writes nothing, and critical items are told")
    func refusals() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("mine", to: "mine.zip")
        #expect(try simulate("export", "scorm12", "hello", "-o", "mine.zip").status == 1)
        #expect(try simulate.folder.read("mine.zip") == Data("mine".utf8))
        try simulate.folder.write(#"{ "format": 1 }"#, to: "broken.json")
        #expect(try simulate("export", "scorm2004", "broken.json", "-o", "broken.zip").status == 1)
        #expect(throws: (any Error).self) { try simulate.folder.read("broken.zip") }
        let critical = Cases.hello.replacingOccurrences(
            of: #""feedback": "That is not it.""#, with: #""critical": true"#
        ).replacingOccurrences(of: #""language": "en","#, with: #""language": "en", "passMark": 80,"#)
        try simulate.folder.write(critical, to: "critical.json")
        let told = try simulate("export", "scorm12", "critical.json", "-o", "critical.zip")
        #expect(told.status == 0 && told.errors.contains("note: the case has critical items"))
        #expect(!(try Self.text(simulate, "critical.zip")).contains("masteryscore"))
    }
}
