import Foundation
import SimEngine
import Testing

@Suite("simulate web")
struct WebCommandTests {
    @Test("writes one page that asks no network for anything")
    func page() throws {
        let simulate = try Simulate.withCases()
        let result = try simulate("web", "hello", "kinds", "-o", "player.html")
        #expect(result.status == 0)
        let page = String(decoding: try simulate.folder.read("player.html"), as: UTF8.self)
        #expect(page.contains("default-src 'none'"))
        for opening in ["src=", "href=\"http", "@import", "url("] {
            #expect(!page.contains(opening), "\(opening)")
        }
        let carried = try #require(cases(in: page))
        #expect(carried.compactMap { $0["id"] as? String } == ["hello", "kinds"])
        let base64 = try #require(carried.first?["image"] as? String)
        let texts = try #require(carried.first?["texts"] as? String)
        let bytes = [UInt8](Data(base64Encoded: base64) ?? Data()) + texts.utf8
        let image = try #require(CaseImage(bytes))
        let original = try #require(Loader.load(Array(Cases.hello.utf8)).scenario)
        #expect(image.identity == .of(original.document))
        #expect(image.scenario.string(image.scenario.about.title) == "First case")
        #expect(
            CaseImage.bytes(of: image.scenario, identity: image.identity)
                == CaseImage.bytes(of: original, identity: image.identity))
    }

    @Test("words of a case cannot end the element they stand in")
    func hostile() throws {
        let simulate = try Simulate.withCases()
        let hostile = Cases.hello.replacingOccurrences(
            of: "First case", with: "</script><!--<script>alert(1)</script>")
        try simulate.folder.write(hostile, to: "hostile.json")
        #expect(try simulate("web", "hostile.json", "-o", "player.html").status == 0)
        let page = String(decoding: try simulate.folder.read("player.html"), as: UTF8.self)
        #expect(!page.contains("<script>alert") && !page.contains("<!--<script"))
        #expect(cases(in: page)?.first?["id"] as? String == "hello")
    }

    @Test("a broken case is refused with its diagnostics, and nothing is written")
    func broken() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write(#"{ "format": 1 }"#, to: "broken.json")
        let result = try simulate("web", "hello", "broken.json", "-o", "player.html")
        #expect(result.status == 1)
        #expect(result.errors.contains("broken.json:1:") && result.errors.contains("[SIM"))
        #expect(throws: (any Error).self) { try simulate.folder.read("player.html") }
    }

    @Test("a file that is there is replaced only when told to, and a case given twice is told")
    func refusals() throws {
        let simulate = try Simulate.withCases()
        try simulate.folder.write("mine", to: "player.html")
        #expect(try simulate("web", "hello", "-o", "player.html").status == 1)
        #expect(try simulate.folder.read("player.html") == Data("mine".utf8))
        #expect(try simulate("web", "hello", "-o", "player.html", "--force").status == 0)
        let twice = try simulate("web", "hello", "Scenarios/hello", "-o", "other.html")
        #expect(twice.status == 1 && twice.errors.contains("same id 'hello'"))
        #expect(try simulate("web", "hello").status == 2)
        #expect(try simulate("web", "-o", "other.html").status == 2)
    }

    /// The cases that a page carries.
    private func cases(in page: String) -> [[String: Any]]? {
        guard let start = page.range(of: #"id="cases">"#),
            let end = page[start.upperBound...].range(of: "</script>")
        else { return nil }
        let text = page[start.upperBound..<end.lowerBound]
        return try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    }
}
