/// Leading every way from box to box.
extension GraphPlan {
    /// Finds the lines that every way follows.
    mutating func routeAll() {
        for node in graph.nodes.indices {
            for port in boxes[node].ports.indices {
                var route = GraphRoute(
                    source: node, way: boxes[node].ports[port].way,
                    target: boxes[node].ports[port].target)
                start(&route, port)
                routes.append(route)
            }
        }
        for place in lanes.indices { lanes[place].assignTracks() }
    }

    private func leadsUp(_ node: Int, to target: Int) -> Bool {
        GraphExits.leadsUp(node, to: target, tree, layers, columnStarts)
    }

    private mutating func start(_ route: inout GraphRoute, _ port: Int) {
        let node = route.source
        if tree.isContainer(node) {
            startFromHeader(&route, port)
            return
        }
        let upright: GraphUpright
        if exits[node].middle == route.target {
            upright = .middle(node: node)
        } else {
            route.legs.append(.port(node: node, port: port))
            upright =
                exits[node].left.contains(route.target) ? .left(node: node) : .right(node: node)
        }
        route.legs.append(.upright(upright))
        go(&route, from: node, along: upright)
    }

    /// Starts from a container: its ways stand above its children and leave into its right lanes.
    private mutating func startFromHeader(_ route: inout GraphRoute, _ port: Int) {
        let node = route.source
        let side = lanes(node, column: lastColumn(node), isRight: true)
        route.legs.append(.port(node: node, port: port))
        route.legs.append(.upright(.lane(lanes: side)))
        lanes[side].reach(route.target, Self.topSlot)
        if route.target != node, let child = tree.child(of: node, containing: route.target) {
            descend(&route, node, from: side, in: lastColumn(node), to: child)
        } else {
            leave(&route, node, side)
        }
    }

    /// Leaves a container through its lower or upper edge.
    private mutating func leave(_ route: inout GraphRoute, _ node: Int, _ side: Int) {
        if leadsUp(node, to: route.target) {
            lanes[side].reach(route.target, Self.topSlot)
            lanes[side].leaveUp(route.target)
        } else {
            lanes[side].reach(route.target, layers.layers[node].count + 1)
        }
        go(&route, from: node, along: .lane(lanes: side))
    }

    /// Goes on in the channel above or below a box that was just left.
    private mutating func go(
        _ route: inout GraphRoute, from node: Int, along upright: GraphUpright
    ) {
        let container = tree.parent[node]
        let isUp = leadsUp(node, to: route.target)
        let here = channel(container, layer: layers.layer[node], isBelow: !isUp)
        let net = channels[here].net(route.target)
        if isUp {
            add(upright, &channels[here].nets[net].bottoms)
        } else {
            add(upright, &channels[here].nets[net].tops)
        }
        route.legs.append(.track(channel: here))
        let column = column(of: node)
        guard let goal = tree.child(of: container, containing: route.target) else {
            var side = lanes(container, column: column, isRight: true)
            turn(&route, from: here, container, column, into: side)
            // Down, every column has a way out of its own; up, only the last one passes the words.
            if column < lastColumn(container), leadsUp(container, to: route.target) {
                let last = lanes(container, column: lastColumn(container), isRight: true)
                crossRoof(&route, container, from: side, to: last)
                side = last
            }
            leave(&route, container, side)
            return
        }
        let above = channel(container, layer: layers.layer[goal], isBelow: false)
        if above == here {
            enter(&route, from: here, goal)
            return
        }
        let side = lanes(container, column: column, isRight: !isUp)
        turn(&route, from: here, container, column, into: side)
        descend(&route, container, from: side, in: column, to: goal)
    }

    /// Turns from a channel into lanes.
    private mutating func turn(
        _ route: inout GraphRoute, from channel: Int, _ container: Int, _ column: Int,
        into side: Int
    ) {
        let net = channels[channel].net(route.target)
        add(.lane(lanes: side), &channels[channel].nets[net].sides)
        lanes[side].reach(route.target, slot(channel, container, column: column))
        route.legs.append(.upright(.lane(lanes: side)))
    }

    /// Goes from the lanes of a column to a box in the same container, over the roof if need be.
    private mutating func descend(
        _ route: inout GraphRoute, _ container: Int, from side: Int, in column: Int, to goal: Int
    ) {
        let above = channel(container, layer: layers.layer[goal], isBelow: false)
        let there = self.column(of: goal)
        var side = side
        if there != column {
            let other = lanes(container, column: there, isRight: false)
            crossRoof(&route, container, from: side, to: other)
            side = other
        }
        lanes[side].reach(route.target, slot(above, container, column: there))
        let net = channels[above].net(route.target)
        add(.lane(lanes: side), &channels[above].nets[net].sides)
        route.legs.append(.track(channel: above))
        enter(&route, from: above, goal)
    }

    /// Goes over the columns of a container from lanes to lanes.
    private mutating func crossRoof(
        _ route: inout GraphRoute, _ container: Int, from side: Int, to other: Int
    ) {
        let roof = roof(container)
        let net = channels[roof].net(route.target)
        add(.lane(lanes: side), &channels[roof].nets[net].bottoms)
        add(.lane(lanes: other), &channels[roof].nets[net].bottoms)
        lanes[side].reach(route.target, Self.roofSlot)
        lanes[other].reach(route.target, Self.roofSlot)
        route.legs.append(.track(channel: roof))
        route.legs.append(.upright(.lane(lanes: other)))
    }

    /// Enters a box from the channel above it, and goes on inside where it is not the target.
    private mutating func enter(_ route: inout GraphRoute, from channel: Int, _ goal: Int) {
        let net = channels[channel].net(route.target)
        if goal == route.target {
            add(.entry(node: goal), &channels[channel].nets[net].bottoms)
            route.legs.append(.upright(.entry(node: goal)))
            return
        }
        let side = lanes(goal, column: 0, isRight: false)
        add(.lane(lanes: side), &channels[channel].nets[net].bottoms)
        route.legs.append(.upright(.lane(lanes: side)))
        lanes[side].reach(route.target, Self.topSlot)
        guard let child = tree.child(of: goal, containing: route.target) else { return }
        descend(&route, goal, from: side, in: 0, to: child)
    }

    private func add(_ upright: GraphUpright, _ list: inout [GraphUpright]) {
        if !list.contains(upright) { list.append(upright) }
    }
}
