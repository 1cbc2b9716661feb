/// Reading what differs from run to run.
extension Reader {
    /// Reads parameters and constraints, and finds out which combinations are allowed.
    mutating func readVariants(_ root: Fields) {
        let known = findings.errorCount
        readParameters(root)
        readConstraints(root)
        // What is wrong with either would only be told twice.
        if findings.errorCount == known { findCombinations(root) }
    }

    private mutating func readParameters(_ root: Fields) {
        for node in list(.vary, in: root) {
            guard let fields = object(node, .parameter, required: [.id, .values], as: .vary)
            else { continue }
            refuseMinus(fields)
            let id = requiredID(fields)
            let (values, nodes) = parameterValues(fields)
            scenario.parameters.append(
                Parameter(id: id, values: values, source: range(fields.node)))
            outline.parameterValues.append(nodes)
        }
    }

    /// Gives each parameter the measure through which expressions and texts read it.
    mutating func addParameterMeasures() {
        for parameter in scenario.parameters {
            let values = parameter.values.indices.map {
                Decimal3(thousandths: parameter.stored($0))
            }
            let least = values.min() ?? .zero
            scenario.measures.append(
                Measure(
                    id: parameter.id, label: nil, unit: nil, initial: values.first ?? .zero,
                    range: least...(values.max() ?? least), normal: nil, source: parameter.source))
        }
    }

    private mutating func readConstraints(_ root: Fields) {
        for node in list(.constraints, in: root) {
            guard
                let fields = object(
                    node, .constraint, required: [.if], as: .constraints)
            else { continue }
            let why = words(.why, in: fields)
            guard let node = value(.if, in: fields),
                let condition = condition(node, .if, ofParameters: true)
            else { continue }
            scenario.constraints.append(Constraint(condition: condition, why: why))
            outline.constraints.append(node)
        }
    }
}

/// Values of parameters.
extension Reader {
    /// Returns the values of a parameter, with their nodes.
    private mutating func parameterValues(
        _ fields: Fields
    ) -> (values: [Parameter.Value], nodes: [Int]) {
        var values: [Parameter.Value] = []
        var nodes: [Int] = []
        var names = NameTable()
        var areNumbers: Bool?
        for node in oneOrMore(.values, in: fields, atLeast: 1) {
            let isNumber = kind(node) == .number
            let value = parameterValue(node)
            if let areNumbers, areNumbers != isNumber {
                error(.variant(.mixedValues(firstIsNumber: areNumbers)), at: opening(node))
                continue
            }
            areNumbers = isNumber
            guard let value else { continue }
            let known = names.count
            let place = Int(names.intern(name(of: value)))
            if names.count == known {
                let line = line(of: tree.nodes[nodes[place]].start)
                error(.name(.duplicate(quote(value), line: line)), at: range(node))
                continue
            }
            values.append(value)
            nodes.append(node)
        }
        return (values, nodes)
    }

    private mutating func parameterValue(_ node: Int) -> Parameter.Value? {
        switch kind(node) {
        case .number: return decimal(node, .values, .any).map { .number($0) }
        case .string: return symbol(node, text: nil)
        case .object:
            guard
                let fields = object(node, .parameterValue, required: .idRequired, as: .values),
                let id = value(.id, in: fields)
            else { return nil }
            return symbol(id, text: words(.text, in: fields))
        case .null, .false, .true, .array:
            wrongType(node, .values, "a number, a name in quotes, or an object with an id")
            return nil
        }
    }

    private mutating func symbol(_ node: Int, text: Text?) -> Parameter.Value? {
        guard identifier(node) != nil else { return nil }
        return .symbol(id: self.text(at: node), text: text)
    }

    private func name(of value: Parameter.Value) -> String {
        switch value {
        case .number(let number): number.description
        case .symbol(let id, _): scenario.string(id)
        }
    }

    private func quote(_ value: Parameter.Value) -> String {
        Quotation.text(Array(name(of: value).utf8)[...], isEscaped: false)
    }
}

/// Parameters by name.
extension Reader {
    /// Returns the parameter of numbers that a text under a key names; nothing for a number.
    mutating func parameter(_ key: Key, in fields: Fields) -> ParameterID? {
        guard let node = value(key, in: fields), kind(node) == .string else { return nil }
        guard let found = parameter(named: name(node)) else {
            let word = quote(node)
            let near = suggest(word) { $0.parameterNames }
            error(
                .variant(.unknownParameter(word, suggestion: near?.name)), at: range(node), word,
                meaning: near)
            return nil
        }
        if !scenario.parameters[found.int].isSymbolic { return found }
        error(.variant(.parameterOfNames(quote(node))), at: range(node))
        return nil
    }

    /// Returns the parameter with a name.
    func parameter(named name: ArraySlice<UInt8>) -> ParameterID? {
        names.measure(name).flatMap { parameter(in: $0) }
    }

    /// Returns the parameter whose value a measure holds, or nothing for a measure of the author's.
    func parameter(in measure: MeasureID) -> ParameterID? {
        let place = measure.int - outline.measureCount
        return place < 0 ? nil : ParameterID(place)
    }

    /// Returns the numbers that a parameter may be.
    func numbers(of parameter: ParameterID) -> [Decimal3] {
        scenario.parameters[parameter.int].values.compactMap {
            if case .number(let number) = $0 { number } else { nil }
        }
    }

    private var parameterNames: [String] {
        scenario.parameters.map { scenario.string($0.id) }
    }
}
