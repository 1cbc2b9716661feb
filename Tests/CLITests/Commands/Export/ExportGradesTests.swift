import Foundation
import Testing

@Suite("Exporting grades")
struct ExportGradesTests {
    /// Two attempts of anna, one of ben, at the case `hello`, and one of anna at `kinds`.
    private func withAttempts() throws -> Simulate {
        let simulate = try Simulate.withCases()
        for (name, option) in [("right", "days"), ("wrong", "now")] {
            try simulate.folder.write(
                """
                { "format": 1, "case": "hello", "inputs": [ { "ask": "ask", "answer": "\(option)" } ] }
                """, to: name + ".json")
        }
        try play(simulate, "hello", "wrong", "anna", "2026-03-01T09:00Z")
        try play(simulate, "hello", "right", "anna", "2026-03-02T09:00Z")
        try play(simulate, "hello", "wrong", "ben", "2026-03-01T09:00Z")
        try simulate.folder.write(
            "pseudonym,name,idnumber,sis_login_id,lti_user_id\nanna,A,1,aa,u1\nben,B,2,bb,u2\n",
            to: "roster.csv")
        return simulate
    }

    private func play(
        _ simulate: Simulate, _ played: String, _ answers: String, _ learner: String,
        _ start: String, in folder: String = "done"
    ) throws {
        let result = try simulate(
            "play", played, "--answers", answers + ".json", "--mode", "exam", "--learner", learner,
            "--start", start, "--attempts", folder)
        try #require(result.status == 0, "\(result.errors)")
    }

