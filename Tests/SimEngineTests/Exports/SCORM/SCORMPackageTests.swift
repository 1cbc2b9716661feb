import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import SimEngine

@Suite("Packages of SCORM")
struct SCORMPackageTests {
    /// The elements of a document by name, with their attributes and the text they hold.
    final class Elements: NSObject, XMLParserDelegate {
        var found: [(name: String, attributes: [String: String], text: String)] = []
        private var open: [Int] = []

        func parser(
            _: XMLParser, didStartElement name: String, namespaceURI _: String?,
            qualifiedName _: String?, attributes: [String: String]
        ) {
            open.append(found.count)
            found.append((name, attributes, ""))
        }

        func parser(_: XMLParser, foundCharacters text: String) {
            if let last = open.last { found[last].text += text }
        }

        func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
            open.removeLast()
        }
    }

    private static func elements(_ bytes: [UInt8]) throws -> Elements {
        let parser = XMLParser(data: Data(bytes))
        let elements = Elements()
        parser.delegate = elements
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        return elements
    }

    private static func scenario(_ inside: String, title: String = "Test") throws -> Scenario {
        let title = String(decoding: try JSONEncoder().encode(title), as: UTF8.self)
        let text = """
            { "format": 1, "id": "test", "title": \(title), "version": "1.0.0",
              "language": "en", \(inside) }
            """
        return try #require(Loader.load(Array(text.utf8)).scenario)
    }

    private static let plain = #"""
        "references": [ { "id": "book", "citation": "A book" } ], "passMark": 72.5,
        "objectives": [ { "id": "know-it", "text": "Knows it." } ],
        "states": [ { "id": "ask", "ask": { "kind": "choice", "text": "Which?", "refs": "book",
          "objectives": [ "know-it" ], "options": [ { "id": "a", "text": "A", "correct": true, "to": "end" },
          { "id": "b", "text": "B", "to": "end" CRITICAL } ] } }, { "id": "end", "type": "final" } ]
        """#

    private static func plain(critical: Bool = false, title: String = "Test") throws -> Scenario {
        try scenario(
            plain.replacingOccurrences(of: "CRITICAL", with: critical ? ", \"critical\": true" : ""), title: title)
    }

    @Test("every reference of a manifest leads to a resource, and every file is listed", arguments: SCORMEdition.allCases)
    func references(edition: SCORMEdition) throws {
        for bundled in BundledCase.all {
            let scenario = try #require(bundled.loaded.scenario)
            let found = try Self.elements(SCORMPackage(scenario, edition, isGraded: true).manifest).found
            let resources = found.filter { $0.name == "resource" }.compactMap { $0.attributes["identifier"] }
            #expect(resources == ["player"])
            #expect(found.filter { $0.name == "item" }.map { $0.attributes["identifierref"] } == ["player"])
            #expect(found.filter { $0.name == "file" }.map { $0.attributes["href"] } == ["index.html"])
            let ids = found.compactMap { $0.attributes["identifier"] }
            #expect(Set(ids).count == ids.count)
            let kind = edition == .v12 ? "adlcp:scormtype" : "adlcp:scormType"
            #expect(found.contains { $0.attributes[kind] == "sco" })
            let version = found.first { $0.name == "schemaversion" }?.text
            #expect(version == (edition == .v12 ? "1.2" : "2004 4th Edition"))
            let title = CourseRecord(try bundled.run("expert").play()).title
            #expect(found.first { $0.name == "title" }?.text == title)
        }
    }

    @Test("only a graded case without critical items has a mastery score")
    func mastery() throws {
        for (critical, isGraded, expected) in [(false, true, "72.5"), (true, true, nil), (false, false, nil)] {
            let scenario = try Self.plain(critical: critical)
            let first = try Self.elements(SCORMPackage(scenario, .v12, isGraded: isGraded).manifest).found
            #expect(first.first { $0.name == "adlcp:masteryscore" }?.text == expected)
            let second = try Self.elements(SCORMPackage(scenario, .v2004, isGraded: isGraded).manifest).found
            #expect(second.first { $0.name == "imsss:minNormalizedMeasure" }?.text == expected.map { _ in "0.725" })
            let primary = second.first { $0.name == "imsss:primaryObjective" }?.attributes
            #expect(primary?["satisfiedByMeasure"] == expected.map { _ in "true" })
            let notes = SCORMPackage(scenario, .v12, isGraded: isGraded).export(page: []).notes
            #expect(notes.contains { $0.contains("mastery score") } == critical)
        }
    }

    @Test("SCORM 2004 lists the objectives that a run tells of")
    func objectives() throws {
        for bundled in BundledCase.all {
            let scenario = try #require(bundled.loaded.scenario)
            let found = try Self.elements(SCORMPackage(scenario, .v2004, isGraded: true).manifest).found
            let listed = found.filter { $0.name == "imsss:objective" }.compactMap { $0.attributes["objectiveID"] }
            let told = CourseRecord(try bundled.run("expert").play()).objectives.map { $0.id }
            #expect(Set(told).isSubset(of: listed) && !listed.contains("case"))
        }
    }

    @Test(
        "a hostile title stays a title",
        arguments: [
            #"</title><script>alert("1")</script> & ]]>"#, "a\u{1}b\u{202E}c\u{FFFE}", "=1+1 '\" ü 𝔸",
            String(repeating: "long ", count: 2000),
        ])
    func hostile(title: String) throws {
        for edition in SCORMEdition.allCases {
            let manifest = SCORMPackage(try Self.plain(title: title), edition, isGraded: true).manifest
            let found = try Self.elements(manifest).found
            let shown = try #require(found.first { $0.name == "title" }?.text)
            #expect(!shown.isEmpty && shown.utf16.count <= 200)
            if title.utf16.count <= 200 { #expect(shown.contains(title.suffix(3).filter { $0 != "\u{FFFE}" })) }
        }
    }

    @Test("two exports of a case are the same bytes, and the archive holds the manifest and the player")
    func archive() throws {
        let package = SCORMPackage(try Self.plain(), .v2004, isGraded: true)
        let export = package.export(page: Array("<!DOCTYPE html>".utf8))
        #expect(export.bytes == package.export(page: Array("<!DOCTYPE html>".utf8)).bytes)
        let text = String(decoding: export.bytes, as: UTF8.self)
        #expect(text.contains("imsmanifest.xml") && text.contains("index.html"))
    }
}
