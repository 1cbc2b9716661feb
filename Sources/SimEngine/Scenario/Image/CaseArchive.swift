/// What goes through a case part by part, and writes each down or fills each in.
///
/// There are two, ``ImageWriter`` and ``ImageReader``. Every part of a case has one description of what
/// it is made of, ``Archived/visit(_:)``, so that what is written and what is read cannot differ.
protocol CaseArchive {
    /// Whether parts are filled in; what they were before is of no interest then.
    static var reads: Bool { get }
    /// Takes a whole number, and returns what it is to be.
    mutating func number(_ value: Int64) -> Int64
    /// Takes a text, and returns what it is to be.
    mutating func text(_ value: Text) -> Text
    /// Takes an expression, and returns what it is to be.
    mutating func expression(_ value: Expression) -> Expression
    /// Takes a list and all that is in it.
    mutating func list<Part: Archived>(_ parts: inout [Part])
    /// Takes names that have numbers.
    mutating func names(_ table: inout NameTable)
}

/// A part of a case that an image holds.
protocol Archived {
    /// What a part is before it is filled in.
    static var empty: Self { get }
    /// Hands over what it is made of, always in the same order.
    mutating func visit<Archive: CaseArchive>(_ archive: inout Archive)
}

/// Numbers of all kinds.
extension CaseArchive {
    /// Takes a whole number that may be missing.
    @inline(never)
    mutating func number(_ value: Int64?) -> Int64? {
        guard flag(value != nil) else { return nil }
        let present: Int64 = number(value ?? 0)
        return present
    }

    /// Takes a place or a count.
    @inline(never)
    mutating func int(_ value: Int) -> Int { Int(truncatingIfNeeded: number(Int64(value))) }

    /// Takes a place or a count that may be missing.
    @inline(never)
    mutating func int(_ value: Int?) -> Int? {
        number(value.map { Int64($0) }).map { Int(truncatingIfNeeded: $0) }
    }

    /// Takes what is so or not.
    @inline(never)
    mutating func flag(_ value: Bool) -> Bool { number(value ? 1 : 0) != 0 }

    /// Takes a choice without any parts; an unknown one stays what it was.
    mutating func choice<Choice: RawRepresentable>(_ value: Choice) -> Choice
    where Choice.RawValue == UInt8 {
        Choice(rawValue: UInt8(truncatingIfNeeded: number(Int64(value.rawValue)))) ?? value
    }

    /// Takes an index.
    mutating func index<Kind>(_ value: Index<Kind>) -> Index<Kind> {
        Index(raw: Int32(truncatingIfNeeded: number(Int64(value.raw))))
    }

    /// Takes an index that may be missing.
    mutating func index<Kind>(_ value: Index<Kind>?) -> Index<Kind>? {
        number(value.map { Int64($0.raw) }).map { Index(raw: Int32(truncatingIfNeeded: $0)) }
    }

    /// Takes a decimal number.
    mutating func decimal(_ value: Decimal3) -> Decimal3 {
        Decimal3(thousandths: number(value.thousandths))
    }

    /// Takes a decimal number that may be missing.
    mutating func decimal(_ value: Decimal3?) -> Decimal3? {
        number(value.map { $0.thousandths }).map { Decimal3(thousandths: $0) }
    }

    /// Takes a span of time.
    mutating func duration(_ value: SimDuration) -> SimDuration {
        SimDuration(milliseconds: number(value.milliseconds))
    }

    /// Takes a span of time that may be missing.
    mutating func duration(_ value: SimDuration?) -> SimDuration? {
        number(value.map { $0.milliseconds }).map { SimDuration(milliseconds: $0) }
    }

    /// Takes a run of places.
    @inline(never)
    mutating func run(_ value: Range<Int>) -> Range<Int> {
        let start = int(value.lowerBound)
        let end = int(value.upperBound)
        return Range(uncheckedBounds: (start, Swift.max(start, end)))
    }

    /// Takes a range.
    @inline(never)
    mutating func range(_ value: ClosedRange<Decimal3>) -> ClosedRange<Decimal3> {
        let low = decimal(value.lowerBound)
        let high = decimal(value.upperBound)
        return ClosedRange(uncheckedBounds: (low, Swift.max(low, high)))
    }

    /// Takes a range that may be missing.
    @inline(never)
    mutating func range(_ value: ClosedRange<Decimal3>?) -> ClosedRange<Decimal3>? {
        guard flag(value != nil) else { return nil }
        let present: ClosedRange<Decimal3> = range(value ?? (.zero ... .zero))
        return present
    }
}

/// Texts and expressions that may be missing.
extension CaseArchive {
    /// Takes a text that may be missing.
    @inline(never)
    mutating func text(_ value: Text?) -> Text? {
        guard flag(value != nil) else { return nil }
        let present: Text = text(value ?? .empty)
        return present
    }

    /// Takes an expression that may be missing.
    @inline(never)
    mutating func expression(_ value: Expression?) -> Expression? {
        guard flag(value != nil) else { return nil }
        let present: Expression = expression(value ?? .empty)
        return present
    }
}
