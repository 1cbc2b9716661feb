/// What byte is likely next, learned on the way: `coded` of `Web/runtime/model.h`, which explains it.
///
/// It works in memory of its own, since a player is also written by builds without optimization.
struct ByteModel {
    private static var contexts: Int { 4 }
    private static var voices: Int { 10 }
    private static var match: Int { 10 }
    private static var always: Int { 11 }
    private static var inputs: Int { 12 }
    private static var kind: UInt32 { 10 }
    private static var lineBits: UInt32 { 18 }
    private static var runBits: UInt32 { 19 }
    private static var refinements: UInt32 { 1024 }
    private static var matchLeast: Int { 8 }
    private static var matchBits: UInt32 { 16 }
    private static let rates: [Int] = [
        43_690, 26_214, 18_724, 14_563, 11_915, 10_082, 8738, 7710, 6898, 6241, 5698, 5242, 4854,
        4519,
        4228,
    ]

    private let tree: ByteTree
    private let logits: UnsafeMutablePointer<Int>
    private let chances: UnsafeMutablePointer<Int>
    private let lines = Chances.room(8 << Int(lineBits), of: UInt16(0))
    private let runs = Chances.room(1 << Int(runBits), of: UInt32(0))
    /// By run, how often it was right, and depth; the last row is of runs that say nothing.
    private let runChances = Chances.room((voices * 16 + 1) * 4, of: 52_000)
    private let matchChances = Chances.room(64 * 2, of: 49_152)
    private let refined = Chances.room(Int(refinements) * 33, of: 0)
    private let byNode = Chances.room(256 * inputs, of: 15_000)
    private let byRuns = Chances.room(64 * inputs, of: 15_000)
    private let final = Chances.room(4 * 2, of: 32_768)
    private let history: UnsafeMutablePointer<UInt32>
    private let lastSeen = Chances.room(1 << Int(matchBits), of: UInt32(0))
    private let known = ByteContext()
    private var now = 1
    private var matched = 0
    private var matchLength = 0
    private var refining: UInt32 = 0

    // Of the symbol at hand.
    private let places = Chances.room(voices, of: UInt32(0))
    private let found = Chances.room(contexts, of: 0)
    private let runSeen = Chances.room(voices, of: UInt32(0))
    private let runRows = Chances.room(voices, of: 0)
    private let runCodes = Chances.room(voices, of: 0)
    private let says = Chances.room(inputs, of: 0)

    init(tree: ByteTree, count: Int) {
        self.tree = tree
        (logits, chances) = Chances.scales()
        history = Chances.room(count + 1, of: 0)
        for set in 0..<256 { byNode[set * Self.inputs + Self.always] = 0 }
        for set in 0..<64 { byRuns[set * Self.inputs + Self.always] = 0 }
        for place in 0..<Int(Self.refinements) * 33 {
            let step = place % 33
            refined[place] = chances[step < 32 ? step * 128 : 4095] * 16
        }
        says[Self.always] = 256
        quiet()
    }

    /// Gives all memory back; the model is of no use then.
    func free() {
        lines.deallocate()
        for words in [runs, history, lastSeen, places, runSeen] { words.deallocate() }
        for words in [
            logits, chances, runChances, matchChances, refined, byNode, byRuns, final, found,
            runRows,
            runCodes, says,
        ] {
            words.deallocate()
        }
        known.free()
    }

    // MARK: A byte

    /// Codes a byte, and learns from it.
    mutating func code(_ byte: UInt8, with coder: inout BitCoder) {
        let symbol = UInt32(byte)
        let agreed = look()
        codePath(to: Int(byte), agreed: agreed, with: &coder)
        rememberRuns(symbol)
        remember(symbol << 8 | Self.kind)
        known.add(byte)
    }

