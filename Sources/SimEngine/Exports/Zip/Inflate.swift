/// Why compressed bytes cannot be read.
enum InflateProblem: Error, Hashable, Sendable {
    /// They end too early.
    case truncated
    /// They are not in the form of RFC 1951.
    case malformed
    /// They hold more than was said.
    case tooLong
}

/// Reads what the method "deflate" of zip archives compressed.
///
/// - Note: Source: RFC 1951 (1996), section 3.2.
struct Inflate {
    private let input: ArraySlice<UInt8>
    private let limit: Int
    private var place: Int
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0
    private var output: [UInt8] = []

    /// Returns what was compressed, never more bytes than a limit.
    /// - Complexity: O(*n*) in the bytes read and made.
    static func bytes(
        of input: ArraySlice<UInt8>, atMost limit: Int
    ) throws(InflateProblem) -> [UInt8] {
        var inflate = Inflate(input, limit)
        while try inflate.block() {}
        guard inflate.place == input.endIndex else { throw .malformed }
        return inflate.output
    }

    private init(_ input: ArraySlice<UInt8>, _ limit: Int) {
        self.input = input
        self.limit = limit
        place = input.startIndex
        output.reserveCapacity(min(limit, 1 << 20))
    }

    /// Reads a block; whether another follows.
    private mutating func block() throws(InflateProblem) -> Bool {
        let isLast = try take(1) == 1
        switch try take(2) {
        case 0: try stored()
        case 1: try codes(HuffmanCode.fixedLiterals, HuffmanCode.fixedDistances)
        case 2:
            let (literals, distances) = try tables()
            try codes(literals, distances)
        default: throw .malformed
        }
        return !isLast
    }

    /// Reads some bits, the least first.
    private mutating func take(_ count: UInt32) throws(InflateProblem) -> Int {
        while bitCount < count {
            guard place < input.endIndex else { throw .truncated }
            bits |= UInt32(input[place]) << bitCount
            place += 1
            bitCount += 8
        }
        let value = bits & ((1 << count) - 1)
        bits >>= count
        bitCount -= count
        return Int(value)
    }

    private mutating func stored() throws(InflateProblem) {
        (bits, bitCount) = (0, 0)
        guard place + 4 <= input.endIndex else { throw .truncated }
        let length = Int(input[place]) | Int(input[place + 1]) << 8
        let inverse = Int(input[place + 2]) | Int(input[place + 3]) << 8
        guard length == ~inverse & 0xFFFF else { throw .malformed }
        place += 4
        guard place + length <= input.endIndex else { throw .truncated }
        guard output.count + length <= limit else { throw .tooLong }
        output.append(contentsOf: input[place..<(place + length)])
        place += length
    }

    /// Reads the symbol of a code, bit by bit.
    private mutating func symbol(_ code: HuffmanCode) throws(InflateProblem) -> Int {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            value |= try take(1)
            let count = Int(code.counts[length])
            if value - count < first { return Int(code.symbols[index + value - first]) }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        throw .malformed
    }

    private mutating func codes(
        _ literals: HuffmanCode, _ distances: HuffmanCode
    ) throws(InflateProblem) {
        while true {
            let symbol = try symbol(literals)
            if symbol == 256 { return }
            if symbol < 256 {
                guard output.count < limit else { throw .tooLong }
                output.append(UInt8(symbol))
            } else {
                try copy(symbol - 257, distances)
            }
        }
    }

    /// Repeats bytes that came before.
    private mutating func copy(
        _ symbol: Int, _ distances: HuffmanCode
    ) throws(InflateProblem) {
        guard symbol < Self.lengths.count else { throw .malformed }
        let length = Self.lengths[symbol].0 + (try take(Self.lengths[symbol].1))
        let place = try self.symbol(distances)
        guard place < Self.distances.count else { throw .malformed }
        let distance = Self.distances[place].0 + (try take(Self.distances[place].1))
        guard distance <= output.count else { throw .malformed }
        guard output.count + length <= limit else { throw .tooLong }
        for _ in 0..<length { output.append(output[output.count - distance]) }
    }

