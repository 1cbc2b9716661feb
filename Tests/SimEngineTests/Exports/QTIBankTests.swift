import Foundation
import Testing

@testable import SimEngine

@Suite("Question banks in QTI 2.1 and 3.0")
struct QTIBankTests {
    @Test("have a manifest that names every file once", arguments: [QTIVersion.v21, .v30])
    func package(_ version: QTIVersion) throws {
        for (name, scenario) in try Banks.all() {
            let files = try Banks.unzip(export(scenario, version).bytes)
            #expect(Set(files.map { $0.path.lowercased() }).count == files.count, "\(name)")
            let manifest = try XMLTree.parse(files[0].bytes)
            #expect(files[0].path == "imsmanifest.xml")
            #expect(manifest.attributes["xmlns"] == version.packageNamespace)
            let resources = try manifest.one("resources").all("resource")
            let named = resources.flatMap { $0.all("file") }.compactMap { $0.attributes["href"] }
            #expect(named.sorted() == files.dropFirst().map { $0.path }.sorted(), "\(name)")
            let ids = resources.compactMap { $0.attributes["identifier"] }
            #expect(Set(ids).count == ids.count)
            let needed = resources.flatMap { $0.all("dependency") }
                .compactMap { $0.attributes["identifierref"] }
            #expect(needed.count == files.count - 2 && Set(needed).isSubset(of: Set(ids)))
            for resource in resources {
                #expect(resource.attributes["href"] == resource.all("file")[0].attributes["href"])
                let type = resource.attributes["href"] == "test.xml" ? "test" : "item"
                #expect(
                    resource.attributes["type"]
                        == "imsqti_\(type)_xml" + (version == .v21 ? "v2p1" : "v3p0"))
            }
        }
    }

    @Test("have a test of all items, none named with a period", arguments: [QTIVersion.v21, .v30])
    func test(_ version: QTIVersion) throws {
        for (_, scenario) in try Banks.all() {
            let files = try Banks.unzip(export(scenario, version).bytes)
            let test = try XMLTree.parse(try #require(files.first { $0.path == "test.xml" }).bytes)
            let references = test.descendants.filter {
                $0.name == version.element("assessmentItemRef")
            }
            #expect(references.count == files.count - 2)
            for reference in references {
                #expect(files.contains { $0.path == reference.attributes["href"] })
                #expect(reference.attributes["identifier"]?.contains(".") == false)
            }
        }
    }

    @Test(
        "declare every variable they use and every choice they score",
        arguments: [QTIVersion.v21, .v30])
    func itemsStand(_ version: QTIVersion) throws {
        let base = version.attribute("baseType")
        for (name, scenario) in try Banks.all() {
            for file in try Banks.unzip(export(scenario, version).bytes)
            where file.path.hasPrefix("items/") {
                let item = try XMLTree.parse(file.bytes)
                func named(_ element: String) -> [XMLTree] {
                    item.descendants.filter { $0.name == version.element(element) }
                }
                func ids(_ elements: String...) -> [String] {
                    elements.flatMap { named($0) }.compactMap { $0.attributes["identifier"] }
                }
                let declared = ids("responseDeclaration", "outcomeDeclaration")
                #expect(Set(declared).count == declared.count, "\(name) \(file.path)")
                let used = ids("variable", "correct", "mapResponse", "setOutcomeValue")
                #expect(Set(used).isSubset(of: Set(declared)), "\(name) \(file.path)")
                let choices = ids(
                    "simpleChoice", "inlineChoice", "hottext", "simpleAssociableChoice")
                let folded = choices.map { $0.lowercased() }
                #expect(Set(folded).count == folded.count, "\(name) \(file.path)")
                let told = ids("modalFeedback")
                for constant in named("baseValue") where constant.attributes[base] == "identifier" {
                    #expect(choices.contains(constant.text) || told.contains(constant.text))
                }
                let keys = named("mapEntry").compactMap { $0.attributes[version.attribute("mapKey")] }
                let parts = Set(keys.flatMap { $0.components(separatedBy: " ") })
                #expect(parts.isSubset(of: Set(choices)), "\(name) \(file.path)")
                #expect(item.attributes["identifier"]?.isEmpty == false)
                #expect(declared.contains("SCORE") && declared.contains("MAXSCORE"))
            }
        }
    }

    @Test("of version 3.0 say what those of version 2.1 say, spelled anew")
    func versions() throws {
        for (_, scenario) in try Banks.all() {
            let old = try Banks.unzip(export(scenario, .v21).bytes)
            let new = try Banks.unzip(export(scenario, .v30).bytes)
            #expect(old.map { $0.path } == new.map { $0.path })
            for (old, new) in zip(old, new) where old.path.hasPrefix("items/") {
                let names = try XMLTree.parse(old.bytes).descendants.map { $0.name }
                let again = try XMLTree.parse(new.bytes).descendants.map { $0.name }
                    .filter { $0 != "qti-content-body" }
                #expect(names.count == again.count)
                for (name, again) in zip(names, again) {
                    #expect(again == name || again == QTIVersion.v30.element(name))
                }
            }
        }
    }

    @Test("mark words where they stand, and let what does not belong be left out")
    func interactions() throws {
        let files = try Banks.unzip(export(try Banks.kinds(), .v21).bytes)
        func item(_ id: String) throws -> XMLTree {
            try XMLTree.parse(try #require(files.first { $0.path == "items/\(id).xml" }).bytes)
        }
        let marked = try item("words").descendants.filter { $0.name == "hottext" }
        #expect(marked.map { $0.text } == ["snores", "with pauses", "Her hands are warm"])
        let orders = try ["chain", "partialOrder"].map { id in
            try #require(item(id).descendants.first { $0.name == "orderInteraction" }).attributes
        }
        #expect(orders[0]["minChoices"] == "1" && orders[0]["maxChoices"] == "6")
        #expect(orders[1]["minChoices"] == nil && orders[1]["shuffle"] == "true")
        let told = try item("chain").descendants.filter { $0.name == "modalFeedback" }
        #expect(told.compactMap { $0.attributes["identifier"] } == ["x", "y", "RATIONALE"])
        let two = try #require(
            item("zeroOne").descendants.first { $0.name == "choiceInteraction" }
        ).attributes
        #expect(two["minChoices"] == "2" && two["maxChoices"] == "2")
    }

    private func export(_ scenario: Scenario, _ version: QTIVersion) -> Export {
        QTIBank.export(QuestionBank(scenario, seed: 0), version)
    }
}