    /// Finds what was seen after each context; returns how many runs say something.
    private mutating func look() -> Int {
        var agreed = 0
        var voice = 0
        while voice < Self.voices {
            places[voice] = known.key(voice, kind: Self.kind &+ UInt32(voice) &* 64)
            voice += 1
        }
        refining = known.key(Self.voices, kind: Self.kind)
        findLines(0)
        voice = Self.contexts
        while voice < Self.voices {
            let seen = runs[Int(places[voice] >> (32 - Self.runBits))]
            let isSame = seen & 255 == places[voice] & 255 && seen != 0
            runSeen[voice] = seen
            runRows[voice] = isSame ? (voice * 16 + Int(seen >> 8 & 15)) * 4 : Self.voices * 64
            runCodes[voice] = tree.codes[Int(seen >> 16)]
            agreed += isSame ? 1 : 0
            voice += 1
        }
        return agreed
    }

    private func findLines(_ node: UInt32) {
        let side = node == 0 ? 0 : 1 + node % 3
        var voice = 0
        while voice < Self.contexts {
            let place = (places[voice] &+ (node >> 2) &* 0x9E37_79B1) >> (32 - Self.lineBits) ^ side
            let line = Int(place) * 8
            let check = UInt16(truncatingIfNeeded: places[voice] &+ node &* 0x9E35)
            found[voice] = line
            if lines[line] != check {
                lines[line] = check
                var fork = 1
                while fork < 8 {
                    lines[line + fork] = 0x8000
                    fork += 1
                }
            }
            voice += 1
        }
    }

    private mutating func codePath(to byte: Int, agreed: Int, with coder: inout BitCoder) {
        let match = history[matched]
        var isMatched = matched > 0
        var matchCode = tree.codes[Int(match >> 8)]
        var code = tree.codes[byte]
        let length = matchLength
        let matchPlace = length < 32 ? length : length < 400 ? 32 + length / 16 : 63
        var (node, place, fork, depth) = (0, 0, 1, 0)
        let goal = tree.depths[byte]
        while depth < goal {
            if depth % 3 == 0 {
                if depth > 0 { findLines(UInt32(node)) }
                fork = 1
            }
            let early = min(depth, 3)
            let chance = matchPlace * 2 + (depth == 0 ? 1 : 0)
            let matchTurn = matchCode >> 15 & 1
            let logit = logits[matchChances[chance] >> 4]
            listen(fork: fork, early: early)
            says[Self.match] = !isMatched ? 0 : matchTurn == 1 ? logit : -logit
            let confidence = isMatched ? 1 + (length > 16 ? 1 : 0) + (length > 40 ? 1 : 0) : 0
            let turn = code >> 15 & 1
            let sets = (min(node, 255) * Self.inputs, (confidence * 16 + agreed) * Self.inputs)
            codeTurn(turn, sets: sets, early: early, node: UInt32(node), with: &coder)
            learn(turn, fork: fork, early: early)
            if isMatched { Self.move(matchChances + chance, matchTurn == turn, 6) }
            isMatched = isMatched && matchTurn == turn
            fork = fork * 2 + turn
            place = place * 2 + turn
            depth += 1
            place -= tree.leaves[depth]
            node = tree.forks[depth] + place
            code <<= 1
            matchCode <<= 1
        }
    }

    /// Asks the contexts and the runs.
    private func listen(fork: Int, early: Int) {
        var voice = 0
        while voice < Self.contexts {
            says[voice] = logits[Int(lines[found[voice] + fork] >> 4)]
            voice += 1
        }
        while voice < Self.voices {
            let say = logits[runChances[runRows[voice] + early] >> 4]
            let against = (runCodes[voice] >> 15 & 1) - 1
            says[voice] = (say ^ against) - against
            voice += 1
        }
    }

