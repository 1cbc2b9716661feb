/// An answer and what would have been right, in the items of which SCORM has them.
struct SCORMResponse {
    /// The type of the interaction.
    let type: String
    /// What was answered; nothing where nothing was.
    let items: [String]
    /// The right answers.
    let patterns: [[String]]

    private let edition: SCORMEdition
    private let mostItems: Int

    init(_ interaction: CourseInteraction, _ edition: SCORMEdition) {
        self.edition = edition
        let form = Form(interaction, edition)
        type = form.type
        items = interaction.response.map { form.items($0) } ?? []
        patterns = interaction.correct.map { form.items($0) }.filter { !$0.isEmpty }
        if case .performance = interaction.form {
            mostItems = edition == .v2004 ? 250 : .max
        } else {
            mostItems = edition.mostItems
        }
    }

    /// A part of what an interaction can hold.
    struct Part {
        /// What was answered; nothing where nothing was.
        let response: String?
        /// The right answers.
        let patterns: [String]
    }

    /// The parts into which it must be cut, one where it fits as it is.
    ///
    /// They are cut at the same places in the answer and in what is right, so that each can be read
    /// for itself.
    var parts: [Part] {
        let longest = max(items.count, patterns.map { $0.count }.max() ?? 0)
        var size = max(1, min(longest, mostItems))
        while size > 1, !fits(size, of: longest) { size -= 1 }
        var parts: [Part] = []
        var start = 0
        repeat {
            let end = start + size
            parts.append(
                Part(
                    response: joined(items, start, end),
                    patterns: patterns.compactMap { joined($0, start, end) }))
            start = end
        } while start < longest
        return parts
    }

    private func fits(_ size: Int, of longest: Int) -> Bool {
        for start in stride(from: 0, to: longest, by: size) {
            for list in patterns + [items] {
                let text = joined(list, start, start + size)
                if (text?.utf8.count ?? 0) > edition.longestResponse { return false }
            }
        }
        return true
    }

    private func joined(_ list: [String], _ start: Int, _ end: Int) -> String? {
        guard start < list.count else { return nil }
        return list[start..<min(end, list.count)].joined(separator: edition.itemMark)
    }
}

extension SCORMResponse {
    /// How the items of an interaction are written.
    private struct Form {
        let type: String
        private let edition: SCORMEdition
        private let unit: String?
        private let isTyped: Bool
        private let isPerformance: Bool

        init(_ interaction: CourseInteraction, _ edition: SCORMEdition) {
            self.edition = edition
            unit = interaction.unit
            var isTyped = false
            var isPerformance = false
            switch interaction.form {
            case .choice: type = "choice"
            case .sequencing: type = "sequencing"
            case .matching: type = "matching"
            case .performance:
                type = "performance"
                isPerformance = true
            case .numeric:
                // A number in the wrong unit would look right; one too large is refused.
                isTyped = interaction.unit != nil || !Self.areSmall(interaction)
                type = isTyped ? "fill-in" : "numeric"
            }
            self.isTyped = isTyped
            self.isPerformance = isPerformance
        }

        private static func areSmall(_ interaction: CourseInteraction) -> Bool {
            let most = Decimal3(thousandths: 99_999_999)
            guard let least = most.negated() else { return false }
            var values = interaction.correct
            if let response = interaction.response { values.append(response) }
            return values.allSatisfy { value in
                switch value {
                case .number(let number, _): number >= least && number <= most
                case .range(let range): range.lowerBound >= least && range.upperBound <= most
                case .ids, .pairs: true
                }
            }
        }

        func items(_ value: CourseInteraction.Value) -> [String] {
            switch value {
            case .ids(let ids):
                ids.map { name($0) + (isPerformance && edition == .v2004 ? "[.]done" : "") }
            case .pairs(let pairs):
                pairs.map { name($0.source) + edition.halfMark + name($0.target) }
            case .number(let number, let unit): [typed(number.description, unit)]
            case .range(let range): [self.range(range)]
            }
        }

        /// An id as part of a response: Moodle's SCORM 2004 refuses hyphens there, ids have no dots.
        private func name(_ id: String) -> String {
            guard edition == .v2004 else { return id }
            var out = ByteWriter()
            for byte in id.utf8 {
                out.append(byte == UInt8(ascii: "-") ? UInt8(ascii: ".") : byte)
            }
            return out.string
        }

        private func range(_ range: ClosedRange<Decimal3>) -> String {
            let (low, high) = (range.lowerBound, range.upperBound)
            if isTyped {
                let words = low == high ? low.description : "\(low) to \(high)"
                return typed(words, unit)
            }
            // In SCORM 2004 both bounds are always written.
            if low == high, edition == .v12 { return low.description }
            return low.description + edition.rangeMark + high.description
        }

        private func typed(_ words: String, _ unit: String?) -> String {
            guard isTyped else { return words }
            return SCORMText.typed(unit.map { words + " " + $0 } ?? words, to: 250)
        }
    }
}
