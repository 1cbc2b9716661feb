/// What learners read, and above all what is said to a patient, is not needlessly hard.
///
/// The grade is an estimate, so it is told only where it is far off: of a passage of some length
/// above what students read with ease, of the whole case above the end of school, and of words
/// spoken with a patient above twice the grade that patient materials aim at.
enum ReadingLevel {
    /// A passage of so many words is judged; one sentence alone says little.
    private static let passageWords: Int64 = 30
    /// The highest grade of a passage: that of texts for those with a first degree.
    private static let passageGrade: Int64 = 16
    /// Spoken words are judged from so many on: two or three sentences.
    private static let spokenWords: Int64 = 20
    /// Their highest grade: twice the sixth grade at which patient materials aim.
    private static let spokenGrade: Int64 = 12
    /// The whole case is judged from so many words on.
    private static let caseWords: Int64 = 300
    /// Its highest grade: the end of school.
    private static let caseGrade: Int64 = 12

    static func check(_ target: CheckedCase) -> [Diagnostic] {
        guard target.isEnglish else { return [] }
        let vocabulary = Vocabulary.declared(by: target.scenario)
        var found: [Diagnostic] = []
        var whole = ReadingGrade()
        for passage in target.texts {
            guard let isSpoken = isSpoken(passage.voice) else { continue }
            let prose = target.prose(passage.text)
            whole.add(prose, vocabulary: vocabulary)
            guard prose.words.count >= spokenWords else { continue }
            var own = ReadingGrade()
            own.add(prose, vocabulary: vocabulary)
            if let problem = problem(of: own, isSpoken: isSpoken) {
                found.append(Diagnostic(.wording(problem), at: passage.text.range))
            }
        }
        if let grade = whole.hundredths, whole.words >= caseWords, grade > caseGrade * 100 {
            let problem = WordingProblem.hardCase(grade: rounded(grade), limit: Int(caseGrade))
            found.append(Diagnostic(.wording(problem), at: target.scenario.about.title.range))
        }
        return found
    }

    private static func problem(of own: ReadingGrade, isSpoken: Bool) -> WordingProblem? {
        let least = isSpoken ? spokenWords : passageWords
        let limit = isSpoken ? spokenGrade : passageGrade
        guard own.words >= least, let grade = own.hundredths, grade > limit * 100 else {
            return nil
        }
        return .hardPassage(grade: rounded(grade), limit: Int(limit), isSpoken: isSpoken)
    }

    private static func rounded(_ hundredths: Int64) -> Int {
        Int(truncatingIfNeeded: (hundredths + 99) / 100)
    }

    /// Returns whether words are said to or by the patient; nothing of those that are not judged.
    ///
    /// A chart is written in the short forms of its trade, and is there to be searched, not read.
    /// What may be wrong is spoken as badly as its author needs it.
    private static func isSpoken(_ voice: LearnerText.Voice) -> Bool? {
        switch voice {
        case .toPatient, .patient: true
        case .scene, .question, .right, .explanation, .offered, .someone: false
        case .chart: nil
        }
    }
}

/// The words that a case declares, which its learners are given anyway.
enum Vocabulary {
    /// Returns the words of measures, columns and tabs, of the patient's summary and the objectives.
    static func declared(by scenario: Scenario) -> NameTable {
        var words = NameTable()
        func add(_ text: Text?) {
            guard let text else { return }
            let prose = Prose(scenario.bytes(text))
            for word in prose.words.indices { _ = words.intern(prose.letters(word)) }
        }
        for measure in scenario.measures {
            add(measure.label)
            add(measure.unit)
        }
        for tab in scenario.patient.chart {
            add(tab.title)
            for column in tab.columns { add(column.text) }
        }
        for text in scenario.patient.summary { add(text) }
        for objective in scenario.about.objectives { add(objective.text) }
        add(scenario.about.role)
        add(scenario.about.title)
        return words
    }
}
