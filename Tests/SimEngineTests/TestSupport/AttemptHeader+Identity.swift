@testable import SimEngine

extension AttemptHeader {
    /// Creates the header of an attempt at a case that was loaded from its text.
    init(
        _ machine: Machine, learner: String, seed: UInt64, variant: Variant? = nil, mode: Mode,
        isLive: Bool = false, factor: Decimal3 = .one, start: String? = nil
    ) {
        self.init(
            machine, identity: .of(machine.scenario.document), learner: learner, seed: seed,
            variant: variant, mode: mode, isLive: isLive, factor: factor, start: start)
    }
}
