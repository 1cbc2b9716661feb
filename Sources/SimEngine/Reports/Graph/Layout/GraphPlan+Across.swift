/// Where boxes and upright lines stand from left to right.
///
/// All boxes begin at multiples of the grid, and each sort of upright line that meets a channel keeps
/// to its own remainder: what comes down from above stands at 0, what enters a box at 6, what
/// leaves upward at 3 or 9. So two lines of different nets never run into each other.
extension GraphPlan {
    /// Gives boxes, lanes and the whole their places and widths.
    mutating func placeAcross() {
        for node in graph.nodes.indices.reversed() where tree.isContainer(node) {
            frames[node].width = innerWidth(node)
        }
        for node in graph.nodes.indices where !tree.isContainer(node) {
            frames[node].width = Self.snapped(boxes[node].width)
        }
        size.width = placeColumns(tree.root, Self.margin) + Self.margin
    }

    /// The width of all columns of a container.
    private func innerWidth(_ container: Int) -> Int {
        var width = -Self.gap
        for column in columnStarts[container].indices {
            width += columnWidth(container, column) + Self.gap
        }
        return width
    }

    /// The width of a column with its lanes.
    private func columnWidth(_ container: Int, _ column: Int) -> Int {
        sides(container, column: column) + contentWidth(container, column: column)
    }

    /// Places all columns of a container beside each other; returns where they end.
    private mutating func placeColumns(_ container: Int, _ x: Int) -> Int {
        if container < tree.root { frames[container].x = x }
        var x = x
        for column in columnStarts[container].indices {
            placeColumn(container, column, x)
            x += columnWidth(container, column) + Self.gap
        }
        return x - Self.gap
    }

    static let margin = 24

    /// Rounds up to the grid.
    static func snapped(_ width: Int) -> Int { (width + grid - 1) / grid * grid }

    /// The width of the lanes at both sides of a column.
    private func sides(_ container: Int, column: Int) -> Int {
        let left = lanes[lanes(container, column: column, isRight: false)].tracks
        let right = lanes[lanes(container, column: column, isRight: true)].tracks
        return leftWidth(left) + (right + 1) * Self.grid
    }

    private func leftWidth(_ tracks: Int) -> Int { tracks == 0 ? 12 : tracks * Self.grid + 24 }

    /// The width of the boxes in a column, with the lines at their sides.
    func contentWidth(_ container: Int, column: Int) -> Int {
        var width = 0
        if container < tree.root, column == 0 {
            width = Self.snapped(boxes[container].width - 18)
        }
        for row in rows(container, column: column) {
            var sum = -Self.gap
            for node in layers.layers[container][row] { sum += outerWidth(node) + Self.gap }
            width = max(width, sum)
        }
        return width
    }

    /// The width of a state with the lines at its sides.
    private func outerWidth(_ node: Int) -> Int {
        if tree.isContainer(node) { return frames[node].width }
        let lines = exits[node].left.count + exits[node].right.count
        return Self.snapped(boxes[node].width) + lines * Self.grid
    }

    private func leftLines(_ node: Int) -> Int { exits[node].left.count * Self.grid }

    /// Places a column and what lies in it.
    private mutating func placeColumn(_ container: Int, _ column: Int, _ x: Int) {
        let left = lanes(container, column: column, isRight: false)
        let right = lanes(container, column: column, isRight: true)
        let start = x + leftWidth(lanes[left].tracks)
        let end = start + contentWidth(container, column: column)
        lanes[left].x = start - 18
        lanes[right].x = end + Self.grid
        for row in rows(container, column: column) {
            placeRow(layers.layers[container][row], start, end)
        }
    }

