/// What is known of the bytes before one, and what of it each voice of `ByteModel` looks at.
struct ByteContext {
    private enum Known: Int {
        case nothing, last, two, three, four, fifth, fifthAndSixth, word, secondLast
    }

    private static let views: [[Known]] = [
        [.secondLast, .three],
        [.last, .word, .two],
        [.last, .nothing, .last],
        [.four, .nothing, .fifth],
        [.two, .last],
        [.word, .fifth],
        [.nothing, .fifth],
        [.four, .fifthAndSixth, .secondLast],
        [.nothing, .word, .word],
        [.three, .four],
        [.last],
    ]

    private let known = UnsafeMutablePointer<UInt32>.allocate(capacity: 9)
    private let views = UnsafeMutablePointer<Int>.allocate(capacity: 33)

    init() {
        known.initialize(repeating: 0, count: 9)
        views.initialize(repeating: 0, count: 33)
        for (voice, view) in Self.views.enumerated() {
            for (place, part) in view.enumerated() { views[voice * 3 + place] = part.rawValue }
        }
    }

    /// Gives the memory back.
    func free() {
        known.deallocate()
        views.deallocate()
    }

    /// Returns what a voice sees, as one number.
    func key(_ voice: Int, kind: UInt32) -> UInt32 {
        let view = views + voice * 3
        let key = known[view[0]] &* 0x2F0B_4C47 &+ known[view[1]]
        return Chances.hash(key &* 0x3C6E_F372 &+ known[view[2]], kind)
    }

    /// Takes note of a byte.
    func add(_ byte: UInt8) {
        let value = UInt32(byte)
        let small = value | 32
        set(.fifthAndSixth, (self[.fifthAndSixth] << 8 | self[.four] >> 24) & 0xFFFF)
        set(.fifth, self[.fifthAndSixth] & 255)
        set(.secondLast, self[.last])
        set(.four, self[.four] << 8 | value)
        set(.three, self[.four] & 0xFF_FFFF)
        set(.two, self[.four] & 0xFFFF)
        set(.last, value)
        let isLetter = small >= 0x61 && small <= 0x7A || value > 127
        set(.word, isLetter ? Chances.hash(self[.word], small) : 0)
    }

    private subscript(_ part: Known) -> UInt32 { known[part.rawValue] }

    private func set(_ part: Known, _ value: UInt32) { known[part.rawValue] = value }
}
