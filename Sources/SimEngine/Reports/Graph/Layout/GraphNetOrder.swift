/// The order of the nets of a channel from top to bottom.
struct GraphNetOrder {
    /// Where lines meet a net.
    private struct Ends {
        var tops: [Int]
        var bottoms: [Int]
        var low: Int
        var high: Int
    }

    /// The places of the nets that run level at all, the uppermost first.
    private(set) var places: [Int]
    private let ends: [Ends]

    init(_ plan: GraphPlan, _ channel: Int) {
        let nets = plan.channels[channel].nets
        ends = nets.map { net in
            Ends(
                tops: net.tops.map { plan.x($0, to: net.target) },
                bottoms: net.bottoms.map { plan.x($0, to: net.target) }, low: net.low,
                high: net.high)
        }
        places = nets.indices.filter { nets[$0].low < nets[$0].high }
        places.sort {
            nets[$0].low != nets[$1].low
                ? nets[$0].low < nets[$1].low : nets[$0].target < nets[$1].target
        }
    }

    /// Exchanges neighbors as long as that removes crossings.
    mutating func improve() {
        if places.count > 80 { return }
        for _ in places.indices {
            var isBetter = false
            for place in places.indices.dropFirst() {
                let upper = places[place - 1]
                let lower = places[place]
                if crossings(lower, above: upper) < crossings(upper, above: lower) {
                    places.swapAt(place - 1, place)
                    isBetter = true
                }
            }
            if !isBetter { return }
        }
    }

    /// How often two nets cross if one runs above the other.
    private func crossings(_ upper: Int, above lower: Int) -> Int {
        var count = 0
        for x in ends[lower].tops where x > ends[upper].low && x < ends[upper].high { count += 1 }
        for x in ends[upper].bottoms where x > ends[lower].low && x < ends[lower].high {
            count += 1
        }
        return count
    }
}
