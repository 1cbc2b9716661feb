import SimEngine

/// What a learner reads before the case begins, and what to type then.
enum Briefing {
    /// Draws the prebriefing.
    static func draw(
        _ played: LoadedCase, _ variant: Variant, _ options: PlayOptions, on page: inout Page
    ) {
        let settings = Prebriefing.Settings(
            mode: options.mode ?? .practice, isLive: options.isLive,
            factor: options.factor ?? .one)
        page.rule(played.title)
        page.space()
        for section in Prebriefing(played.scenario, variant, settings).sections {
            draw(section, options, on: &page)
        }
        page.space()
        page.words("Press Enter to begin, or type q to leave.", Mark.strong)
    }

    private static func draw(
        _ section: Prebriefing.Section, _ options: PlayOptions, on page: inout Page
    ) {
        switch section.topic {
        case .about:
            for line in section.paragraphs { page.item("", line) }
        case .mode, .draft:
            page.heading(section.title)
            for line in section.paragraphs { page.words(line) }
            if section.topic == .mode, options.isLive { page.words("Type pause to let it stand.") }
        case .before, .advisory, .leave, .support:
            page.heading(section.title)
            for text in section.paragraphs { page.paragraph(text) }
            if section.topic == .leave {
                page.words("Type quit, and you can go on later or not at all.")
            }
        }
    }
}
