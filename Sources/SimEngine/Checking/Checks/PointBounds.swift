/// Possible points where not everything could be explored together: bounds from both sides.
///
/// No route earns more than the best answers on the way to an ending and each criterion by itself;
/// a session that was played proves what can be earned.
struct PointBounds {
    /// What is wrong.
    private(set) var findings: [CheckFinding] = []
    /// What could not be proved, in phrases.
    private(set) var unproved: [String] = []

    private let course: Exploration
    private let bounds: CriterionBounds

    init(_ course: Exploration, _ bounds: CriterionBounds, _ played: [Session]) {
        self.course = course
        self.bounds = bounds
        let scenario = course.machine.scenario
        guard scenario.isScored else { return }
        var highest: (ending: Int, most: Int64, least: Int64)?
        var mayPass = course.endings.isEmpty
        for ending in course.endings {
            let answers = course.explorer.starts.compactMap { ending.sums.sums[$0] }.max() ?? 0
            let criteria = bounds.most.reduce(Int64(0)) { sum, most in
                sum + max(0, most[Int32(truncatingIfNeeded: ending.ending)] ?? 0)
            }
            let most = answers + criteria
            let least = Self.best(played, at: ending.ending)
            let score = Score(
                points: Decimal3(thousandths: most), possible: scenario.possible(at: ending.ending))
            mayPass = mayPass || score.reaches(scenario.passMark ?? .zero)
            if !scenario.states[ending.ending].possible.isEmpty {
                judge(ending.ending, most, least, scenario, isWhole: false)
            } else if highest.map({ most > $0.most }) ?? true {
                highest = (ending.ending, most, least)
            }
        }
        if let highest {
            judge(highest.ending, highest.most, highest.least, scenario, isWhole: true)
        }
        if !mayPass { findings.append(course.neverPassing()) }
    }

    /// The most points of a played session that reached an ending, in thousandths; -1 for none.
    private static func best(_ played: [Session], at ending: Int) -> Int64 {
        var best: Int64 = -1
        for session in played {
            let report = session.report()
            guard report.ending?.int == ending else { continue }
            best = max(best, report.total.points.thousandths)
        }
        return best
    }

    private mutating func judge(
        _ ending: Int, _ most: Int64, _ least: Int64, _ scenario: Scenario, isWhole: Bool
    ) {
        let possible = scenario.possible(at: isWhole ? nil : ending)
        let state = scenario.states[ending]
        let name = scenario.string(state.id)
        let shown = isWhole ? nil : name
        if most < possible.thousandths {
            let missed = missed(ending, isWhole: isWhole)
            let problem = ExplorationProblem.tooFewPoints(
                best: Decimal3(thousandths: most).description, possible: possible.description,
                ending: shown, missed: missed?.words(scenario))
            let place = missed?.place(else: state.source) ?? state.source
            findings.append(CheckFinding(problem, at: place))
        } else if least > possible.thousandths {
            findings.append(
                CheckFinding(
                    .tooManyPoints(
                        best: Decimal3(thousandths: least).description,
                        possible: possible.description, ending: shown), at: state.source))
        } else if least < possible.thousandths || most > possible.thousandths {
            let known = least < 0 ? "no more than" : "between \(Decimal3(thousandths: least)) and"
            unproved.append(
                "the \(possible) possible points at '\(name)': the best route earns \(known)"
                    + " \(Decimal3(thousandths: most))")
        }
    }

    /// Returns what the run with the best answers to an ending leaves, and what each criterion does.
    private func missed(_ ending: Int, isWhole: Bool) -> MissedPoints? {
        guard let best = course.bestRoutes().first(where: { $0.ending == ending }) else {
            return nil
        }
        let played = best.route.play(on: course.machine)
        guard played.fits else { return nil }
        let scenario = course.machine.scenario
        let most = bounds.most.map { max(0, $0[Int32(truncatingIfNeeded: ending)] ?? 0) }
        var missed = MissedPoints(
            scenario, played.session.report(), most: most, course)
        missed.keep(stated: scenario.stated(at: isWhole ? nil : ending))
        return missed
    }
}
