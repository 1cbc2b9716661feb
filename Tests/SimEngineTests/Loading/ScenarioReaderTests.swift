import Testing

@testable import SimEngine

@Suite("Every key of the format reaches the scenario")
struct ScenarioReaderTests {
    @Test("of what introduces a case")
    func readsAbout() throws {
        let scenario = try CaseText.everything()
        let about = scenario.about
        #expect(scenario.string(about.id) == "everything")
        #expect(scenario.string(about.version) == "1.2.3-rc.1+build.5")
        #expect(scenario.string(about.role) == "the nurse of the procedure room")
        #expect(about.minutes == Decimal3(25))
        #expect(about.order == 3)
        #expect(
            about.advisory.content.map { scenario.string($0) } == [
                "Pelvic procedure.", "Fear of pain.",
            ])
        #expect(about.advisory.optOut.count == 1 && about.advisory.support.count == 1)
        #expect(about.prebriefing.count == 2 && about.debrief.count == 2)
        #expect(about.objectives.map { $0.judgment } == [.takeAction, .recognizeCues])
        #expect(about.references.map { scenario.string($0.doi) } == [nil, "10.1000/182"])
        #expect(about.review.status == .reviewed && about.review.reviewers.count == 2)
        #expect(scenario.passMark == Decimal3(80))
        #expect(scenario.possible == [DomainPoints(domain: .ordering, points: Decimal3(4))])
    }

    @Test("of patient and measures")
    func readsPatient() throws {
        let scenario = try CaseText.everything()
        #expect(scenario.string(scenario.patient.name) == "Ms. R.")
        #expect(scenario.patient.age == Decimal3(29))
        #expect(scenario.patient.chart.map { $0.text.count } == [1, 2, 0])
        #expect(scenario.measures.map { scenario.string($0.label) } == ["SpO2", nil, nil, nil, nil])
        #expect(scenario.combinations == 3)
        #expect(scenario.measures[1].initial == Decimal3(thousandths: 6500))
        #expect(scenario.measures[0].normal == Decimal3(94)...Decimal3(100))
    }

    @Test("of acts, those defined on a board last")
    func readsActs() throws {
        let scenario = try CaseText.everything()
        #expect(scenario.acts.map { scenario.string($0.id) } == ["vitals", "openAirway", "mask"])
        #expect(scenario.acts[0].takes == SimDuration(milliseconds: 30_000))
        #expect(scenario.acts[0].effects.count == 2 && scenario.acts[0].guarding != nil)
        #expect(scenario.string(scenario.states[scenario.acts[1].targets[0].int].id) == "recovered")
    }

    @Test("of states, flat in document order")
    func readsStates() throws {
        let scenario = try CaseText.everything()
        let names = scenario.states.map { scenario.string($0.id) }
        #expect(
            names == [
                "welcome", "sedated", "patient", "lastTime", "deepTime", "breathing", "silent",
                "watching", "quiz", "several", "order", "dose", "talk", "sort", "fill", "mark",
                "plan", "recovered", "ended",
            ])
        #expect(
            scenario.states.map { $0.kind } == [
                .atomic, .parallel, .compound, .shallowHistory, .deepHistory, .atomic, .atomic,
                .atomic, .compound, .atomic, .atomic, .atomic, .atomic, .atomic, .atomic,
                .atomic, .atomic, .final, .final,
            ])
        #expect(scenario.states[1].lastDescendant == StateID(7))
        #expect(scenario.states[5].parent == StateID(2))
        #expect(scenario.states[2].initial == [StateID(5)])
        #expect(scenario.states[8].initial == [StateID(9)])
        #expect(scenario.states[1].after.map { $0.delay.milliseconds } == [0, 1_200_000])
        #expect(scenario.states[1].every.map { $0.period.milliseconds } == [10_000])
        #expect(scenario.states[17].possible.count == 2)
    }

    @Test("of decisions, in document order")
    func readsDecisions() throws {
        let scenario = try CaseText.everything()
        #expect(
            scenario.decisions.map { scenario.string($0.id) } == [
                "consent", "board", "several", "order", "dose", "talk", "sort", "fill", "mark",
                "plan",
            ])
        let consent = scenario.decisions[0]
        #expect(consent.points == Decimal3(2) && consent.isCritical && !consent.shuffles)
        #expect(consent.within == SimDuration(milliseconds: 90_000))
        #expect(consent.routes.map { $0.targets.count } == [1, 1, 2])
        #expect(consent.options.map { $0.credit.thousandths } == [1000, 500, 0])
    }

    @Test("of the rubric")
    func readsRubric() throws {
        let scenario = try CaseText.everything()
        #expect(scenario.rubric.count == 9)
        guard case .exists(.act(let act), let least, let most) = scenario.rubric[0].rule else {
            Issue.record("not an exists of an act")
            return
        }
        #expect(act == ActID(0) && least == 2 && most == 5)
        #expect(scenario.rubric[1].isCritical && scenario.rubric[2].isRemedial)
        #expect(scenario.rubric[3].isFullWhenVoid)
    }

    @Test("numbers of the same domain given twice are told")
    func refusesTwoDomains() {
        let codes = CaseText.codes(#"{"id":"a"}"#, #""possible":{"safety":1,"safety":2}"#)
        #expect(codes == ["SIM0201"])
    }

    @Test("comments may stand in every object")
    func passesOverComments() throws {
        let comment = #""$comment":[{"id":1,"id":2}]"#
        let scenario = try CaseText.scenario(
            #"{"id":"a",\#(comment),"on":{\#(comment),"event":"e"}}"#,
            #"\#(comment),"possible":{\#(comment),"safety":1}"#)
        #expect(scenario.possible.count == 1)
    }
}
