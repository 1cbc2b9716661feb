/// Sorting that is stable and small: the standard library's is compiled anew for every type.
enum Arrangement {
    /// Returns the places of numbers in their order, the smallest first; ties stay as they are.
    ///
    /// Most lists are sorted by a number, and a comparison of numbers needs no closure: that would
    /// be compiled anew for each list too.
    /// - Complexity: O(*n* log *n*).
    @inline(never)
    static func places(of keys: [Int64]) -> [Int] {
        places(keys.count) { keys[$0] < keys[$1] }
    }

    /// Returns the numbers below a count in the order a comparison asks for; ties stay as they are.
    /// - Complexity: O(*n* log *n*).
    @inline(never)
    static func places(_ count: Int, by precedes: (Int, Int) -> Bool) -> [Int] {
        var order = Array(0..<count)
        var spare = order
        var width = 1
        while width < count {
            var start = 0
            while start < count {
                let middle = min(start + width, count)
                let end = min(middle + width, count)
                merge(&order, start..<middle, middle..<end, into: &spare, by: precedes)
                start = end
            }
            swap(&order, &spare)
            width *= 2
        }
        return order
    }

    private static func merge(
        _ order: inout [Int], _ first: Range<Int>, _ second: Range<Int>, into spare: inout [Int],
        by precedes: (Int, Int) -> Bool
    ) {
        var (left, right) = (first.lowerBound, second.lowerBound)
        for place in first.lowerBound..<second.upperBound {
            let takesLeft =
                right == second.upperBound
                || (left < first.upperBound && !precedes(order[right], order[left]))
            spare[place] = takesLeft ? order[left] : order[right]
            if takesLeft { left += 1 } else { right += 1 }
        }
    }
}

extension Array {
    /// Returns the elements in the order of a number of each; ties stay as they are.
    /// - Complexity: O(*n* log *n*).
    func arranged(byNumber key: (Element) -> Int64) -> [Element] {
        Arrangement.places(of: map(key)).map { self[$0] }
    }

    /// Returns the elements in the order a comparison asks for; ties stay as they are.
    /// - Complexity: O(*n* log *n*).
    func arranged(by precedes: (Element, Element) -> Bool) -> [Element] {
        Arrangement.places(count) { precedes(self[$0], self[$1]) }.map { self[$0] }
    }
}
