import Dispatch
import SimEngine

/// The cores of this machine.
enum Cores {
    /// Does independent work on all of them.
    static let work = Work { count, piece in
        if count < 2 {
            for place in 0..<count { piece(place) }
        } else {
            DispatchQueue.concurrentPerform(iterations: count, execute: piece)
        }
    }
}
