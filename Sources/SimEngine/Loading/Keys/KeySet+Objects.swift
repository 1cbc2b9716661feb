/// The keys that each object of the format may have, beside a comment.
extension KeySet {
    /// No key at all.
    static let none = KeySet()
    /// What identifies a thing.
    static let idRequired: KeySet = [.id]
    /// What identifies a thing and says what it is.
    static let idAndText: KeySet = [.id, .text]
    /// Of the whole case.
    static let scenario: KeySet = [
        .schema, .format, .id, .title, .version, .language, .role, .minutes, .order, .advisory,
        .prebriefing, .objectives, .references, .review, .patient, .measures, .acts, .events,
        .initial, .states, .rubric, .passMark, .possible, .debrief, .vary, .constraints,
    ]
    /// Of these, those that it must have.
    static let scenarioRequired: KeySet = [.format, .id, .title, .version, .language, .states]
    /// Of the warning about sensitive content.
    static let advisory: KeySet = [.content, .optOut, .support]
    /// Of a learning objective.
    static let objective: KeySet = [.id, .text, .judgment, .competency]
    /// Of a published source.
    static let reference: KeySet = [.id, .citation, .doi, .url, .kind]
    /// Of the review.
    static let review: KeySet = [.status, .reviewers, .date]
    /// Of the patient.
    static let patient: KeySet = [.name, .age, .summary, .chart]
    /// Of a tab of the chart.
    static let chartTab: KeySet = [.id, .title, .text, .entries, .columns, .trend]
    /// Of these, those of which it must have one.
    static let chartContent: KeySet = [.text, .entries, .trend]
    /// Of an entry of the chart.
    static let chartEntry: KeySet = [.id, .time, .text, .values, .if]
    /// Of a column of the chart.
    static let chartColumn: KeySet = [.id, .text, .unit]
    /// Of the trend of measures in the chart.
    static let chartTrend: KeySet = [.measures, .every]
    /// Of a measure.
    static let measure: KeySet = [.id, .label, .unit, .initial, .range, .normal]
    /// Of a parameter.
    static let parameter: KeySet = [.id, .values]
    /// Of a parameter's value that texts show in words of its own.
    static let parameterValue: KeySet = [.id, .text]
    /// Of a constraint on parameters.
    static let constraint: KeySet = [.if, .why]

    /// Of an act.
    static let act: KeySet = [
        .id, .text, .takes, .if, .once, .do, .feedback, .critical, .refs, .to,
    ]

    /// Of a state of any type.
    static let state: KeySet = [
        .id, .title, .text, .type, .deep, .default, .initial, .states, .on, .after, .every, .enter,
        .exit, .ask, .always, .possible,
    ]
    /// Of the keys of states, those that a history cannot have.
    static let notOnHistory: KeySet = [
        .title, .text, .initial, .states, .on, .after, .every, .enter, .exit, .ask, .always,
    ]
    /// Of the keys of states, those that a final state cannot have.
    static let notOnFinal: KeySet = [.initial, .states, .on, .after, .every, .exit, .ask]
    /// Of a transition.
    static let transition: KeySet = [.event, .if, .to, .do, .reenter]
    /// Of a delayed transition.
    static let delayed: KeySet = [.delay, .if, .to, .do]
    /// Of what repeats.
    static let periodic: KeySet = [.period, .if, .do]
    /// Of an invariant.
    static let invariant: KeySet = [.if, .why]

    /// The keys of which each tells what an effect does.
    static let effectVerbs: KeySet = [.set, .say, .raise, .send, .cancel, .advance, .note]

    /// The keys of every decision.
    static let decision: KeySet = [
        .id, .kind, .text, .domain, .objectives, .points, .critical, .remedial, .within, .takes,
        .why, .refs, .see, .shuffle, .to, .routes,
    ]
    /// Of a decision of the kind choice.
    static let choice = decision.union([.options])
    /// Of a decision of the kind multiple.
    static let multiple = decision.union([.options, .choose, .scoring])
    /// Of these two, those that they must have.
    static let choiceRequired: KeySet = [.options]
    /// Of a decision of the kind ordering.
    static let ordering = decision.union([
        .steps, .precedence, .criticalPrecedence, .distractors, .scoring,
    ])
    /// Of these, those that it must have.
    static let orderingRequired: KeySet = [.steps]
    /// Of a decision of the kind numeric.
    static let numeric = decision.union([.unit, .units, .full, .partial])
    /// Of these, those that it must have.
    static let numericRequired: KeySet = [.full]
    /// Of a decision of the kind counsel.
    static let counsel = decision.union([.options, .turns])
    /// Of a decision of the kind act.
    static let board = decision.union([.acts, .until])
    /// Of these, those that it must have.
    static let boardRequired: KeySet = [.acts]
    /// Of a route.
    static let route: KeySet = [.if, .to]
    /// Of a choice's option.
    static let choiceOption: KeySet = [
        .id, .text, .if, .correct, .credit, .feedback, .refs, .do, .to, .critical,
    ]
    /// Of a multiple choice's option.
    static let multipleOption: KeySet = [
        .id, .text, .if, .correct, .feedback, .refs, .do, .critical,
    ]
    /// Of a counsel option.
    static let counselOption: KeySet = choiceOption.union([.then, .technique, .pitfall, .reply])
    /// Of a turn.
    static let turn: KeySet = [.id, .text, .by, .if, .options]
    /// Of an ordering's step.
    static let step: KeySet = [.id, .text]
    /// Of an ordering's distractor.
    static let distractor: KeySet = [.id, .text, .feedback, .refs, .critical]
    /// Of a chain of steps with its reason.
    static let chain: KeySet = [.steps, .why, .refs]

    /// The keys of every criterion.
    static let criterion: KeySet = [
        .id, .text, .domain, .points, .critical, .remedial, .objectives, .why, .refs, .void,
    ]
    /// Of these keys, those that it must have.
    static let criterionRequired: KeySet = [.id, .domain]
    /// The keys of which each tells what a criterion judges.
    static let templates: KeySet = [.exists, .absent, .first, .after, .every, .never, .always]
}
