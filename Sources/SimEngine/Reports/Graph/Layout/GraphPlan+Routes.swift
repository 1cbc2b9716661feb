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
        let side = lanes(node, column: 0, isRight: true)
        route.legs.append(.port(node: node, port: port))
        route.legs.append(.upright(.lane(lanes: side)))
        lanes[side].reach(route.target, -1)
        if route.target != node, let child = tree.child(of: node, containing: route.target) {
            let above = channel(node, layer: layers.layer[child], isBelow: false)
            lanes[side].reach(route.target, slot(above, node, column: 0))
            arrive(&route, in: above, by: side, at: child)
        } else {
            leave(&route, node, side)
        }
    }

    /// Leaves a container through its lower or upper edge.
    private mutating func leave(_ route: inout GraphRoute, _ node: Int, _ side: Int) {
        if leadsUp(node, to: route.target) {
            lanes[side].reach(route.target, -1)
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
        let column = self.column(of: layers.layer[node], in: container)
        guard let goal = tree.child(of: container, containing: route.target) else {
            let side = lanes(container, column: 0, isRight: true)
            turn(&route, from: here, container, column, into: side)
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
        let other = self.column(of: layers.layer[goal], in: container)
        if other == column {
            lanes[side].reach(route.target, slot(above, container, column: column))
            arrive(&route, in: above, by: side, at: goal)
        } else {
            crossRoof(&route, from: side, to: other, above, goal)
        }
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

    /// Goes over the columns to another one.
    private mutating func crossRoof(
        _ route: inout GraphRoute, from side: Int, to column: Int, _ above: Int, _ goal: Int
    ) {
        let other = lanes(tree.root, column: column, isRight: false)
        lanes[side].reach(route.target, -1)
        let net = channels[roof].net(route.target)
        add(.lane(lanes: side), &channels[roof].nets[net].bottoms)
        add(.lane(lanes: other), &channels[roof].nets[net].bottoms)
        route.legs.append(.track(channel: roof))
        route.legs.append(.upright(.lane(lanes: other)))
        lanes[other].reach(route.target, -1)
        lanes[other].reach(route.target, slot(above, tree.root, column: column))
        arrive(&route, in: above, by: other, at: goal)
    }

    /// Comes from lanes into the channel above a box.
    private mutating func arrive(
        _ route: inout GraphRoute, in channel: Int, by side: Int, at goal: Int
    ) {
        let net = channels[channel].net(route.target)
        add(.lane(lanes: side), &channels[channel].nets[net].sides)
        route.legs.append(.track(channel: channel))
        enter(&route, from: channel, goal)
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
        lanes[side].reach(route.target, -1)
        guard let child = tree.child(of: goal, containing: route.target) else { return }
        let above = self.channel(goal, layer: layers.layer[child], isBelow: false)
        lanes[side].reach(route.target, slot(above, goal, column: 0))
        arrive(&route, in: above, by: side, at: child)
    }

    private func add(_ upright: GraphUpright, _ list: inout [GraphUpright]) {
        if !list.contains(upright) { list.append(upright) }
    }
}
