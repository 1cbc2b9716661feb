/// Whether this build of the engine finds words for what is wrong with a case.
///
/// The player in the browser does not: the cases it carries were checked when it was written, and
/// the words for everything that may be wrong would be a fifth of it. It still finds every fault
/// that keeps a case from being played, and says where the first one stands.
enum Explaining {
    #if PLAYER
    @inline(__always) static var isOn: Bool { false }
    #else
    @inline(__always) static var isOn: Bool { true }
    #endif
}
