/// What response processing computes with.
indirect enum QTIExpression {
    case float(String)
    case integer(Int)
    case identifier(String)
    case directedPair(String)
    case variable(String)
    case correct(String)
    case mapped(String)
    case isNull(QTIExpression)
    case not(QTIExpression)
    case and([QTIExpression])
    case match(QTIExpression, QTIExpression)
    case member(QTIExpression, QTIExpression)
    case less(QTIExpression, QTIExpression)
    case atMost(QTIExpression, QTIExpression)
    case index(Int, QTIExpression)
    case sum([QTIExpression])
    case product([QTIExpression])
    case subtract(QTIExpression, QTIExpression)
    case divide(QTIExpression, QTIExpression)
    case multiple([QTIExpression])

    /// A whole number as a float.
    static func float(_ number: Int) -> QTIExpression { .float(String(number)) }
    /// A decimal number as a float.
    static func float(_ number: Decimal3) -> QTIExpression { .float(number.description) }
}

/// What response processing does.
indirect enum QTIRule {
    /// Gives an outcome a value.
    case set(String, QTIExpression)
    /// Follows the rules of the first branch whose condition holds, or else the last ones.
    case when([(QTIExpression, [QTIRule])], otherwise: [QTIRule] = [])

    /// Adds one to an outcome, or another number, if a condition holds.
    static func count(
        _ outcome: String, _ amount: Int = 1, if condition: QTIExpression
    ) -> QTIRule {
        .when([(condition, [.set(outcome, .sum([.variable(outcome), .float(amount)]))])])
    }
}

extension QTIWriter {
    mutating func write(_ rule: QTIRule) {
        switch rule {
        case .set(let outcome, let value):
            begin("setOutcomeValue", [("identifier", outcome)])
            write(value)
            end()
        case .when(let branches, let otherwise):
            begin("responseCondition")
            for (place, branch) in branches.enumerated() {
                begin(place == 0 ? "responseIf" : "responseElseIf")
                write(branch.0)
                for rule in branch.1 { write(rule) }
                end()
            }
            if !otherwise.isEmpty {
                begin("responseElse")
                for rule in otherwise { write(rule) }
                end()
            }
            end()
        }
    }

    mutating func write(_ expression: QTIExpression) {
        switch expression {
        case .float(let number): base("float", number)
        case .integer(let number): base("integer", String(number))
        case .identifier(let name): base("identifier", name)
        case .directedPair(let pair): base("directedPair", pair)
        case .variable(let name): empty("variable", [("identifier", name)])
        case .correct(let name): empty("correct", [("identifier", name)])
        case .mapped(let name): empty("mapResponse", [("identifier", name)])
        case .isNull(let inner): operation("isNull", [inner])
        case .not(let inner): operation("not", [inner])
        case .and(let inner): operation("and", inner)
        case .match(let left, let right): operation("match", [left, right])
        case .member(let left, let right): operation("member", [left, right])
        case .less(let left, let right): operation("lt", [left, right])
        case .atMost(let left, let right): operation("lte", [left, right])
        case .index(let place, let inner): operation("index", [inner], [("n", String(place))])
        case .sum(let inner): operation("sum", inner)
        case .product(let inner): operation("product", inner)
        case .subtract(let left, let right): operation("subtract", [left, right])
        case .divide(let left, let right): operation("divide", [left, right])
        case .multiple(let inner): operation("multiple", inner)
        }
    }

    private mutating func base(_ type: String, _ value: String) {
        text("baseValue", [("baseType", type)], value)
    }

    private mutating func operation(
        _ name: String, _ inner: [QTIExpression], _ attributes: [XMLWriter.Attribute] = []
    ) {
        begin(name, attributes)
        for expression in inner { write(expression) }
        end()
    }
}
