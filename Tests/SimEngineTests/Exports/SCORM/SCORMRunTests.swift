import Foundation
import Testing

@testable import SimEngine

/// The forms that a strict system demands of the values of elements.
enum StrictForms {
    static let forms: [SCORMEdition: [(element: String, value: String)]] = [
        .v12: [
            (#"cmi\.core\.lesson_location"#, #".{0,255}"#),
            (#"cmi\.core\.lesson_status"#, "passed|completed|failed|incomplete"),
            (#"cmi\.(core|objectives\.\d+)\.score\.(raw|min|max)"#, #"\d{1,3}(\.\d)?"#),
            (#"cmi\.core\.exit"#, "suspend|"), (#"cmi\.core\.session_time"#, #"\d{4}:\d\d:\d\d\.\d\d"#),
            (#"cmi\.suspend_data"#, "[A-Za-z0-9_-]{0,4096}"),
            (#"cmi\.objectives\.\d+\.id"#, "[A-Za-z0-9_-]{1,255}"),
            (#"cmi\.objectives\.\d+\.status"#, "completed|not attempted"),
            (#"cmi\.interactions\.\d+\.id"#, "[A-Za-z0-9_-]{1,255}"),
            (#"cmi\.interactions\.\d+\.objectives\.\d+\.id"#, "[A-Za-z0-9_-]{1,255}"),
            (#"cmi\.interactions\.\d+\.time"#, #"[0-2]\d:[0-5]\d:[0-5]\d"#),
            (#"cmi\.interactions\.\d+\.type"#, "choice|fill-in|matching|performance|sequencing|numeric"),
            (#"cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern"#, ".{1,255}"),
            (#"cmi\.interactions\.\d+\.weighting"#, #"\d{1,3}(\.\d\d?)?"#),
            (#"cmi\.interactions\.\d+\.student_response"#, ".{1,255}"),
            (#"cmi\.interactions\.\d+\.result"#, #"correct|wrong|neutral|[01](\.\d\d?)?"#),
            (#"cmi\.interactions\.\d+\.latency"#, #"\d{4}:\d\d:\d\d\.\d\d"#),
        ],
        .v2004: [
            (#"cmi\.location"#, ".{0,1000}"), (#"cmi\.completion_status"#, "completed|incomplete"),
            (#"cmi\.success_status"#, "passed|failed"), (#"cmi\.progress_measure"#, "1"),
            (#"cmi\.(objectives\.\d+\.)?score\.scaled"#, #"0(\.\d{1,3})?|1"#),
            (#"cmi\.(objectives\.\d+\.)?score\.(raw|min|max)"#, #"\d{1,3}(\.\d)?"#),
            (#"cmi\.exit"#, "suspend|normal"),
            (#"cmi\.session_time"#, #"PT(\d+H)?(\d+M)?\d+(\.\d\d?)?S"#),
            (#"cmi\.suspend_data"#, "[A-Za-z0-9_-]{0,64000}"),
            (#"cmi\.objectives\.\d+\.id"#, "[A-Za-z0-9_-]{1,255}"),
            (#"cmi\.objectives\.\d+\.completion_status"#, "completed|not attempted"),
            (#"cmi\.(objectives|interactions)\.\d+\.description"#, #"\{lang=[a-zA-Z-]{2,11}\}[^{].{0,249}"#),
            (#"cmi\.interactions\.\d+\.id"#, "[A-Za-z0-9_-]{1,255}"),
            (#"cmi\.interactions\.\d+\.type"#, "choice|fill-in|matching|performance|sequencing|numeric"),
            (#"cmi\.interactions\.\d+\.objectives\.\d+\.id"#, "[A-Za-z0-9_-]{1,255}"),
            (#"cmi\.interactions\.\d+\.timestamp"#, #"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\dZ"#),
            (
                #"cmi\.interactions\.\d+\.(correct_responses\.\d+\.pattern|learner_response)"#,
                #"[\w.]+(\[[,.:]\][\w.]+)*|[^\[\]{}]{1,250}"#
            ),
            (#"cmi\.interactions\.\d+\.weighting"#, #"\d{1,5}(\.\d\d?)?"#),
            (#"cmi\.interactions\.\d+\.result"#, #"correct|incorrect|neutral|[01](\.\d\d?)?"#),
            (#"cmi\.interactions\.\d+\.latency"#, #"PT(\d+H)?(\d+M)?\d+(\.\d\d?)?S"#),
        ],
    ]

    /// The values that a strict system would refuse, as sentences.
    static func refused(_ values: [SCORMValue], _ edition: SCORMEdition) -> [String] {
        var next = 0
        var found: [String] = []
        for value in values {
            let isKnown = forms[edition]?.contains { form in
                matches(value.element, form.element) && matches(value.value, form.value)
            }
            if isKnown != true { found.append("\(value.element) = '\(value.value)'") }
            if value.element == "cmi.interactions.\(next).id" { next += 1 }
            if value.element.hasPrefix("cmi.interactions."), !value.element.hasPrefix("cmi.interactions.\(next - 1).") {
                found.append("\(value.element) is out of order")
            }
        }
        return found
    }

    private static func matches(_ text: String, _ pattern: String) -> Bool {
        text.range(of: "^(\(pattern))$", options: .regularExpression) == text.startIndex..<text.endIndex
    }
}

@Suite("A run as SCORM is told of it")
struct SCORMRunTests {
    /// A playthrough played as an exam, where an exam allows what it does.
    private static func exam(_ run: BundledRun) throws -> Session? {
        let played = try run.play()
        guard !played.inputs.contains(.back) else { return nil }
        var session = Session(played.machine, seed: played.seed, variant: played.variant, mode: .exam)
        for input in played.inputs { try session.apply(input) }
        return session
    }

    private static func value(_ values: [SCORMValue], _ element: String) -> String? {
        values.last { $0.element == element }?.value
    }

    @Test("every value of every playthrough has the form a strict system wants", arguments: BundledRun.all)
    func forms(_ run: BundledRun) throws {
        guard let session = try Self.exam(run) else { return }
        let record = CourseRecord(session)
        for edition in SCORMEdition.allCases {
            var launch = SCORMLaunch(edition)
            launch.now = SCORMMoment(universal: 1_772_355_599_994, local: 1_772_359_199_994)
            launch.elapsed = 754_500
            let news = launch.news(record, step: session.stepCount, data: "AAAA")
            #expect(StrictForms.refused(news.details + news.essentials, edition) == [])
            #expect(news.told == record.interactions.count)
        }
    }

    @Test("percent and verdict are those of the report, critical failures fail", arguments: BundledRun.all)
    func verdict(_ run: BundledRun) throws {
        guard let session = try Self.exam(run) else { return }
        let report = session.report()
        let record = CourseRecord(session)
        let first = SCORMLaunch(.v12).news(record, step: 1, data: "").essentials
        let second = SCORMLaunch(.v2004).news(record, step: 1, data: "").essentials
        guard report.isComplete else {
            #expect(first.last == SCORMValue("cmi.core.lesson_status", "incomplete"))
            #expect(second.last == SCORMValue("cmi.completion_status", "incomplete"))
            #expect(Self.value(first, "cmi.core.score.raw") == nil)
            #expect(Self.value(first, "cmi.core.exit") == "suspend")
            return
        }
        let verdict = report.isPassed ? "passed" : "failed"
        #expect(first.last == SCORMValue("cmi.core.lesson_status", verdict))
        #expect(Self.value(first, "cmi.core.score.raw") == report.percent.description)
        #expect(second.last == SCORMValue("cmi.completion_status", "completed"))
        #expect(Self.value(second, "cmi.success_status") == verdict)
        #expect(Self.value(second, "cmi.score.raw") == report.percent.description)
        let scaled = try #require(Double(Self.value(second, "cmi.score.scaled") ?? ""))
        #expect(abs(scaled * 100 - (Double(report.percent.description) ?? -1)) < 1e-9)
        #expect(report.criticalFailures.isEmpty || verdict == "failed")
        #expect(Self.value(first, "cmi.core.exit") == "" && Self.value(second, "cmi.exit") == "normal")
    }

    @Test("a critical failure that reaches the course's mastery score tells no score", arguments: BundledRun.all)
    func mastery(_ run: BundledRun) throws {
        guard let session = try Self.exam(run) else { return }
        let record = CourseRecord(session)
        guard record.isComplete, !record.criticalFailures.isEmpty else { return }
        for edition in SCORMEdition.allCases {
            let element = edition.element("score.raw")
            let score = edition == .v12 ? record.percent : record.scaled
            var launch = SCORMLaunch(edition)
            launch.mastery = score
            #expect(Self.value(launch.news(record, step: 1, data: "").essentials, element) == nil)
            launch.mastery = Decimal3(thousandths: score.thousandths + 1)
            #expect(Self.value(launch.news(record, step: 1, data: "").essentials, element) != nil)
        }
    }

    @Test("what was told is not told again, and places go on", arguments: BundledCase.all)
    func goesOn(_ bundled: BundledCase) throws {
        let played = try bundled.run("expert").play()
        for edition in SCORMEdition.allCases {
            var session = Session(played.machine, seed: played.seed, variant: played.variant, mode: .exam)
            var launch = SCORMLaunch(edition)
            launch.next = 3
            var ids: [String] = []
            for input in played.inputs {
                try session.apply(input)
                let record = CourseRecord(session)
                let news = launch.news(record, step: session.stepCount, data: "")
                ids += news.details.filter {
                    $0.element.hasPrefix("cmi.interactions.") && $0.element.hasSuffix(".id")
                        && !$0.element.contains("objectives")
                }.map { "\($0.element) \($0.value)" }
                launch.told = news.told
                launch.next = news.next
            }
            #expect(ids.count == launch.next - 3 && Set(ids).count == ids.count)
            #expect(launch.told == CourseRecord(session).interactions.count)
        }
    }

    @Test("practice and completion-only tell no score; a closed attempt keeps its status")
    func ungraded() throws {
        let played = try #require(BundledCase.all.first).run("expert").play()
        var exam = Session(played.machine, seed: played.seed, variant: played.variant, mode: .exam)
        for input in played.inputs { try exam.apply(input) }
        for edition in SCORMEdition.allCases {
            var launch = SCORMLaunch(edition)
            let practiced = launch.news(CourseRecord(played), step: 1, data: "")
            #expect(practiced.details.isEmpty)
            #expect(practiced.essentials.last?.value == "completed")
            launch.completionOnly = true
            let formative = launch.news(CourseRecord(exam), step: 1, data: "")
            #expect(!formative.details.isEmpty)
            for value in practiced.essentials + formative.details + formative.essentials {
                #expect(!value.element.contains("score") && !value.element.contains("success"))
                #expect(!value.element.hasSuffix("weighting"))
            }
            launch.isClosed = true
            let closed = launch.news(CourseRecord(played), step: 1, data: "x")
            #expect(closed.details.isEmpty && !closed.isFinal && launch.start.isEmpty)
            #expect(!closed.essentials.contains { $0.element == edition.status })
        }
    }

    @Test("an objective that the course has is found by its id")
    func objectives() throws {
        let played = try #require(BundledCase.all.first).run("expert").play()
        var session = Session(played.machine, seed: played.seed, variant: played.variant, mode: .exam)
        for input in played.inputs { try session.apply(input) }
        let record = CourseRecord(session)
        let known = ["case"] + record.objectives.map { $0.id }.reversed()
        var launch = SCORMLaunch(.v2004)
        launch.objectives = known
        let told = launch.news(record, step: 1, data: "").details.filter { $0.element.hasPrefix("cmi.objectives.") }
        #expect(!told.isEmpty && !told.contains { $0.element.hasSuffix(".id") })
        #expect(!told.contains { $0.element.hasPrefix("cmi.objectives.0.") })
        launch.objectives = []
        let added = launch.news(record, step: 1, data: "").details.filter { $0.element.hasSuffix(".id") }
            .filter { $0.element.hasPrefix("cmi.objectives.") }
        #expect(added.map { $0.value } == record.objectives.map { $0.id })
    }

    @Test("a run that has become too long is said to be, and keeps what was kept before")
    func tooLong() throws {
        let session = try #require(BundledCase.all.first).run("expert").play()
        var started = Session(session.machine, seed: 1, mode: .exam)
        try started.apply(.wait(1000))
        for edition in SCORMEdition.allCases {
            let launch = SCORMLaunch(edition)
            for (length, fits) in [(edition.longestSuspendData, true), (edition.longestSuspendData + 1, false)] {
                let news = launch.news(
                    CourseRecord(started), step: 1, data: String(repeating: "A", count: length))
                #expect((news.problem == nil) == fits)
                #expect(news.essentials.contains { $0.element == "cmi.suspend_data" } == fits)
            }
        }
    }

    @Test("leaving tells for how long, and whether the run goes on")
    func leaving() {
        var launch = SCORMLaunch(.v12)
        launch.elapsed = 1500
        #expect(launch.leave(isOver: false, isMeant: true).map { $0.value } == ["0000:00:01.50", "suspend"])
        #expect(launch.leave(isOver: true, isMeant: true).map { $0.value } == ["0000:00:01.50", ""])
        launch.edition = .v2004
        #expect(launch.leave(isOver: false, isMeant: false).map { $0.value } == ["PT1.5S", "suspend"])
        #expect(launch.leave(isOver: true, isMeant: true).map { $0.value } == ["PT1.5S", "normal", "exitAll"])
    }
}
