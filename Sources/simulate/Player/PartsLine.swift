import SimEngine

/// Lines that choose in the parts of a decision: `1b 2a`, `1ab`, `c2 a1 a4`.
enum PartsLine {
    /// What such a line came to.
    enum Reading {
        /// What is chosen in each part that is named.
        case picks([PartsDraft.Pick])
        /// It is no such line; a sentence says why.
        case unclear(String)
    }

    /// Returns the letter of a place.
    static func letter(_ place: Int) -> String {
        String(Character(Unicode.Scalar(UInt8(97 + place % 26))))
    }

    /// A stretch of a line.
    enum Run {
        /// Digits, as they were typed.
        case digits(String)
        /// Letters in lower case.
        case letters(String)
        /// A minus.
        case nothing
        /// What means nothing.
        case other(String)
    }

    /// Takes a line apart where digits, letters and separators meet.
    static func runs(_ line: String) -> [Run] {
        var runs: [Run] = []
        var word = ""
        func finish() {
            guard let first = word.utf8.first else { return }
            runs.append(first < 0x3A ? .digits(word) : .letters(word))
            word = ""
        }
        for scalar in line.lowercased().unicodeScalars {
            let isDigit = (48...57).contains(scalar.value)
            if isDigit || (97...122).contains(scalar.value) {
                if let first = word.utf8.first, (first < 0x3A) != isDigit { finish() }
                word.unicodeScalars.append(scalar)
                continue
            }
            finish()
            if scalar == "-" {
                runs.append(.nothing)
            } else if !" ,;".unicodeScalars.contains(scalar) {
                runs.append(.other(String(scalar)))
            }
        }
        finish()
        return runs
    }
}

/// Reads parts by number and their options by letter; a minus after the number chooses nothing.
struct NumberedParts {
    /// The parts.
    let groups: [PromptGroup]
    /// What a part is called, such as row.
    let noun: String
    private var picks: [PartsDraft.Pick] = []
    /// The parts in which nothing is to be chosen.
    private var emptied: Set<Int> = []

    init(_ groups: [PromptGroup], noun: String) {
        self.groups = groups
        self.noun = noun
    }

    /// Returns what a line chooses.
    static func read(_ line: String, _ groups: [PromptGroup], noun: String) -> PartsLine.Reading {
        var parts = NumberedParts(groups, noun: noun)
        for run in PartsLine.runs(line) {
            if let why = parts.take(run) { return .unclear(why) }
        }
        if let why = parts.misfit { return .unclear(why) }
        return .picks(parts.picks)
    }

    /// Takes the next stretch of a line; returns what is wrong with it.
    private mutating func take(_ run: PartsLine.Run) -> String? {
        switch run {
        case .digits(let digits):
            guard let number = Int(digits), number >= 1, number <= groups.count else {
                return "There is no \(noun) \(digits); they go from 1 to \(groups.count)."
            }
            if picks.contains(where: { $0.group == number - 1 }) {
                return "The \(noun) \(number) stands there twice."
            }
            picks.append((number - 1, []))
            return nil
        case .letters(let letters):
            guard let place = picks.indices.last else {
                return "Type the number of the \(noun) before the letter, such as 1\(letters)."
            }
            return take(letters, place)
        case .nothing:
            guard let group = picks.last?.group, groups[group].choose == nil else {
                return "Each \(noun) needs an answer."
            }
            emptied.insert(group)
            return nil
        case .other(let word): return "'\(word)' is not an answer here."
        }
    }

    private mutating func take(_ letters: String, _ place: Int) -> String? {
        let group = picks[place].group
        let count = groups[group].options.count
        for letter in letters.unicodeScalars {
            let option = Int(letter.value) - 97
            guard option < count else {
                return "There is no \(letter) for the \(noun) \(group + 1); the letters go from a"
                    + " to \(PartsLine.letter(count - 1))."
            }
            if !picks[place].options.contains(option) { picks[place].options.append(option) }
        }
        return nil
    }

    /// What is wrong with the line as a whole.
    private var misfit: String? {
        for pick in picks {
            let number = pick.group + 1
            if pick.options.isEmpty, !emptied.contains(pick.group) {
                return "Type a letter after the number of the \(noun), such as \(number)a."
            }
            if let choose = groups[pick.group].choose, pick.options.count > choose {
                let letters = pick.options.map { PartsLine.letter($0) }.joined(separator: " and ")
                return "The \(noun) \(number) takes one letter; you typed \(letters)."
            }
        }
        return nil
    }
}

/// Reads parts by letter and their options by number.
struct LetteredParts {
    /// The parts.
    let groups: [PromptGroup]
    private let names: [String]
    private var picks: [PartsDraft.Pick] = []
    private var current: Int?

    init(_ groups: [PromptGroup]) {
        self.groups = groups
        names = groups.map { String($0.name.prefix(1)) }
    }

    /// Returns what a line chooses.
    static func read(_ line: String, _ groups: [PromptGroup]) -> PartsLine.Reading {
        var parts = LetteredParts(groups)
        for run in PartsLine.runs(line) {
            if let why = parts.take(run) { return .unclear(why) }
        }
        if let why = parts.misfit { return .unclear(why) }
        return .picks(parts.picks)
    }

    /// Takes the next stretch of a line; returns what is wrong with it.
    private mutating func take(_ run: PartsLine.Run) -> String? {
        switch run {
        case .letters(let letters):
            guard let group = names.firstIndex(of: letters) else {
                return "'\(letters)' is none of the parts; they are "
                    + names.joined(separator: ", ") + "."
            }
            current = picks.firstIndex { $0.group == group } ?? picks.count
            if current == picks.count { picks.append((group, [])) }
            return nil
        case .digits(let digits):
            guard let place = current else {
                return "Type the letter of the part before the number, such as c\(digits)."
            }
            let group = picks[place].group
            let count = groups[group].options.count
            guard let number = Int(digits), number >= 1, number <= count else {
                return "There is no \(names[group])\(digits); the numbers go from 1 to \(count)."
            }
            if !picks[place].options.contains(number - 1) {
                picks[place].options.append(number - 1)
            }
            return nil
        case .nothing: return "Type clear to begin again."
        case .other(let word): return "'\(word)' is not an answer here."
        }
    }

    /// What is wrong with the line as a whole.
    private var misfit: String? {
        for pick in picks {
            let name = names[pick.group]
            if pick.options.isEmpty { return "Type a number after the letter, such as \(name)1." }
            if let choose = groups[pick.group].choose, pick.options.count > choose {
                return "For \(name) choose \(choose); you typed \(pick.options.count)."
            }
        }
        return nil
    }
}