    /// Places a layer, each box below what leads to it as far as there is room.
    private mutating func placeRow(_ row: [Int], _ start: Int, _ end: Int) {
        var sum = -Self.gap
        for node in row { sum += outerWidth(node) + Self.gap }
        var next = (start + end - sum) / 2
        var places: [Int] = []
        var free = start
        for node in row {
            let goal = wanted(node).map { $0 - center(node) } ?? next
            let place = max(free, goal / Self.grid * Self.grid)
            places.append(place)
            free = place + outerWidth(node) + Self.gap
            next = free
        }
        var limit = end
        for place in row.indices.reversed() {
            places[place] = min(places[place], limit - outerWidth(row[place]))
            limit = places[place] - Self.gap
        }
        for (place, node) in row.enumerated() {
            if tree.isContainer(node) {
                _ = placeColumns(node, places[place])
            } else {
                frames[node].x = places[place] + leftLines(node)
            }
        }
    }

    /// The middle of the container that lanes come from, else where a line stands.
    private func middle(above top: GraphUpright, _ target: Int) -> Int {
        guard case .lane(let side) = top else { return x(top, to: target) }
        let frame = frames[owner(ofLanes: side)]
        return frame.x + frame.width / 2
    }

    /// Where the middle of a box had best stand: below what leads to it from the layer above.
    private func wanted(_ node: Int) -> Int? {
        let above = channel(tree.parent[node], layer: layers.layer[node], isBelow: false)
        var sum = 0
        var count = 0
        for net in channels[above].nets where !net.tops.isEmpty {
            if tree.child(of: tree.parent[node], containing: net.target) != node { continue }
            for top in net.tops {
                sum += middle(above: top, net.target)
                count += 1
            }
        }
        return count == 0 ? nil : sum / count
    }

    /// How far the middle of a state's box is from the left end of the state with its lines.
    private func center(_ node: Int) -> Int {
        if tree.isContainer(node) { return frames[node].width / 2 }
        return leftLines(node) + frames[node].width / 2
    }

    /// Returns where an upright line on the way to a state stands.
    func x(_ upright: GraphUpright, to target: Int) -> Int {
        switch upright {
        case .right(let node):
            let place = exits[node].right.firstIndex(of: target) ?? 0
            let edge = frames[node].x + frames[node].width
            return edge + (exits[node].right.count - place) * Self.grid
        case .left(let node):
            let place = exits[node].left.firstIndex(of: target) ?? 0
            return frames[node].x - (place + 1) * Self.grid + 3
        case .middle(let node):
            return frames[node].x + frames[node].width / 2 / Self.grid * Self.grid
        case .lane(let side):
            guard let net = lanes[side].nets.first(where: { $0.target == target }) else {
                return lanes[side].x
            }
            if side % 2 == 0 { return lanes[side].x - net.track * Self.grid }
            return lanes[side].x + net.track * Self.grid - (net.leavesUp ? 3 : 0)
        case .entry(let node): return entry(node)
        }
    }

    /// Where what leads to a state enters its box: straight from above if that can be.
    private func entry(_ node: Int) -> Int {
        let (low, high) = entryRange(node)
        let middle = (low + high) / 2
        let above = channel(tree.parent[node], layer: layers.layer[node], isBelow: false)
        var best: Int?
        for net in channels[above].nets where net.target == node {
            for top in net.tops {
                let x = self.x(top, to: node)
                if x < low + 12 || x > high - 12 { continue }
                if best.map({ abs(x - middle) < abs($0 - middle) }) ?? true { best = x }
            }
        }
        return best ?? middle / Self.grid * Self.grid + 6
    }

    /// The stretch of a box's upper edge that is free of lanes.
    private func entryRange(_ node: Int) -> (Int, Int) {
        let frame = frames[node]
        if !tree.isContainer(node) { return (frame.x, frame.x + frame.width) }
        let left = lanes(node, column: 0, isRight: false)
        let right = lanes(node, column: lastColumn(node), isRight: true)
        return (lanes[left].x + 12, lanes[right].x - 12)
    }

    /// Where what is written on a state begins.
    func textStart(_ node: Int) -> Int {
        if !tree.isContainer(node) { return frames[node].x }
        return lanes[lanes(node, column: 0, isRight: false)].x + 8
    }
}
