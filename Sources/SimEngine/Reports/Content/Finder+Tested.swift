/// Whether a run put a criterion to the test, so that keeping it says something of the learner.
extension Finder {
    /// Whether there was an occasion to do something, to answer or to refrain.
    ///
    /// What only forbids is kept by doing nothing: it is tested once it was there to be done.
    func wasTested(_ id: CriterionID) -> Bool {
        guard monitor.criteria[id.int].judged > 0 else { return false }
        switch scenario.rubric[id.int].rule {
        case .exists(let subject, _, _), .interval(let subject, _, _):
            return happened.first(subject) != nil
        case .absent(let subject): return wasOffered(subject)
        case .precedence, .response, .never, .always: return true
        }
    }

    /// The points that criteria earned which the run never put to the test.
    func untested(_ items: [ScoreItem]) -> Decimal3 {
        var score = Score()
        for item in items where !item.isRemedial {
            guard case .criterion(let criterion) = item.subject, !wasTested(criterion) else {
                continue
            }
            score.add(points: item.points, possible: .zero)
        }
        return score.points
    }

    /// Whether a learner could have done it: an act on a board, an option of what was answered.
    private func wasOffered(_ occurrence: Occurrence) -> Bool {
        switch occurrence {
        case .act(let act):
            scenario.decisions.contains { decision in
                guard case .act(let board) = decision.form else { return false }
                return board.acts.contains(act) && facts.wasVisited(decision.state.raw)
            }
        case .chosen(let decision, _): facts.firstAnswer(decision)?.response != nil
        case .entered, .event: false
        }
    }
}
