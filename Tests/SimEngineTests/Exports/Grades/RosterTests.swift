import Testing

@testable import SimEngine

@Suite("A roster says who stands behind each pseudonym")
struct RosterTests {
    private func read(_ text: String) throws -> Roster { try Roster.read(Array(text.utf8)) }

    @Test("columns stand in any order, with spaces around their names and cells")
    func reads() throws {
        let roster = try read(
            "email, pseudonym ,name\r\nA@x.edu, anna ,\"Meier, A.\"\r\n\r\n,ben,\r\n")
        #expect(roster.columns == [.name, .email])
        #expect(roster.learner("anna")?[.name] == "Meier, A.")
        #expect(roster.learner("anna")?[.email] == "A@x.edu")
        #expect(roster.learner("ben")?[.name] == nil)
        #expect(roster.learner("anna")?[.idnumber] == nil)
        #expect(roster.learner("cleo") == nil)
        #expect(roster.notes.isEmpty)
    }

    @Test("columns that are not known are told, not taken for others")
    func unknown() throws {
        let roster = try read("pseudonym,id_number\nanna,7\n")
        #expect(roster.notes == ["the roster's column 'id_number' is not used"])
        #expect(roster.columns == [])
    }

    @Test(
        "what cannot be right is refused with its place",
        arguments: [
            ("", "1", "is empty"), ("name\nanna\n", "1:1", "no column 'pseudonym'"),
            ("pseudonym;name\nanna;A\n", "1:1", "no column 'pseudonym'"),
            ("pseudonym,pseudonym\n", "1:11", "stands twice"),
            ("pseudonym,name\nanna\n", "2:1", "1 cell, the first one 2"),
            ("pseudonym,name\n,A\n", "2:1", "no pseudonym"),
            ("pseudonym\nÄnna\n", "2:1", "is no pseudonym"),
            ("pseudonym,name\nanna,A\nben,B\nanna,C\n", "4:1", "stands in line 2 already"),
            ("pseudonym,email\nanna,x@y\nben,x@y\n", "3:5", "another learner"),
            ("pseudonym,idnumber\nanna,=1\n", "2:6", "begins like a formula"),
            ("pseudonym\n\"anna\n", "2:1", "never closed"),
        ])
    func refuses(_ text: String, place: String, reason: String) {
        do throws(DocumentProblem) {
            _ = try Roster.read(Array(text.utf8))
            Issue.record("\(text) is read")
        } catch {
            let found = [error.line, error.column].compactMap { $0 }.map { "\($0)" }
            #expect(found.joined(separator: ":") == place)
            #expect(error.message.contains(reason), "\(error.message)")
        }
    }

    @Test("semicolons instead of commas are told as such")
    func semicolons() {
        do throws(DocumentProblem) {
            _ = try Roster.read(Array("pseudonym;name\n".utf8))
            Issue.record("read")
        } catch { #expect(error.help?.contains("semicolons") == true) }
    }

    @Test("two learners may share a name, a section and an empty cell")
    func shared() throws {
        let roster = try read("pseudonym,name,section,email\nanna,A,1,\nben,A,1,\n")
        #expect(roster.learners.count == 2)
    }
}
