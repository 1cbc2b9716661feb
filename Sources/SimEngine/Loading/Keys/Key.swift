/// A key of the scenario format.
enum Key: UInt8, CaseIterable {
    case schema, comment
    // The top level and what introduces a case.
    case format, id, title, version, language, role, minutes, order, advisory, prebriefing
    case objectives
    case references, review, patient, measures, acts, events, initial, states, rubric, passMark
    case possible, debrief
    case content, optOut, support, text, judgment, competency, citation, doi, url, kind, status
    case reviewers, date, name, age, summary, chart
    // Measures, acts and states.
    case label, unit, range, normal, takes, `if`, once, `do`, feedback, critical, refs, to
    case type, deep, `default`, on, after, every, enter, exit, ask, always
    case event, reenter, delay, period, why
    // Effects.
    case set, say, by, raise, send, cancel, advance, note
    // Decisions.
    case domain, points, remedial, within, shuffle, routes, options, choose, scoring, steps
    case precedence, criticalPrecedence, distractors, units, full, partial, turns, until
    case correct, credit, then, technique, pitfall, reply
    case columns, rows, perRow, scoreBy, sentence, blanks, passage, spans
    case condition, actions, parameters
    // Criteria.
    case exists, min, max, absent, first, before, expect, notBefore, atMost, `while`, never, unless
    case void
    // The chart.
    case entry, entries, trend, time, values, see
    // Variants.
    case vary, constraints

    /// The keys as authors write them, in the order of the cases.
    static let words = String.words(
        """
        $schema $comment format id title version language role minutes order advisory \
        prebriefing objectives references review patient measures acts events initial states \
        rubric passMark possible debrief content optOut support text judgment competency \
        citation doi url kind status reviewers date name age summary chart label unit range \
        normal takes if once do feedback critical refs to type deep default on after every enter \
        exit ask always event reenter delay period why set say by raise send cancel advance note \
        domain points remedial within shuffle routes options choose scoring steps precedence \
        criticalPrecedence distractors units full partial turns until correct credit then \
        technique pitfall reply columns rows perRow scoreBy sentence blanks passage spans \
        condition actions parameters exists min max absent first before expect notBefore atMost \
        while never unless void entry entries trend time values see vary constraints
        """)

    /// The key as authors write it.
    var word: String { Self.words[Int(rawValue)] }
}
