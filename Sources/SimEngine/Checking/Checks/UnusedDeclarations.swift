/// What a case declares is used: acts on boards, objectives served, references cited.
enum UnusedDeclarations {
    static func check(_ target: CheckedCase) -> [Diagnostic] {
        acts(target) + objectives(target) + references(target)
    }

    private static func acts(_ target: CheckedCase) -> [Diagnostic] {
        let scenario = target.scenario
        var isOffered = [Bool](repeating: false, count: scenario.acts.count)
        for decision in scenario.decisions {
            guard case .act(let board) = decision.form else { continue }
            for act in board.acts { isOffered[act.int] = true }
        }
        return scenario.acts.indices.filter { !isOffered[$0] }.map {
            let id = scenario.acts[$0].id
            return Diagnostic(.unused(.unofferedAct(target.name(id))), at: id.range)
        }
    }

    private static func objectives(_ target: CheckedCase) -> [Diagnostic] {
        let objectives = target.scenario.about.objectives
        var isServed = [Bool](repeating: false, count: objectives.count)
        for decision in target.scenario.decisions {
            for objective in decision.objectives { isServed[objective.int] = true }
        }
        for criterion in target.scenario.rubric {
            for objective in criterion.objectives { isServed[objective.int] = true }
        }
        return objectives.indices.filter { !isServed[$0] }.map {
            let id = objectives[$0].id
            return Diagnostic(.unused(.unservedObjective(target.name(id))), at: id.range)
        }
    }

    private static func references(_ target: CheckedCase) -> [Diagnostic] {
        let references = target.scenario.about.references
        var isCited = [Bool](repeating: false, count: references.count)
        func cite(_ refs: [ReferenceID]) { for ref in refs { isCited[ref.int] = true } }
        for act in target.scenario.acts { cite(act.refs) }
        for criterion in target.scenario.rubric { cite(criterion.refs) }
        for decision in target.scenario.decisions {
            cite(decision.refs)
            for option in decision.options { cite(option.refs) }
            switch decision.form {
            case .ordering(let ordering): for pair in ordering.pairs { cite(pair.refs) }
            case .matrix(let matrix): for row in matrix.rows { cite(row.refs) }
            case .choice, .multiple, .numeric, .counsel, .act, .cloze, .highlight, .bowtie: break
            }
        }
        return references.indices.filter { !isCited[$0] }.map {
            let id = references[$0].id
            return Diagnostic(.unused(.uncitedReference(target.name(id))), at: id.range)
        }
    }
}
