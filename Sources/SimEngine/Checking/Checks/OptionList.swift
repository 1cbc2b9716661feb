/// Options of a decision of which one or several are chosen.
struct OptionList {
    /// The decision, by place.
    let decision: Int
    /// The options, as a run of the decision's options.
    let options: Range<Int>
    /// Whether they are presented in an order of their own.
    let isShuffled: Bool
    /// What an author calls the list: the decision, a turn, a blank.
    let name: Text
    /// The one option of full credit, by place among the decision's options; none of several.
    let key: Int?
    /// Whether any number of them may be chosen.
    let isMultiple: Bool

    /// Returns the lists of a case that are scored.
    static func all(of scenario: Scenario) -> [OptionList] {
        var lists: [OptionList] = []
        for (place, decision) in scenario.decisions.enumerated() where decision.points > .zero {
            func add(_ options: Range<Int>, _ name: Text, isMultiple: Bool = false) {
                let keys = options.filter { decision.options[$0].credit == .one }
                lists.append(
                    OptionList(
                        decision: place, options: options, isShuffled: decision.shuffles,
                        name: name, key: keys.count == 1 ? keys[0] : nil, isMultiple: isMultiple))
            }
            switch decision.form {
            case .choice: add(decision.options.indices, decision.id)
            case .multiple: add(decision.options.indices, decision.id, isMultiple: true)
            case .counsel(let turns):
                for turn in turns { add(turn.options, turn.id ?? decision.id) }
            case .cloze, .bowtie:
                for group in decision.groups {
                    if case .authored(let id) = group.name {
                        add(group.options, id)
                    } else {
                        add(group.options, decision.id, isMultiple: group.choose != 1)
                    }
                }
            case .ordering, .numeric, .act, .matrix, .highlight: break
            }
        }
        return lists
    }
}

extension OptionList {
    /// The options but the right one.
    var others: [Int] { options.filter { $0 != key } }

    /// Returns how many characters the text of an option has.
    func length(_ option: Int, in scenario: Scenario) -> Int {
        let bytes = scenario.bytes(scenario.decisions[decision].options[option].text)
        return bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
}
