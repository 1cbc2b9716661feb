import SimEngine

/// What a learner reads before the case begins: what it is, what may burden them, and the way out.
enum Briefing {
    /// Draws the prebriefing.
    static func draw(
        _ played: LoadedCase, _ variant: Variant, _ options: PlayOptions, on page: inout Page
    ) {
        let about = played.scenario.about
        page.rule(played.title)
        introduce(played.scenario, variant, on: &page)
        warn(played.scenario, variant, on: &page)
        explain(options, on: &page)
        if about.review.status == .draft {
            page.heading("Draft")
            page.words("No clinician has reviewed this case yet. Do not take it for guidance.")
        }
        page.space()
        page.words("Press Enter to begin, or type q to leave.", Mark.strong)
    }

    private static func introduce(_ scenario: Scenario, _ variant: Variant, on page: inout Page) {
        let about = scenario.about
        page.space()
        if let role = about.role { page.item("", "Your role: " + scenario.string(role)) }
        if let patient = PatientLine.of(scenario, variant) {
            page.item("", "Your patient: " + patient)
        }
        if let minutes = about.minutes { page.words("Takes about \(minutes) minutes.") }
        let texts = about.prebriefing.isEmpty ? scenario.patient.summary : about.prebriefing
        if !texts.isEmpty { page.heading("Before you begin") }
        for text in texts { page.paragraph(scenario.filled(text, variant)) }
    }

    private static func warn(_ scenario: Scenario, _ variant: Variant, on page: inout Page) {
        let advisory = scenario.about.advisory
        if !advisory.content.isEmpty { page.heading("Sensitive content") }
        for text in advisory.content { page.paragraph(scenario.filled(text, variant)) }
        page.heading("You may leave at any time")
        for text in advisory.optOut { page.paragraph(scenario.filled(text, variant)) }
        page.space()
        page.words("Type quit, and you can go on later or not at all. Leaving is never a failure.")
        if !advisory.support.isEmpty { page.heading("Support") }
        for text in advisory.support { page.paragraph(scenario.filled(text, variant)) }
    }

    private static func explain(_ options: PlayOptions, on page: inout Page) {
        let mode = options.mode ?? .practice
        page.heading(mode == .practice ? "Practice" : "Exam")
        switch mode {
        case .practice:
            page.words("You read why after each decision. The first answer to each one counts.")
        case .exam: page.words("You read how you did at the end, and there is no way back.")
        }
        if options.isLive {
            let factor = options.factor ?? .one
            page.words(
                factor == .one
                    ? "The clock runs while you think; type pause to let it stand."
                    : "The clock runs while you think; you have \(factor) times the time."
            )
        }
    }
}
