import Foundation
import Testing

@Suite("Reading a package back")
struct ExportVerifyTests {
    private let course = """
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
        <course id="https://school.example/c"><title><langstring>T</langstring></title>
        <description><langstring>D</langstring></description></course>
        <au id="https://school.example/a"><title><langstring>T</langstring></title>
        <description><langstring>D</langstring></description>
        <url>https://school.example/a.html</url></au></courseStructure>
        """

    @Test("a package in order is said to be, with status 0")
    func good() throws {
        let simulate = Simulate(folder: try TemporaryFolder())
        try simulate.folder.write(course, to: "cmi5.xml")
        let result = try simulate("export", "--verify", "cmi5.xml")
        #expect(result.status == 0)
        #expect(result.output == "cmi5.xml: cmi5 course; nothing wrong\n")
        #expect(result.errors.isEmpty)
    }

    @Test("what is wrong is told in the order of the file, with what to do, and status 1")
    func bad() throws {
        let simulate = Simulate(folder: try TemporaryFolder())
        let text = course.replacingOccurrences(
            of: "https://school.example/a.html", with: "a?actor=1"
        )
        .replacingOccurrences(of: "https://school.example/c", with: "c")
        try simulate.folder.write(text, to: "bad.xml")
        let result = try simulate("export", "--verify", "bad.xml")
        #expect(result.status == 1)
        #expect(result.output == "bad.xml: cmi5 course; 3 problems\n")
        #expect(
            result.errors == """
                bad.xml: 2:1: the id 'c' of 'course' is not an absolute IRI
                help: begin it with a scheme, as in https://
                bad.xml: 6:1: the query of the url 'a?actor=1' has the name 'actor', which a launch uses
                help: these names are taken: endpoint, fetch, actor, registration, activityId
                bad.xml: 6:1: the url 'a?actor=1' is relative, and there is no package around this file
                help: write the whole url, or put cmi5.xml and the unit into a zip archive

                """)
    }

    @Test("a program gets the same as JSON")
    func json() throws {
        let simulate = Simulate(folder: try TemporaryFolder())
        try simulate.folder.write(
            course.replacingOccurrences(of: "/a.html", with: "/a b"), to: "bad.xml")
        let result = try simulate("export", "--verify", "bad.xml", "--json")
        #expect(result.status == 1)
        #expect(result.errors.isEmpty)
        let object = try #require(result.objects.first)
        #expect(object["kinds"] as? [String] == ["cmi5"])
        let problems = try #require(object["problems"] as? [[String: Any]])
        #expect(problems.count == 1)
        #expect(problems[0]["line"] as? Int == 6)
        #expect(problems[0]["file"] is NSNull)
    }

    @Test(
        "what is no package is told",
        arguments: ["", "hello", "PK", "PK\u{3}\u{4}rest", "<html/>", "{}", "\u{0}\u{1}"])
    func noPackage(_ text: String) throws {
        let simulate = Simulate(folder: try TemporaryFolder())
        try simulate.folder.write(text, to: "odd.zip")
        let result = try simulate("export", "--verify", "odd.zip")
        #expect(result.status == 1)
        #expect(result.output == "odd.zip: no package that is known here; 1 problem\n")
        #expect(result.errors.hasPrefix("odd.zip: "))
    }

    @Test("a missing file and a word too many are told")
    func usage() throws {
        let simulate = Simulate(folder: try TemporaryFolder())
        #expect(try simulate("export", "--verify", "none.zip").status == 1)
        #expect(try simulate("export", "--verify", "none.zip", "more").status == 2)
    }
}
