/// Counts the syllables of English words by their spelling; an estimate.
///
/// Groups of vowels are counted; a silent final e and the e of a final -es, -ed, -ely and the like
/// are taken off, and groups that are read as two vowels count twice. Of words with irregular
/// spelling it is wrong by one, in either direction.
enum Syllables {
    /// Returns how many syllables a word in lower case has; a number counts as one.
    static func count(_ word: ArraySlice<UInt8>) -> Int {
        let letters = Array(word.prefix { $0 != UInt8(ascii: "'") })
        guard letters.contains(where: { $0 &- 0x61 < 26 }) else { return 1 }
        return max(1, groups(letters) - silent(letters) + split(letters))
    }

    private static func isVowel(_ letters: [UInt8], _ index: Int) -> Bool {
        switch letters[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"): true
        case UInt8(ascii: "u"):
            // After q, and after g before a vowel, it is no vowel of its own: quiet, language.
            !(index > 0 && letters[index - 1] == UInt8(ascii: "q"))
        case UInt8(ascii: "y"): index > 0
        default: false
        }
    }

    private static func groups(_ letters: [UInt8]) -> Int {
        var count = 0
        for index in letters.indices where isVowel(letters, index) {
            if index == 0 || !isVowel(letters, index - 1) { count += 1 }
        }
        return count
    }

    /// Returns how many groups are not heard.
    private static func silent(_ letters: [UInt8]) -> Int {
        for ending in ["ely", "eful", "eless", "ement", "ements", "eness"]
        where ends(letters, ending) && isAfterConsonant(letters, ending.utf8.count) {
            return letters.count > ending.utf8.count + 2 ? 1 + finalE(letters) : 0
        }
        return finalE(letters)
    }

    private static func finalE(_ letters: [UInt8]) -> Int {
        let count = letters.count
        if ends(letters, "e"), isAfterConsonant(letters, 1) { return isLE(letters, 1) ? 0 : 1 }
        guard count > 2, isAfterConsonant(letters, 2) else { return 0 }
        let before = letters[count - 3]
        if ends(letters, "es") {
            if ends(letters, "ches") || ends(letters, "shes") { return 0 }
            return isHissing(before) || isLE(letters, 2) ? 0 : 1
        }
        guard ends(letters, "ed") else { return 0 }
        let isHeard = before == UInt8(ascii: "t") || before == UInt8(ascii: "d")
        return isHeard || isLE(letters, 2) ? 0 : 1
    }

    /// Whether a letter hisses, so that the e of a following -es is heard.
    private static func isHissing(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "c"),
            UInt8(ascii: "g"):
            true
        default: false
        }
    }

    /// Whether an ending comes after a consonant and an l, as in table, tables, handled.
    private static func isLE(_ letters: [UInt8], _ ending: Int) -> Bool {
        let place = letters.count - ending - 1
        guard place > 0, letters[place] == UInt8(ascii: "l") else { return false }
        return !isVowel(letters, place - 1) && letters[place - 1] != UInt8(ascii: "l")
    }

    private static func isAfterConsonant(_ letters: [UInt8], _ ending: Int) -> Bool {
        let place = letters.count - ending - 1
        return place >= 0 && !isVowel(letters, place)
    }

    /// Returns how many groups are read as two vowels.
    private static func split(_ letters: [UInt8]) -> Int {
        var count = 0
        for index in letters.indices.dropFirst() where isSplit(letters, index) { count += 1 }
        if ends(letters, "ing"), letters.count > 3, isVowel(letters, letters.count - 4) {
            count += 1
        }
        if ends(letters, "ism") || ends(letters, "asm") || ends(letters, "thm") { count += 1 }
        return count
    }

    /// Whether a vowel and the one before it are two sounds: media, radio, usual, quiet, idea.
    private static func isSplit(_ letters: [UInt8], _ index: Int) -> Bool {
        let before = index > 1 ? letters[index - 2] : 0
        let isHissing = isHissing(before) || before == UInt8(ascii: "t")
        switch (letters[index - 1], letters[index]) {
        case (UInt8(ascii: "i"), UInt8(ascii: "a")):
            return !isHissing
        case (UInt8(ascii: "i"), UInt8(ascii: "o")): return !isHissing
        case (UInt8(ascii: "i"), UInt8(ascii: "u")): return !isHissing
        case (UInt8(ascii: "u"), UInt8(ascii: "a")):
            return before != UInt8(ascii: "q") && before != UInt8(ascii: "g")
        case (UInt8(ascii: "e"), UInt8(ascii: "a")): return index == letters.count - 1 && index > 2
        case (UInt8(ascii: "i"), UInt8(ascii: "e")):
            guard index + 1 < letters.count else { return false }
            let next = letters[index + 1]
            if next == UInt8(ascii: "t") {
                return index > 2 || before == UInt8(ascii: "d") || before == UInt8(ascii: "u")
            }
            return next == UInt8(ascii: "n") && "rdlv".utf8.contains(before) && index > 2
        default: return false
        }
    }

    private static func ends(_ letters: [UInt8], _ ending: String) -> Bool {
        guard letters.last == ending.utf8.last else { return false }
        return letters.count > ending.utf8.count
            && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
