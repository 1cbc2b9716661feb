/// Fills a case in from the bytes of its image.
///
/// It never trusts them: what lies outside of them reads as zero, and is noted as damage.
struct ImageReader: CaseArchive {
    static var reads: Bool { true }

    private let bytes: [UInt8]
    /// Where the next number stands.
    private var place: Int
    /// Where the numbers end and the texts begin.
    private(set) var pool: Int
    /// Where a text stands that was not met before.
    private var nextText = 0
    /// The instruction after the latest expression.
    private var nextCode: Int64 = 0
    /// Whether something was read that no writer writes.
    private(set) var isDamaged = false

    /// Begins to read where the length of the numbers stands.
    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        place = start
        pool = bytes.count
        let length = count()
        pool = place + length
        nextText = pool
    }

    /// Whether everything was read, and nothing else.
    var isWhole: Bool { !isDamaged && place == pool && nextText == bytes.count }

    @inline(never)
    mutating func number(_ value: Int64) -> Int64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while place < pool {
            let byte = bytes[place]
            place &+= 1
            result |= UInt64(byte & 0x7F) &<< shift
            shift &+= 7
            if byte < 0x80 {
                return Int64(bitPattern: result >> 1) ^ (0 &- Int64(bitPattern: result & 1))
            }
        }
        isDamaged = true
        return 0
    }

    /// Reads how many numbers or parts there are: never more than bytes are left.
    @inline(never)
    private mutating func count() -> Int {
        let count = number(0)
        guard count >= 0, count <= Int64(pool &- place) else {
            isDamaged = true
            place = pool
            return 0
        }
        return Int(truncatingIfNeeded: count)
    }

    @inline(never)
    mutating func text(_ value: Text) -> Text {
        let back = number(0)
        let length = number(0)
        guard back >= 0, back <= Int64(nextText &- pool), length >= 0,
            length <= Int64(bytes.count &- nextText) &+ back
        else {
            isDamaged = true
            return .empty
        }
        let start = nextText &- Int(truncatingIfNeeded: back)
        let end = start &+ Int(truncatingIfNeeded: length)
        if back == 0 { nextText = end }
        return Text(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
            isEscaped: false)
    }

    @inline(never)
    mutating func expression(_ value: Expression) -> Expression {
        let first = nextCode &+ number(0)
        let count = number(0)
        nextCode = first &+ count
        return Expression(
            first: Int32(truncatingIfNeeded: first), count: Int32(truncatingIfNeeded: count))
    }

    mutating func list<Part: Archived>(_ parts: inout [Part]) {
        let count = count()
        parts = Array(unsafeUninitializedCapacity: count) { room, made in
            for place in 0..<count {
                room.initializeElement(at: place, to: .empty)
                room[place].visit(&self)
            }
            made = count
        }
    }

    mutating func names(_ table: inout NameTable) {
        for _ in 0..<count() {
            let name = text(.empty)
            _ = table.intern(bytes[Int(name.start)..<Int(name.end)])
        }
    }
}