    private func codeTurn(
        _ turn: Int, sets: (Int, Int), early: Int, node: UInt32, with coder: inout BitCoder
    ) {
        let weights = final + early * 2
        let (first, second) = (byNode + sets.0, byRuns + sets.1)
        let (one, two) = (mixed(first), mixed(second))
        let sum = Int32(truncatingIfNeeded: weights[0] * one + weights[1] * two)
        let logit = Self.clamped(Int(sum >> 16))
        let chance = chances[logit + 2048]
        let (steps, part) = ((logit + 2048) * 32, (logit + 2048) * 32 & 4095)
        let row = Int(Chances.hash(node, refining) % Self.refinements)
        let fine = refined + row * 33 + steps >> 12
        let likely = (chance * 16 + (fine[0] * (4096 - part) + fine[1] * part) >> 12) >> 1
        coder.code(turn == 1, chance: UInt32(max(16, min(65_520, likely))))
        let truth = turn * 4096
        Self.move(fine + part >> 11, turn == 1, 6)
        weights[0] += (one * (truth - chance) + 1024) >> 11
        weights[1] += (two * (truth - chance) + 1024) >> 11
        if truth - chance > 200 || truth - chance < -200 {
            teach(first, truth - chances[one + 2048])
            teach(second, truth - chances[two + 2048])
        }
    }

    private static func clamped(_ logit: Int) -> Int { max(-2047, min(2047, logit)) }

    /// The weighed sum of what all say.
    private func mixed(_ weights: UnsafeMutablePointer<Int>) -> Int {
        var sum = 0
        var input = 0
        while input < Self.inputs {
            sum += weights[input] * says[input]
            input += 1
        }
        return Self.clamped(Int(Int32(truncatingIfNeeded: sum)) >> 16)
    }

    private func teach(_ weights: UnsafeMutablePointer<Int>, _ error: Int) {
        var input = 0
        while input < Self.inputs {
            weights[input] += (says[input] * error + 512) >> 10
            input += 1
        }
    }

    /// Moves a chance towards what happened.
    private static func move(_ chance: UnsafeMutablePointer<Int>, _ happened: Bool, _ slowness: Int)
    {
        chance[0] += ((happened ? 65_535 : 0) - chance[0]) >> slowness
    }

    private func learn(_ turn: Int, fork: Int, early: Int) {
        var voice = 0
        while voice < Self.contexts {
            let place = found[voice] + fork
            let sure = Int(lines[place] & 15)
            var chance = Int(lines[place] >> 4)
            chance += ((turn * 4095 - chance) * Self.rates[sure] + 32_768) >> 16
            lines[place] = UInt16(chance << 4 | min(sure + 1, 14))
            voice += 1
        }
        while voice < Self.voices {
            let wasRight = runCodes[voice] >> 15 & 1 == turn
            Self.move(runChances + runRows[voice] + early, wasRight, 6)
            if !wasRight { runRows[voice] = Self.voices * 64 }
            runCodes[voice] <<= 1
            voice += 1
        }
        quiet()
    }

    /// Lets the last row of chances, of runs that do not apply, say nothing.
    private func quiet() {
        for depth in 0..<4 { runChances[Self.voices * 64 + depth] = 32_768 }
    }

    private func rememberRuns(_ symbol: UInt32) {
        var voice = Self.contexts
        while voice < Self.voices {
            let (seen, check) = (runSeen[voice], places[voice] & 255)
            let goesOn = seen & 255 == check && seen >> 16 == symbol
            let often = goesOn ? min((seen >> 8 & 15) + 1, 15) : 1
            runs[Int(places[voice] >> (32 - Self.runBits))] = symbol << 16 | often << 8 | check
            voice += 1
        }
    }

    private mutating func remember(_ seen: UInt32) {
        history[now] = seen
        now += 1
        matchLength = matched > 0 && history[matched] == seen ? matchLength + 1 : 0
        matched = matchLength > 0 ? matched + 1 : 0
        if now <= Self.matchLeast { return }
        var key: UInt32 = 0
        var back = 1
        while back <= Self.matchLeast {
            key = (key &+ history[now - back] &+ 1) &* 0x2F0B_4C47
            key ^= key >> 15
            back += 1
        }
        let place = Int(key >> (32 - Self.matchBits))
        let (last, check) = (lastSeen[place], key & 1023)
        if matched == 0, last != 0, last % 1024 == check {
            matched = Int(last / 1024)
            matchLength = 1
        }
        lastSeen[place] = UInt32(truncatingIfNeeded: now) &* 1024 &+ check
    }
}
