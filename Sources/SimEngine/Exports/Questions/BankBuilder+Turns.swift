/// Conversations: a question for each turn that can stand alone.
extension BankBuilder {
    /// Adds the turns of a conversation that do not depend on what was said before.
    mutating func addTurns(
        _ turns: [Turn], of decision: Decision, _ name: String
    ) throws(Unfit) {
        let scene = try scene(of: decision)
        let prompt = try decision.text.map { (text) throws(Unfit) in try words(text) }
        let share = Fraction(1, Int64(max(1, turns.count))).points(of: decision.points)
        for (place, turn) in turns.enumerated() {
            let id = scenario.string(turn.id).map { name + "." + $0 } ?? name
            do throws(Unfit) {
                try checkStanding(place, turns, decision)
                var blocks = scene
                if let text = turn.text {
                    blocks.append(.speech(by: speaker(turn.speaker), try words(text)))
                }
                let options = try single(decision, turn.options, isSpeech: true)
                var frame = frame(of: decision, id, scene: blocks, prompt: prompt)
                frame.points = share
                frame.instruction = prompt == nil ? "What do you say?" : nil
                frame.sources = sources(
                    decision.refs + decision.options[turn.options].flatMap { $0.refs })
                bank.questions.append(Question(frame: frame, form: .single(options)))
            } catch {
                bank.notes.add(error.reason, id)
            }
        }
        if turns.count > 1 {
            bank.notes.add(
                "conversations become a question a turn, which share the points", name)
        }
    }

    /// Refuses a turn that only some answers lead to, or that answers a reply.
    private func checkStanding(
        _ place: Int, _ turns: [Turn], _ decision: Decision
    ) throws(Unfit) {
        let turn = turns[place]
        let depends = Unfit(reason: "left out, because it depends on what was said before")
        guard try holds(turn.guarding, else: depends.reason) else {
            throw Unfit(reason: "left out, because it is not asked in this variant")
        }
        if place == 0 { return }
        if turn.text == nil { throw depends }
        for earlier in 0..<place {
            for option in decision.options[turns[earlier].options] {
                guard case .turn(let goal) = option.then else { continue }
                // Some answers jump to this turn, or over it.
                if Int(goal) > earlier + 1, place > earlier, place <= Int(goal) { throw depends }
            }
        }
    }
}
