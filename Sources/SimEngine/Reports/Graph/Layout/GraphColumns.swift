/// How the layers of a container are folded into columns, so that a page holds them.
enum GraphColumns {
    /// Returns where each column begins, by layer; the first is 0.
    ///
    /// - Parameters:
    ///   - widths: How wide each layer is.
    ///   - heights: About how high each layer is.
    /// - Returns: The first layer of each column.
    /// - Complexity: O(layers²).
    static func starts(widths: [Int], heights: [Int]) -> [Int] {
        var best = [0]
        var least = badness(best, widths, heights)
        for count in stride(from: 2, through: min(12, heights.count), by: 1) {
            let starts = split(heights, into: count)
            let badness = badness(starts, widths, heights)
            if badness < least {
                least = badness
                best = starts
            }
        }
        return best
    }

    /// Splits into at most so many columns such that the highest is as low as it can be.
    private static func split(_ heights: [Int], into count: Int) -> [Int] {
        var low = heights.max() ?? 0
        var high = heights.reduce(0, +)
        while low < high {
            let middle = (low + high) / 2
            if fill(heights, upTo: middle).count <= count {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return fill(heights, upTo: low)
    }

    private static func fill(_ heights: [Int], upTo limit: Int) -> [Int] {
        var starts = [0]
        var sum = 0
        for (layer, height) in heights.enumerated() {
            if sum > 0, sum + height > limit {
                starts.append(layer)
                sum = 0
            }
            sum += height
        }
        return starts
    }

    /// The width of the page, three wide and two high, that holds all; a column costs a little.
    private static func badness(_ starts: [Int], _ widths: [Int], _ heights: [Int]) -> Int {
        var width = 0
        var height = 1
        for (place, start) in starts.enumerated() {
            let end = place + 1 < starts.count ? starts[place + 1] : heights.count
            width += (widths[start..<end].max() ?? 0) + 72
            height = max(height, heights[start..<end].reduce(0, +))
        }
        return max(width, height * 3 / 2) + starts.count * 20
    }
}
