/// Values under numbers that are never given twice, so that an old number names nothing.
struct Slots<Value: Sendable>: Sendable {
    private var entries: [(handle: Int, value: Value?)] = []
    private var last = 0

    /// Keeps a value and returns its number.
    mutating func add(_ value: Value) -> Int {
        last += 1
        entries.append((last, value))
        return last
    }

    /// Returns the value of a number.
    func value(of handle: Int) -> Value? {
        for entry in entries where entry.handle == handle { return entry.value }
        return nil
    }

    /// Returns a value and leaves its place empty until it is put back.
    mutating func take(_ handle: Int) -> Value? {
        for place in entries.indices where entries[place].handle == handle {
            let value = entries[place].value
            entries[place].value = nil
            return value
        }
        return nil
    }

    /// Puts a value in the place of a number; nothing happens if there is none.
    mutating func replace(_ handle: Int, with value: Value) {
        for place in entries.indices where entries[place].handle == handle {
            entries[place].value = value
        }
    }

    /// Gives a value up.
    mutating func remove(_ handle: Int) {
        entries.removeAll { $0.handle == handle }
    }
}
