/// Reading matrices.
extension Reader {
    /// The most columns and rows of a matrix.
    private static let most = (columns: 10, rows: 40)

    /// Reads what is particular to picking columns for rows.
    mutating func readMatrix(_ id: DecisionID, _ fields: Fields, _ decision: inout Decision) {
        let rule = matrixRule(fields)
        let columns = columns(fields)
        let nodes = list(.rows, in: fields, atLeast: 1)
        if areTooMany(nodes, .rows, Self.most.rows, in: fields) { return }
        var rows: [Matrix.Row] = []
        for node in nodes {
            guard let row = object(node, .row, required: .rowRequired, as: .rows) else { continue }
            addCells(row, columns, rule, id, &decision)
            rows.append(Matrix.Row(feedback: prose(.feedback, in: row), refs: sources(row)))
        }
        if rule != .one { requireKey(decision, fields) }
        decision.form = .matrix(Matrix(columns: columns, rows: rows, rule: rule))
    }

    private mutating func matrixRule(_ fields: Fields) -> Matrix.Rule {
        let words: Words<Bool> = [("one", false), ("any", true)]
        let takesAny = word(.perRow, in: fields, among: words) ?? false
        let lines: Words<Matrix.Line> = [("column", .column), ("row", .row)]
        let line = word(.scoreBy, in: fields, among: lines)
        if takesAny { return .any(scoredBy: line ?? .column) }
        if let node = value(.scoreBy, in: fields) {
            error(.part(.scoreByWithoutAny), at: range(node - 1))
        }
        return .one
    }

    private mutating func columns(_ fields: Fields) -> [Matrix.Column] {
        let nodes = list(.columns, in: fields, atLeast: 2)
        if areTooMany(nodes, .columns, Self.most.columns, in: fields) { return [] }
        var columns: [Matrix.Column] = []
        for node in nodes {
            guard let column = object(node, .idAndText, required: .idAndText, as: .columns) else {
                continue
            }
            let id = requiredID(column)
            columns.append(Matrix.Column(id: id, text: requiredProse(.text, in: column)))
        }
        return columns
    }

    /// Adds the cells of a row.
    private mutating func addCells(
        _ fields: Fields, _ columns: [Matrix.Column], _ rule: Matrix.Rule, _ id: DecisionID,
        _ decision: inout Decision
    ) {
        let name = requiredID(fields)
        let text = requiredProse(.text, in: fields)
        let right = rightColumns(fields, id, isOne: rule == .one, name)
        let first = decision.options.count
        for (place, column) in columns.enumerated() {
            var cell = AnswerOption(id: column.id, text: column.text, source: range(fields.node))
            cell.credit = right.contains(place) ? .one : .zero
            decision.options.append(cell)
        }
        decision.groups.append(
            OptionGroup(
                name: .authored(name), text: text, options: first..<decision.options.count,
                choose: rule == .one ? 1 : nil))
    }

    /// Returns the places of the columns that are right for a row.
    private mutating func rightColumns(
        _ fields: Fields, _ id: DecisionID, isOne: Bool, _ row: Text
    ) -> [Int] {
        guard let correct = value(.correct, in: fields) else { return [] }
        var places: [Int] = []
        let nodes = items(correct)
        for node in nodes {
            guard let place = rightColumn(node, id) else { continue }
            if places.contains(place) {
                error(.part(.columnTwice(quote(node))), at: range(node))
            } else {
                places.append(place)
            }
        }
        if isOne, nodes.count != 1 {
            let name = scenario.string(row)
            error(.part(.keyCount(name, found: nodes.count, wanted: 1)), at: range(correct))
        }
        return places
    }

    private mutating func rightColumn(_ node: Int, _ id: DecisionID) -> Int? {
        guard kind(node) == .string else {
            wrongType(node, .correct, "a column's name in quotes")
            return nil
        }
        let count = outline.decisions[id.int].columns
        if let place = element(name(node), of: id), place < count { return place }
        let near = suggest(quote(node)) { Array($0.elementNames(id).prefix(count)) }
        error(
            .part(.unknownColumn(quote(node), suggestion: near?.name)), at: range(node),
            quote(node), meaning: near)
        return nil
    }

    /// Warns of what is told about a row without a source, and returns whether any row has one.
    mutating func checkSources(_ matrix: Matrix, _ decision: Decision) -> Bool {
        for (row, group) in zip(matrix.rows, decision.groups) where row.refs.isEmpty {
            guard let feedback = row.feedback else { continue }
            warning(at: feedback.range) { .uncitedFeedback($0.scenario.string(group.name)) }
        }
        return matrix.rows.contains { !$0.refs.isEmpty }
    }
}
