/// The corners of routes, once everything has its place.
extension GraphPlan {
    /// Returns the ends and corners of a route.
    func points(_ route: GraphRoute) -> [GraphLayout.Point] {
        var points: [GraphLayout.Point] = []
        var x: Int?
        var y: Int?
        for leg in route.legs {
            switch leg {
            case .port(let node, let port):
                y = frames[node].y + boxes[node].ports[port].y
            case .track(let channel):
                y = self.y(channel, to: route.target)
                if let x, let y { add(x, y, &points) }
            case .upright(let upright):
                x = self.x(upright, to: route.target)
                if points.isEmpty, let x { addStart(route, upright, x, y, &points) }
                if let x, let y { add(x, y, &points) }
            }
        }
        if let x { add(x, frames[route.target].y, &points) }
        return straightened(points)
    }

    /// Adds where a route leaves its box.
    private func addStart(
        _ route: GraphRoute, _ upright: GraphUpright, _ x: Int, _ y: Int?,
        _ points: inout [GraphLayout.Point]
    ) {
        let frame = frames[route.source]
        guard let y else {
            add(x, frame.y + frame.height, &points)
            return
        }
        if tree.isContainer(route.source) {
            guard case .port(_, let port) = route.legs[0] else { return }
            add(textStart(route.source) + boxes[route.source].ports[port].x, y, &points)
        } else {
            add(x < frame.x ? frame.x : frame.x + frame.width, y, &points)
        }
    }

    private func add(_ x: Int, _ y: Int, _ points: inout [GraphLayout.Point]) {
        let point = GraphLayout.Point(x: x, y: y)
        if points.last != point { points.append(point) }
    }

    /// Leaves out the corners at which a line goes straight on.
    private func straightened(_ points: [GraphLayout.Point]) -> [GraphLayout.Point] {
        var kept: [GraphLayout.Point] = []
        for point in points {
            if kept.count > 1 {
                let last = kept[kept.count - 1]
                let before = kept[kept.count - 2]
                let isUpright = before.x == last.x && last.x == point.x
                let isLevel = before.y == last.y && last.y == point.y
                if isUpright || isLevel { kept.removeLast() }
            }
            kept.append(point)
        }
        return kept
    }
}
