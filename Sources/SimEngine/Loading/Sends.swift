/// The ids under which events are sent and withdrawn.
struct Sends {
    private var names = NameTable()
    private var isSent: [Bool] = []
    /// The nodes of all cancels.
    private(set) var cancels: [(id: SendID, node: Int)] = []

    /// How many there are.
    var count: Int { names.count }

    /// Returns the number of an id that an event is sent under.
    mutating func sent(_ name: ArraySlice<UInt8>) -> SendID {
        let id = number(name)
        isSent[id.int] = true
        return id
    }

    /// Returns the number of an id whose events are withdrawn.
    mutating func canceled(_ name: ArraySlice<UInt8>, at node: Int) -> SendID {
        let id = number(name)
        cancels.append((id, node))
        return id
    }

    /// Returns whether any event is sent under an id.
    func isSent(_ id: SendID) -> Bool { isSent[id.int] }

    /// The ids under which events are sent.
    var sentNames: [String] {
        var sent: [String] = []
        for index in isSent.indices where isSent[index] {
            sent.append(names.name(Int32(truncatingIfNeeded: index)))
        }
        return sent
    }

    private mutating func number(_ name: ArraySlice<UInt8>) -> SendID {
        let id = SendID(raw: names.intern(name))
        if id.int == isSent.count { isSent.append(false) }
        return id
    }
}
