/// Chances, their logits, and the hash by which contexts are known: as in `Web/runtime/model.h`.
enum Chances {
    /// Returns memory filled with a word; whoever asked gives it back.
    static func room<Word>(_ count: Int, of word: Word) -> UnsafeMutablePointer<Word> {
        let room = UnsafeMutablePointer<Word>.allocate(capacity: count)
        room.initialize(repeating: word, count: count)
        return room
    }

    /// Logits in 256ths of chances in 4096ths, and the chances of logits.
    static func scales() -> (UnsafeMutablePointer<Int>, UnsafeMutablePointer<Int>) {
        let points = [
            1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994,
            3348,
            3607, 3785, 3901, 3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
        ]
        let logits = room(4096, of: 2047)
        let chances = room(4096, of: 0)
        var next = 0
        for place in 0..<4096 {
            let (at, part) = (place >> 7, place & 127)
            chances[place] = (points[at] * (128 - part) + points[at + 1] * part + 64) >> 7
            while next <= chances[place] {
                logits[next] = place - 2048
                next += 1
            }
        }
        return (logits, chances)
    }

    /// Mixes two numbers into one.
    static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
        var mixed = first &* 0x9E37_79B1 ^ (second &+ 0x7F4A_7C15) &* 0x85EB_CA6B
        mixed ^= mixed >> 15
        mixed = mixed &* 0x2C1B_3C6D
        return mixed ^ mixed >> 13
    }
}
