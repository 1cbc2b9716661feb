import Testing

@testable import SimEngine

/// Structures of cmi5 courses that are wrong in one way each, and a good one.
@Suite("cmi5 courses are read as the specification wants them")
struct CourseCheckTests {
    private static let words =
        "<title><langstring lang=\"en-US\">T</langstring></title>"
        + "<description><langstring>D</langstring></description>"

    /// A course of one block with two units and an objective; every address is whole.
    static let good = """
        <?xml version="1.0" encoding="utf-8"?>
        <courseStructure xmlns="\(CourseCheck.space)" xmlns:x="urn:x">
        <course id="https://school.example/c">\(words)</course>
        <objectives><objective id="https://school.example/o">\(words)</objective></objectives>
        <block id="https://school.example/b">\(words)
        <objectives><objective idref=" https://school.example/o "/></objectives>
        <au id="https://school.example/a1" moveOn="Passed" masteryScore="0.85" x:note="n">\(words)
        <url>
          https://school.example/launch?mode=exam#top
        </url><launchParameters>{}</launchParameters></au></block>
        <au id="https://school.example/a2" launchMethod="OwnWindow">\(words)
        <url>https://school.example/2</url><x:more/></au>
        <x:end/></courseStructure>
        """

    private func flaws(_ text: String) -> [String] {
        PackageCheck(Array(text.utf8)).flaws.map { $0.message }
    }

    @Test("a course in order has no flaws")
    func accepts() {
        let check = PackageCheck(Array(Self.good.utf8))
        #expect(check.kinds == [.cmi5])
        #expect(check.flaws == [])
    }

    /// What is written instead of what, and what must then be said.
    private static let wrong: [(String, String, String)] = [
        (
            "id=\"https://school.example/c\"", "id=\"school.example/c\"",
            "of 'course' is not an absolute IRI"
        ),
        (
            "id=\"https://school.example/b\"", "id=\"school.example/b\"",
            "of 'block' is not an absolute IRI"
        ),
        ("id=\"https://school.example/a1\"", "id=\"/a1\"", "of 'au' is not an absolute IRI"),
        ("id=\"https://school.example/o\"", "id=\"o\"", "of 'objective' is not an absolute IRI"),
        (
            "id=\"https://school.example/a2\"", "id=\"https://school.example/a 2\"",
            "has a space in it"
        ),
        (
            "https://school.example/2", "index.html",
            "'index.html' is relative, and there is no package"
        ),
        ("https://school.example/2", "path/1/index.html", "is relative, and there is no package"),
        ("https://school.example/2", "index.html?abc=def", "is relative, and there is no package"),
        ("https://school.example/2", "path/1/index.html?abc=def", "is relative, and there is"),
        ("https://school.example/2", "/index.html", "is relative, and there is no package"),
        ("?mode=exam", "?mode=exam&amp;endpoint=http://lrs.example/", "has the name 'endpoint'"),
        ("?mode=exam", "?fetch=1", "has the name 'fetch'"),
        ("?mode=exam", "?a=1&amp;actor", "has the name 'actor'"),
        ("?mode=exam", "?%72egistration=1", "has the name 'registration'"),
        ("?mode=exam", "?activityId=1", "has the name 'activityId'"),
        (
            "example/a2\"", "example/a1\"",
            "'https://school.example/a1' of 'au' stands in line 7 already"
        ),
        (
            "id=\"https://school.example/a2\"", "id=\"https://school.example/b\"",
            "stands in line 5 already"
        ),
        ("https://school.example/2", "https://school.example 2", "has a space in it"),
        ("https://school.example/2", "https:///2", "is not one of the web"),
        ("https://school.example/2", "javascript:alert(1)", "is not one of the web"),
        ("https://school.example/2", "https://school.example/%zz", "'%' without two digits"),
        ("moveOn=\"Passed\"", "moveOn=\"passed\"", "the moveOn 'passed' is not known"),
        ("\"OwnWindow\"", "\"Popup\"", "the launchMethod 'Popup' is not known"),
        ("\"0.85\"", "\"85\"", "the masteryScore '85' is not a number from 0 to 1"),
        ("\"0.85\"", "\"-0.1\"", "is not a number from 0 to 1"),
        ("masteryScore", "masteryscore", "cmi5 has no attribute 'masteryscore' of 'au'"),
        (
            "idref=\" https://school.example/o \"", "idref=\"https://x.example/\"",
            "names no objective"
        ),
        ("lang=\"en-US\"", "lang=\"en_US\"", "'en_US' is no tag of a language"),
        ("<langstring>D</langstring>", "", "'description' has no 'langstring'"),
        ("<langstring>D</langstring>", "D", "text stands right in 'description'"),
        ("<url>https://school.example/2</url>", "", "'au' has no 'url'"),
        ("<url>https://school.example/2</url>", "<url/>", "the url '' is empty"),
        (" id=\"https://school.example/c\"", "", "'course' has no attribute 'id'"),
        ("<x:more/>", "<more/>", "'more' does not stand here in 'au'"),
        (
            "<launchParameters>{}</launchParameters>", "<title><langstring>2</langstring></title>",
            "'title' does not stand here in 'au'"
        ),
        ("xmlns=\"\(CourseCheck.space)\"", "", "not 'courseStructure' in the namespace of cmi5"),
    ]

