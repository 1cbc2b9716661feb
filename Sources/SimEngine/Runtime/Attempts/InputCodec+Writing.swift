extension InputCodec {
    /// Writes an input so that reading it gives the same one.
    ///
    /// - Parameters:
    ///   - input: The input.
    ///   - machine: The case.
    ///   - writer: Where it goes.
    ///   - isLive: Whether it is a wait that the clock made, not the learner.
    public static func write(
        _ input: Input, in machine: Machine, into writer: inout JSONWriter, isLive: Bool = false
    ) {
        let scenario = machine.scenario
        writer.beginObject()
        switch input {
        case .answer(let decision, let response):
            writer.key("ask")
            writer.string(scenario.decisions[decision.int].id, of: scenario)
            writer.key("answer")
            write(response, to: scenario.decisions[decision.int], scenario, into: &writer)
        case .act(let act, let board):
            writer.key("ask")
            writer.string(scenario.decisions[board.int].id, of: scenario)
            writer.key("act")
            writer.string(scenario.acts[act.int].id, of: scenario)
        case .wait(let milliseconds):
            writer.key("wait")
            writer.string(SimDuration(milliseconds: milliseconds).description)
            if isLive {
                writer.key("live")
                writer.bool(true)
            }
        case .event(let event): write(event, machine, into: &writer)
        case .tab(let tab):
            writer.key("tab")
            writer.string(scenario.patient.chart[tab.int].id, of: scenario)
        case .back:
            writer.key("back")
            writer.bool(true)
        }
        writer.endObject()
    }

    private static func write(
        _ response: Response, to decision: Decision, _ scenario: Scenario,
        into writer: inout JSONWriter
    ) {
        switch response {
        case .option(let option): writer.string(decision.options[option.int].id, of: scenario)
        case .options(let options): writer.write(options, of: decision, scenario)
        case .quantity(let value, let unit):
            if unit < 0 {
                writer.number(value)
            } else {
                writer.string(decision.quantity(value, unit: unit, scenario))
            }
        case .board: writer.null()
        }
    }

    private static func write(
        _ event: EventCode, _ machine: Machine, into writer: inout JSONWriter
    ) {
        writer.key("event")
        let names = machine.numbering.names
        guard event.family == .named, names.indices.contains(event.index) else {
            writer.null()
            return
        }
        writer.string(machine.scenario.eventNames.bytes(names[event.index]))
    }
}
