/// A number earns all inside one range, falling to nothing at another's edges: scoring.md §1.4.
extension Numeric {
    /// Returns the credit of a number with its unit.
    func credit(for response: Response) -> Fraction {
        guard case .quantity(let value, let chosen) = response, isRight(unit: chosen) else {
            return .zero
        }
        return credit(of: value)
    }

    /// Whether a unit, by its place among the offered ones, is the right one.
    ///
    /// A decision that names no unit, or offers none to choose from, does not judge it.
    public func isRight(unit chosen: Int32) -> Bool {
        guard let unit, !units.isEmpty else { return true }
        return chosen >= 0 && Int(chosen) < units.count && units[Int(chosen)] == unit
    }

    /// Returns the credit of a number in the right unit.
    func credit(of value: Decimal3) -> Fraction {
        if full.contains(value) { return .one }
        guard let partial, partial.contains(value) else { return .zero }
        if value < full.lowerBound {
            return share(from: partial.lowerBound, value, to: full.lowerBound)
        }
        return share(from: value, partial.upperBound, within: full.upperBound)
    }

    /// Returns how far a value has risen from no credit to all.
    private func share(from edge: Decimal3, _ value: Decimal3, to full: Decimal3) -> Fraction {
        ratio(distance(edge, value), distance(edge, full))
    }

    /// Returns how far a value is from the upper edge, as a share of the way from full credit.
    private func share(from value: Decimal3, _ edge: Decimal3, within full: Decimal3) -> Fraction {
        ratio(distance(value, edge), distance(full, edge))
    }

    /// Returns the distance of two numbers in thousandths; the first is at most the second.
    private func distance(_ low: Decimal3, _ high: Decimal3) -> UInt64 {
        UInt64(bitPattern: high.thousandths &- low.thousandths)
    }

    /// Returns the ratio of two distances; the lowest bit of gigantic ones is dropped.
    private func ratio(_ part: UInt64, _ whole: UInt64) -> Fraction {
        let shift: UInt64 = whole > UInt64(Int64.max) ? 1 : 0
        return Fraction(
            Int64(truncatingIfNeeded: part >> shift), Int64(truncatingIfNeeded: whole >> shift))
    }
}