    @Test("one flaw is told for what it is", arguments: wrong.indices)
    func refuses(_ place: Int) throws {
        let (old, new, message) = Self.wrong[place]
        let parts = Self.good.components(old)
        try #require(parts.count > 1)
        let text = parts.joined(separator: new)
        let found = flaws(text)
        #expect(found.contains { $0.contains(message) }, "\(new): \(found)")
    }

    @Test("a block that stands twice, and an objective, are told with the line of the first")
    func duplicates() {
        let block =
            "<block id=\"https://school.example/b\">\(Self.words)"
            + "<au id=\"https://school.example/a3\">\(Self.words)<url>https://a.example/</url></au></block>"
        #expect(
            flaws(Self.good.components("<x:end/>").joined(separator: block)) == [
                "the id 'https://school.example/b' of 'block' stands in line 5 already"
            ])
        let objective =
            "<objective id=\"https://school.example/o\">\(Self.words)</objective></objectives>\n<block"
        #expect(
            flaws(Self.good.components("</objectives>\n<block").joined(separator: objective)) == [
                "the id 'https://school.example/o' of 'objective' stands in line 4 already"
            ])
    }

    @Test("elements out of order are told with the order")
    func order() {
        let url = "<url>https://school.example/2</url>"
        let parts = Self.good.components(url)
        let text = (parts[0] + parts[1]).components("launchMethod=\"OwnWindow\">")
            .joined(separator: "launchMethod=\"OwnWindow\">" + url)
        let check = PackageCheck(Array(text.utf8))
        #expect(
            check.flaws.map { $0.message } == [
                "'title' does not stand here in 'au'", "'description' does not stand here in 'au'",
            ])
        #expect(check.flaws.first?.help?.contains("title, description, objectives, url") == true)
    }

    @Test("in a package relative addresses lead to files of it")
    func packaged() {
        func flaws(_ url: String) -> [String] {
            var archive = ZipArchive()
            let text = Self.good.components("https://school.example/2").joined(separator: url)
            archive.add("cmi5.xml", Array(text.utf8))
            archive.add("case/index.html", [])
            archive.add("a b.html", [])
            return PackageCheck(archive.bytes).flaws.map { "\($0.place): \($0.message)" }
        }
        for url in ["case/index.html", "case/index.html?a=1#b", "a%20b.html"] {
            #expect(flaws(url) == [])
        }
        for (url, message) in [
            ("index.html", "leads to no file of the package"),
            ("case/Index.html", "differs from the file 'case/index.html' by capitals"),
            ("/case/index.html", "does not stay inside the package"),
            ("x/../case/index.html", "does not stay inside the package"),
            ("case\\index.html", "has a backslash in it"),
            ("case/index.html?registration=1", "has the name 'registration'"),
        ] {
            let found = flaws(url)
            #expect(found.count == 1)
            #expect(
                found.allSatisfy { $0.hasPrefix("cmi5.xml:") && $0.contains(message) }, "\(found)")
        }
    }
}

extension String {
    /// Returns the parts between the places where a text stands.
    func components(_ separator: String) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        var rest = Array(utf8)[...]
        while let first = rest.first {
            if rest.starts(with: separator.utf8) {
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
                rest = rest.dropFirst(separator.utf8.count)
            } else {
                part.append(first)
                rest = rest.dropFirst()
            }
        }
        return parts + [String(decoding: part, as: UTF8.self)]
    }
}
