/// Finding options by name within their decision.
extension Reader {
    /// How many options are compared one by one rather than through a table.
    private static let fewOptions = 12

    /// Reports options of a decision that have the same id.
    mutating func checkOptionNames(_ decision: DecisionID) {
        let run = outline.decisions[decision.int].options
        if run.count > Self.fewOptions { return checkManyOptionNames(decision) }
        for index in run.dropFirst() {
            let node = Int(outline.optionIDs[index])
            guard node >= 0, kind(node) == .string else { continue }
            for earlier in run.lowerBound..<index {
                let other = Int(outline.optionIDs[earlier])
                guard other >= 0, source.haveSameName(node, other) else { continue }
                reportTwin(node, other)
                break
            }
        }
    }

    private mutating func checkManyOptionNames(_ decision: DecisionID) {
        var table = NameTable(capacity: outline.decisions[decision.int].options.count)
        var first: [Int] = []
        for index in outline.decisions[decision.int].options {
            let node = Int(outline.optionIDs[index])
            guard node >= 0, kind(node) == .string else { continue }
            let known = table.count
            let id = Int(table.intern(name(node)))
            if table.count == known { reportTwin(node, first[id]) } else { first.append(node) }
        }
        outline.decisions[decision.int].table = outline.optionTables.count
        outline.optionTables.append(table)
    }

    /// Returns the place of the option with a name within its decision.
    ///
    /// Where ids are missing or used twice the place may be wrong, but that case does not load.
    func option(_ name: ArraySlice<UInt8>, of decision: DecisionID) -> Int? {
        let columns = outline.decisions[decision.int].columns
        guard columns > 0 else { return element(name, of: decision) }
        guard let dot = name.firstIndex(of: UInt8(ascii: ".")),
            let row = element(name[..<dot], of: decision), row >= columns,
            let column = element(name[(dot + 1)...], of: decision), column < columns
        else { return nil }
        return (row - columns) * columns + column
    }

    /// Returns the place of what has an id among the declared ids of a decision.
    func element(_ name: ArraySlice<UInt8>, of decision: DecisionID) -> Int? {
        let found = outline.decisions[decision.int]
        if let table = found.table {
            return outline.optionTables[table].find(name).map { Int($0) }
        }
        for index in found.options {
            let node = Int(outline.optionIDs[index])
            guard node >= 0, kind(node) == .string, self.name(node).elementsEqual(name) else {
                continue
            }
            return index - found.options.lowerBound
        }
        return nil
    }

    /// Returns the option that `decision.option` names, reporting what is wrong with it.
    mutating func chosenOption(
        _ name: ArraySlice<UInt8>, at range: SourceRange
    ) -> (decision: DecisionID, option: OptionID)? {
        guard let dot = name.firstIndex(of: UInt8(ascii: ".")) else {
            let word = Quotation.text(name, isEscaped: false)
            error(.reference(.optionMissing(word)), at: range)
            return nil
        }
        let owner = name[..<dot]
        guard let decision = names.decision(owner) else {
            unknown(.decision, owner, at: range)
            return nil
        }
        if let place = option(name[(dot + 1)...], of: decision) {
            return (decision, OptionID(place))
        }
        unknownOption(name[(dot + 1)...], of: decision, at: range)
        return nil
    }

    /// Returns the ids of a decision's options as strings; of a matrix, of each row with each column.
    func optionNames(_ decision: DecisionID) -> [String] {
        let columns = outline.decisions[decision.int].columns
        let names = elementNames(decision)
        if columns == 0 { return names }
        var cells: [String] = []
        for row in names.dropFirst(columns) {
            for column in names.prefix(columns) { cells.append(row + "." + column) }
        }
        return cells
    }

    /// Returns the declared ids of a decision as strings.
    func elementNames(_ decision: DecisionID) -> [String] {
        var names: [String] = []
        for node in outline.optionIDs[outline.decisions[decision.int].options] where node >= 0 {
            names.append(quote(Int(node)))
        }
        return names
    }

    private mutating func unknownOption(
        _ name: ArraySlice<UInt8>, of decision: DecisionID, at range: SourceRange
    ) {
        let word = Quotation.text(name, isEscaped: false)
        let owner = outline.decisions[decision.int].id
        let near = suggest(word) { $0.optionNames(decision) }
        error(
            .reference(
                .unknownOption(word, decision: scenario.string(owner), suggestion: near?.name)),
            at: range, word, meaning: near)
    }
}