    @Test(
        "every format writes its file; the same attempts give the same bytes",
        arguments: [
            ("grades-moodle", "idnumber,First case,"), ("grades-canvas", "Student,ID,SIS User ID,"),
            ("grades-csv", "pseudonym,name,idnumber,case,"), ("ags", "[\n{\"userId\":\"u1\","),
        ])
    func formats(_ format: String, _ head: String) throws {
        let simulate = try withAttempts()
        let first = try simulate("export", format, "done", "-o", "one", "--roster", "roster.csv")
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.isEmpty)
        #expect(first.errors.contains("The \(format) export is in one."))
        let second = try simulate("export", format, "done", "-o", "-", "--roster", "roster.csv")
        #expect(second.output.hasPrefix(head), "\(second.output)")
        #expect(try simulate.folder.read("one") == Data(second.output.utf8))
    }

    @Test("a policy and the rows of decisions can be asked for")
    func options() throws {
        let simulate = try withAttempts()
        for (policy, percent) in [("first", "0"), ("last", "100"), ("average", "50")] {
            let result = try simulate(
                "export", "grades-moodle", "done", "-o", "-", "--policy", policy, "--roster",
                "roster.csv")
            #expect(result.output.contains("\r\n1,\(percent),"), "\(result.output)")
        }
        let decisions = try simulate("export", "grades-csv", "done", "-o", "-", "--decisions")
        #expect(decisions.output.contains("anna,hello,2,hello.anna.0002.attempt.jsonl,exam,ask,"))
        #expect(decisions.output.contains(",In days.,In days.,1,1,1,no,no,"))
    }

    @Test("an existing file is replaced only with --force")
    func existing() throws {
        let simulate = try withAttempts()
        try simulate.folder.write("mine", to: "out.csv")
        let refused = try simulate("export", "grades-csv", "done", "-o", "out.csv")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("--force"))
        #expect(try simulate.folder.read("out.csv") == Data("mine".utf8))
        let forced = try simulate("export", "grades-csv", "done", "-o", "out.csv", "--force")
        #expect(forced.status == 0)
        #expect(try simulate.folder.read("out.csv").starts(with: Data("pseudonym,".utf8)))
    }

    @Test("where it cannot be written nothing is left behind, not even half a file")
    func unwritable() throws {
        let simulate = try withAttempts()
        let before = simulate.folder.names()
        for goal in ["nowhere/out.csv", "roster.csv/out.csv"] {
            let result = try simulate("export", "grades-csv", "done", "-o", goal)
            #expect(result.status == 1)
            #expect(result.errors.contains(goal))
        }
        let full = try simulate.run(words: [
            "/bin/sh", "-c", "\"$1\" export grades-csv done -o - > /dev/full", "sh", Simulate.path,
        ])
        #expect(full.status == 1)
        #expect(full.errors.contains("the output cannot be written"))
        #expect(simulate.folder.names() == before)
    }

    @Test("an existing device or folder is never replaced", arguments: ["done", "/dev/null"])
    func noFile(_ goal: String) throws {
        let simulate = try withAttempts()
        let result = try simulate("export", "grades-csv", "done", "-o", goal, "--force")
        #expect(result.status == 1)
        #expect(result.errors.contains("it is no file"))
    }

    @Test("a damaged attempt is told with its place, and nothing is exported")
    func damaged() throws {
        let simulate = try withAttempts()
        let name = "done/hello.anna.0002.attempt.jsonl"
        let text = String(decoding: try simulate.folder.read(name), as: UTF8.self)
        try simulate.folder.write(text.replacingOccurrences(of: "days", with: "now"), to: name)
        let result = try simulate("export", "grades-csv", "done", "-o", "out.csv")
        #expect(result.status == 1)
        #expect(result.errors.contains(name + ":2"))
        #expect(result.errors.contains("nothing was exported"))
        #expect(!simulate.folder.names().contains("out.csv"))
    }

    @Test("attempts at a case that behaves otherwise now need --allow-changed")
    func changed() throws {
        let simulate = try withAttempts()
        let other = Cases.hello.replacingOccurrences(
            of: "\"refs\": \"book\",", with: "\"refs\": \"book\", \"takes\": \"5s\",")
        try simulate.folder.write(other, to: "Scenarios/hello/scenario.json")
        let refused = try simulate("export", "grades-csv", "done", "-o", "-")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("behaves otherwise"))
        #expect(refused.output.isEmpty)
        let allowed = try simulate("export", "grades-csv", "done", "-o", "-", "--allow-changed")
        #expect(allowed.status == 0)
        #expect(allowed.output.split(separator: "\r\n").count == 4)
    }

    @Test("a copy of an attempt counts once")
    func copies() throws {
        let simulate = try withAttempts()
        let name = "done/hello.anna.0001.attempt.jsonl"
        try simulate.folder.write(try simulate.folder.read(name), to: "done/copy.attempt.jsonl")
        let result = try simulate("export", "grades-csv", "done", "-o", "-")
        #expect(result.output.split(separator: "\r\n").count == 4)
        #expect(result.errors.contains("note: \(name) is a copy of done/copy.attempt.jsonl"))
    }

    @Test("--case takes the attempts at one case and leaves the others out")
    func oneCase() throws {
        let simulate = try withAttempts()
        try play(simulate, "kinds", "expert", "anna", "2026-03-03T09:00Z")
        let refused = try simulate("export", "grades-moodle", "done", "-o", "-")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("'ben' has no grade for the case 'kinds'"))
        let result = try simulate("export", "grades-moodle", "done", "-o", "-", "--case", "kinds")
        #expect(result.status == 0)
        #expect(result.errors.contains("note: 3 attempts at other cases are left out"))
        #expect(result.output.split(separator: "\r\n").count == 2)
        let none = try simulate("export", "ags", "done", "-o", "-", "--case", "hurry")
        #expect(none.status == 1)
        #expect(none.errors.contains("none of the attempts is at 'hurry'"))
        let both = try simulate("export", "ags", "done", "-o", "-")
        #expect(both.errors.contains("--case"))
    }

    @Test("what a roster lacks is told by name, what is wrong in it with its line")
    func rosters() throws {
        let simulate = try withAttempts()
        func export(_ roster: String) throws -> Simulate.Result {
            try simulate.folder.write(roster, to: "r.csv")
            return try simulate("export", "grades-moodle", "done", "-o", "-", "--roster", "r.csv")
        }
        let unknown = try export("pseudonym,idnumber\nanna,1\n")
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("the roster does not name 'ben'"))
        let twice = try export("pseudonym,idnumber\nanna,1\nben,1\n")
        #expect(twice.errors.contains("r.csv:3:5: the idnumber '1' belongs to another learner"))
        let keyless = try export("pseudonym,name\nanna,1\nben,1\n")
        #expect(keyless.errors.contains("r.csv:1: the roster has no column 'idnumber' or 'email'"))
        #expect(keyless.output.isEmpty)
    }

    @Test("an empty folder and folders without attempts are told")
    func empty() throws {
        let simulate = try Simulate.withCases()
        try FileManager.default.createDirectory(
            atPath: simulate.folder.path + "/none", withIntermediateDirectories: false)
        let result = try simulate("export", "grades-csv", "none", "-o", "-")
        #expect(result.status == 1)
        #expect(result.errors.contains("none: the folder has no attempts"))
    }

    @Test(
        "what cannot be followed ends with status 2",
        arguments: [
            (["--policy", "best"], "first, highest, last or average"),
            (["--at", "yesterday"], "a date and time with a zone"),
            (["--decisions"], "'--decisions' means nothing for ags"),
        ])
    func usage(_ words: [String], _ told: String) throws {
        let simulate = try withAttempts()
        let result = try simulate.run(["export", "ags", "done", "-o", "-"] + words)
        #expect(result.status == 2)
        #expect(result.errors.contains(told))
    }
}
