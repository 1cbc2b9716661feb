import Dispatch
import Foundation

/// The least time of several runs, in seconds: the least disturbed by everything else.
func seconds(runs: Int = 7, _ work: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
        let start = DispatchTime.now().uptimeNanoseconds
        work()
        best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9)
    }
    return best
}

/// The memory this process has occupied at most, in megabytes.
func peakMegabytes() -> Double {
    var usage = rusage()
    #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
    #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
    #endif
}

/// Pads a cell of the printed table.
func cell(_ text: String, _ width: Int = 12) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

/// Prints a number with so many places.
func fixed(_ value: Double, _ places: Int = 1) -> String {
    String(format: "%.\(places)f", value)
}
