/// The way from a state to another, as the lines it follows, level and upright by turns.
struct GraphRoute {
    /// The state it starts from.
    let source: Int
    /// The place of the way among those of the state.
    let way: Int
    /// The state it leads to.
    let target: Int
    /// The lines.
    var legs: [GraphLeg] = []
}

/// A line that a route follows.
enum GraphLeg: Hashable {
    /// Level, from a way written on a box: the port of the box.
    case port(node: Int, port: Int)
    /// Level, in a channel.
    case track(channel: Int)
    /// Upright.
    case upright(GraphUpright)
}

/// An upright line on the way to a state.
enum GraphUpright: Hashable {
    /// Beside a box, down from its right side.
    case right(node: Int)
    /// Beside a box, up from its left side.
    case left(node: Int)
    /// Down from the middle of a box.
    case middle(node: Int)
    /// In the lanes beside a column.
    case lane(lanes: Int)
    /// Into the top of a box.
    case entry(node: Int)
}

/// The lines of a channel: one net for each state to which lines in it lead.
struct GraphChannel {
    /// A net.
    struct Net {
        /// The state it leads to.
        var target: Int
        /// The upright lines that meet it from above.
        var tops: [GraphUpright] = []
        /// The upright lines that meet it from below.
        var bottoms: [GraphUpright] = []
        /// The lanes that meet it at the side.
        var sides: [GraphUpright] = []
        /// How far down it runs; 0 for the uppermost line.
        var level = 0
        /// Its left and right ends.
        var low = 0
        var high = 0
    }
    /// The nets.
    var nets: [Net] = []
    /// How many levels they take.
    var levels = 0
    /// Where the uppermost line runs.
    var y = 0

    /// Returns the place of a net, and adds it if it is new.
    mutating func net(_ target: Int) -> Int {
        if let place = nets.firstIndex(where: { $0.target == target }) { return place }
        nets.append(Net(target: target))
        return nets.count - 1
    }
}

/// The upright lines at a side of a column.
struct GraphLanes {
    /// A net.
    struct Net {
        /// The state it leads to.
        var target: Int
        /// The uppermost and the lowest slot it reaches.
        var low: Int
        var high: Int
        /// How far from the boxes it runs; 0 for the nearest line.
        var track = 0
        /// Whether it crosses the upper edge of its container on the way out.
        var leavesUp = false
    }
    /// The nets.
    var nets: [Net] = []
    /// How many lines stand beside each other.
    var tracks = 0
    /// Where the nearest line stands.
    var x = 0

    /// Notes that a net reaches a slot.
    mutating func reach(_ target: Int, _ slot: Int) {
        if let place = nets.firstIndex(where: { $0.target == target }) {
            nets[place].low = min(nets[place].low, slot)
            nets[place].high = max(nets[place].high, slot)
        } else {
            nets.append(Net(target: target, low: slot, high: slot))
        }
    }

    /// Notes that a net leaves its container upward.
    mutating func leaveUp(_ target: Int) {
        for place in nets.indices where nets[place].target == target { nets[place].leavesUp = true }
    }

    /// Lets lines that do not meet share a track; short ones run nearest to the boxes.
    mutating func assignTracks() {
        nets.sort {
            let left = $0.high - $0.low
            let right = $1.high - $1.low
            return left != right ? left < right : $0.target < $1.target
        }
        for place in nets.indices {
            var track = 0
            for other in nets[..<place]
            where other.low <= nets[place].high && nets[place].low <= other.high {
                track = max(track, other.track + 1)
            }
            nets[place].track = track
            tracks = max(tracks, track + 1)
        }
    }
}
