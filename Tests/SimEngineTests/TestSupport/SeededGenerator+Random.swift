import SimEngine

/// Lets the standard library's draws be the same in every run of a test.
extension SeededGenerator: RandomNumberGenerator {}