    /// Reads the codes that a block brings with it.
    private mutating func tables() throws(InflateProblem) -> (HuffmanCode, HuffmanCode) {
        let literalCount = try take(5) + 257
        let distanceCount = try take(5) + 1
        let lengthCount = try take(4) + 4
        guard literalCount <= 286, distanceCount <= 30 else { throw .malformed }
        var lengths = [UInt8](repeating: 0, count: 19)
        for place in Self.lengthOrder.prefix(lengthCount) { lengths[place] = UInt8(try take(3)) }
        let code = try HuffmanCode(lengths[...], mayLack: false)
        lengths = []
        while lengths.count < literalCount + distanceCount {
            let symbol = try symbol(code)
            if symbol < 16 {
                lengths.append(UInt8(symbol))
                continue
            }
            guard symbol > 16 || !lengths.isEmpty else { throw .malformed }
            let repeated = symbol == 16 ? lengths[lengths.count - 1] : 0
            let count =
                symbol == 16
                ? 3 + (try take(2)) : symbol == 17 ? 3 + (try take(3)) : 11 + (try take(7))
            lengths.append(contentsOf: repeatElement(repeated, count: count))
        }
        guard lengths.count == literalCount + distanceCount, lengths[256] > 0 else {
            throw .malformed
        }
        return (
            try HuffmanCode(lengths[..<literalCount], mayLack: true),
            try HuffmanCode(lengths[literalCount...], mayLack: true)
        )
    }

    /// The order in which a block tells the lengths of the codes of lengths.
    private static let lengthOrder = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ]

    /// The least length of each symbol and how many bits follow: 29 symbols.
    private static let lengths: [(Int, UInt32)] = {
        var table: [(Int, UInt32)] = []
        var base = 3
        for symbol in 0..<28 {
            let extra = symbol < 8 ? 0 : (symbol - 4) / 4
            table.append((base, UInt32(extra)))
            base += 1 << extra
        }
        return table + [(258, 0)]
    }()

    /// The least distance of each symbol and how many bits follow: 30 symbols.
    private static let distances: [(Int, UInt32)] = {
        var table: [(Int, UInt32)] = []
        var base = 1
        for symbol in 0..<30 {
            let extra = symbol < 4 ? 0 : (symbol - 2) / 2
            table.append((base, UInt32(extra)))
            base += 1 << extra
        }
        return table
    }()
}

/// A code of symbols by the lengths of their bit sequences.
struct HuffmanCode {
    /// How many symbols have sequences of each length.
    let counts: [UInt16]
    /// The symbols in the order of their sequences.
    let symbols: [UInt16]

    /// Builds the code of some lengths, 0 for a symbol that does not occur.
    /// - Throws: ``InflateProblem/malformed`` for more sequences than there is room for, or fewer; a
    ///   code of one symbol, or none, may lack some.
    init(_ lengths: ArraySlice<UInt8>, mayLack: Bool) throws(InflateProblem) {
        var counts = [UInt16](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        let used = lengths.count - Int(counts[0])
        counts[0] = 0
        var room = 1
        for length in 1...15 {
            room = room << 1 - Int(counts[length])
            guard room >= 0 else { throw .malformed }
        }
        if room > 0 {
            let isSparse = used == 0 || (used == 1 && counts[1] == 1)
            guard mayLack, isSparse else { throw .malformed }
        }
        self.init(counts, lengths)
    }

    private init(_ counts: [UInt16], _ lengths: ArraySlice<UInt8>) {
        var starts = [Int](repeating: 0, count: 16)
        for length in 1..<15 { starts[length + 1] = starts[length] + Int(counts[length]) }
        var symbols = [UInt16](repeating: 0, count: lengths.count)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            symbols[starts[Int(length)]] = UInt16(symbol)
            starts[Int(length)] += 1
        }
        self.counts = counts
        self.symbols = symbols
    }

    /// The code of literals and lengths that needs not be told.
    static let fixedLiterals = HuffmanCode(
        complete: [(144, 8), (112, 9), (24, 7), (8, 8)])
    /// The code of distances that needs not be told.
    static let fixedDistances = HuffmanCode(complete: [(30, 5)])

    private init(complete runs: [(Int, UInt8)]) {
        var lengths: [UInt8] = []
        var counts = [UInt16](repeating: 0, count: 16)
        for (count, length) in runs {
            lengths.append(contentsOf: repeatElement(length, count: count))
            counts[Int(length)] += UInt16(count)
        }
        self.init(counts, lengths[...])
    }
}
