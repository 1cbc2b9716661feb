/// Where boxes and level lines stand from top to bottom.
extension GraphPlan {
    /// Gives boxes, channels and the whole their places and heights.
    mutating func placeDown() {
        for channel in channels.indices { level(channel) }
        for node in graph.nodes.indices.reversed() {
            frames[node].height = boxes[node].height
            if tree.isContainer(node) { frames[node].height += contentHeight(node) }
        }
        let legend = GraphLegend(graph, width: max(size.width, GraphLayout.leastWidth))
        let top = Self.margin + legend.height
        placeRows(tree.root, top)
        size.height = top + contentHeight(tree.root) + Self.margin
    }

    /// The height of the roof of a container.
    private func roofHeight(_ container: Int) -> Int {
        let levels = channels[roof(container)].levels
        return levels == 0 ? 0 : levels * 10 + 6
    }

    /// The height of what lies in a container, below what is written on it.
    private func contentHeight(_ container: Int) -> Int {
        var height = 0
        for column in columnStarts[container].indices {
            height = max(height, columnHeight(container, column))
        }
        return height + roofHeight(container)
    }

    private func columnHeight(_ container: Int, _ column: Int) -> Int {
        let rows = rows(container, column: column)
        guard let first = rows.first else { return 0 }
        var height = self.height(channel(container, layer: first, isBelow: false), isOuter: true)
        for row in rows {
            height += rowHeight(container, row)
            let below = channel(container, layer: row, isBelow: true)
            height += self.height(below, isOuter: row == rows.upperBound - 1)
        }
        return height
    }

    private func rowHeight(_ container: Int, _ row: Int) -> Int {
        layers.layers[container][row].map { frames[$0].height }.max() ?? 0
    }

    private func height(_ channel: Int, isOuter: Bool) -> Int {
        if channels[channel].levels > 0 { return 24 + channels[channel].levels * 10 }
        if channels[channel].nets.isEmpty { return isOuter ? 10 : 20 }
        return 26
    }

    private mutating func placeRows(_ container: Int, _ top: Int) {
        channels[roof(container)].y = top + 8
        for column in columnStarts[container].indices {
            placeRows(container, column, top + roofHeight(container))
        }
    }

    private mutating func placeRows(_ container: Int, _ column: Int, _ top: Int) {
        var y = top
        let rows = rows(container, column: column)
        for row in rows {
            let above = channel(container, layer: row, isBelow: false)
            channels[above].y = y + 12
            y += height(above, isOuter: row == rows.lowerBound)
            for node in layers.layers[container][row] {
                frames[node].y = y
                if tree.isContainer(node) { placeRows(node, y + boxes[node].height) }
            }
            y += rowHeight(container, row)
            channels[channel(container, layer: row, isBelow: true)].y = y + 12
        }
    }

    /// Orders the nets of a channel such that few cross, and lets those that do not meet share a
    /// level.
    private mutating func level(_ channel: Int) {
        for place in channels[channel].nets.indices {
            let net = channels[channel].nets[place]
            let ends = (net.tops + net.bottoms + net.sides).map { x($0, to: net.target) }
            channels[channel].nets[place].low = ends.min() ?? 0
            channels[channel].nets[place].high = ends.max() ?? 0
        }
        var order = GraphNetOrder(self, channel)
        order.improve()
        var done: [Int] = []
        for place in order.places {
            let net = channels[channel].nets[place]
            var level = 0
            for other in done {
                let earlier = channels[channel].nets[other]
                if earlier.low - 6 <= net.high, net.low - 6 <= earlier.high {
                    level = max(level, earlier.level + 1)
                }
            }
            channels[channel].nets[place].level = level
            channels[channel].levels = max(channels[channel].levels, level + 1)
            done.append(place)
        }
    }

    /// Where the level line of a net runs.
    func y(_ channel: Int, to target: Int) -> Int {
        let level = channels[channel].nets.first { $0.target == target }?.level ?? 0
        return channels[channel].y + 10 * level
    }
}
