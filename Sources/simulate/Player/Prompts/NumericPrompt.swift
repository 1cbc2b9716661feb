import SimEngine

/// Asks for a number with its unit.
enum NumericPrompt {
    static func draw(_ asking: Asking, on page: inout Page) {
        page.stem(asking.prompt.text)
        guard asking.prompt.units.count > 1 else { return }
        page.space()
        page.words("Units to choose from: " + units(asking, page))
    }

    static func hint(_ asking: Asking) -> String {
        switch asking.prompt.units.first {
        case nil: "Type a number"
        case .some(let unit) where asking.prompt.units.count == 1:
            "Type a number in \(SafeText.visible(unit, isUnicode: true))"
        case .some: "Type a number with its unit"
        }
    }

    static func read(_ line: String, _ asking: Asking) -> Asking.Meaning {
        if line.isEmpty { return .unclear("Type a number first.") }
        let text = Array(line.utf8)
        if text.contains(UInt8(ascii: ",")) {
            return .unclear(
                "Write a decimal with a point, such as 2.5, and thousands without a sign.")
        }
        let scenario = asking.session.machine.scenario
        do throws(InputProblem) {
            let response = try InputCodec.quantity(
                text[...], for: asking.prompt.decision, in: scenario)
            return .input(.answer(asking.prompt.decision, response))
        } catch { return .unclear(Sentence.of(error.message)) }
    }

    private static func units(_ asking: Asking, _ page: Page) -> String {
        asking.prompt.units.map { page.safe($0) }.joined(separator: ", ")
    }
}
