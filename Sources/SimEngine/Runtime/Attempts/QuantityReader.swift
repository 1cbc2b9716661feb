/// Reads a number with its unit, as learners type it.
struct QuantityReader {
    /// What is asked for.
    let numeric: Numeric
    /// The case.
    let scenario: Scenario

    /// Reads a number, and the unit after it where there is one.
    func read(_ text: ArraySlice<UInt8>) throws(InputProblem) -> Response {
        let typed = Self.trimmed(text)
        let end = Self.endOfNumber(typed)
        let number = typed[typed.startIndex..<end]
        let value = try self.value(number, followedBy: typed[end...].first, of: typed)
        return .quantity(value, unit: try unit(Self.trimmed(typed[end...])))
    }

    private func value(
        _ number: ArraySlice<UInt8>, followedBy next: UInt8?, of typed: ArraySlice<UInt8>
    ) throws(InputProblem) -> Decimal3 {
        if number.isEmpty, next == UInt8(ascii: ".") {
            throw InputProblem("write a 0 before the decimal point: \(Quoted.text(typed))")
        }
        if number.last == UInt8(ascii: ".") || (!number.isEmpty && next == UInt8(ascii: ".")) {
            throw InputProblem("write a digit after the decimal point: \(Quoted.text(typed))")
        }
        if !number.isEmpty, next == UInt8(ascii: ",") {
            throw InputProblem(
                "write the number with a point and without commas: \(Quoted.text(typed))")
        }
        switch Decimal3.parse(number) {
        case .value(let value): return value
        case .tooPrecise:
            throw InputProblem("\(Quoted.text(number)) has more than three decimals")
        case .outOfRange:
            throw InputProblem("\(Quoted.text(number)) is beyond what can be reckoned with")
        case .malformed:
            throw InputProblem("\(Quoted.text(typed)) is not a number\(example)")
        }
    }

    /// Returns the place of a unit among those offered; -1 where none is to choose from.
    private func unit(_ name: ArraySlice<UInt8>) throws(InputProblem) -> Int32 {
        let offered = numeric.units.map { scenario.string($0) }
        if name.isEmpty {
            guard offered.count > 1 else { return offered.isEmpty ? -1 : 0 }
            throw InputProblem("the number needs a unit, one of \(Quoted.list(offered))")
        }
        let own = numeric.unit.map { [scenario.string($0)] } ?? []
        let known = offered.isEmpty ? own : offered
        if let place = Self.place(of: name, among: known) {
            return offered.isEmpty ? -1 : Int32(truncatingIfNeeded: place)
        }
        if known.isEmpty {
            throw InputProblem("the number stands alone, without \(Quoted.text(name))")
        }
        throw InputProblem(
            "\(Quoted.text(name)) is not one of the units: \(Quoted.list(known))")
    }

    /// Returns the place of a name, or else of the only one that differs in upper and lower case.
    private static func place(of name: ArraySlice<UInt8>, among units: [String]) -> Int? {
        var alike: [Int] = []
        for (place, unit) in units.enumerated() {
            let unit = trimmed(Array(unit.utf8)[...])
            if unit.elementsEqual(name) { return place }
            if unit.elementsEqual(name, by: { folded($0) == folded($1) }) {
                alike.append(place)
            }
        }
        return alike.count == 1 ? alike.first : nil
    }

    private var example: String {
        let unit = numeric.units.first.map { " " + scenario.string($0) } ?? ""
        return "; write one such as '2.5\(unit)'"
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }

    /// Returns where the number at the start of a text ends; an `e` counts only before digits.
    private static func endOfNumber(_ text: ArraySlice<UInt8>) -> Int {
        func digits(from start: Int) -> Int {
            var index = start
            while index < text.endIndex, text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
            return index
        }
        let hasMinus = text.first == UInt8(ascii: "-")
        let start = text.startIndex + (hasMinus ? 1 : 0)
        var end = digits(from: start)
        guard end > start else { return text.startIndex }
        if end < text.endIndex, text[end] == UInt8(ascii: ".") {
            let fraction = digits(from: end + 1)
            if fraction > end + 1 { end = fraction }
        }
        guard end < text.endIndex, text[end] | 0x20 == UInt8(ascii: "e") else { return end }
        var exponent = end + 1
        if exponent < text.endIndex,
            text[exponent] == UInt8(ascii: "-") || text[exponent] == UInt8(ascii: "+")
        {
            exponent += 1
        }
        let exponentEnd = digits(from: exponent)
        return exponentEnd > exponent ? exponentEnd : end
    }

    /// Returns a text without spaces around it, those that do not break included.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let length = spaceLength(text, atEnd: false) { text = text.dropFirst(length) }
        while let length = spaceLength(text, atEnd: true) { text = text.dropLast(length) }
        return text
    }

    private static func spaceLength(_ text: ArraySlice<UInt8>, atEnd: Bool) -> Int? {
        for space in spaces {
            let edge = atEnd ? text.suffix(space.count) : text.prefix(space.count)
            if edge.elementsEqual(space) { return space.count }
        }
        return nil
    }

    /// Space, tab, no-break space and narrow no-break space.
    private static let spaces: [[UInt8]] = [[0x20], [0x09], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]
}
