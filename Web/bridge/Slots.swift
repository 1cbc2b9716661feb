/// Values under numbers that are never given twice, so that an old number names nothing.
struct Slots<Value: Sendable>: Sendable {
    private var entries: [(handle: Int, box: Box?)] = []
    private var last = 0

    /// A value that moves with its box, however much it holds.
    private final class Box: Sendable {
        let value: Value

        init(_ value: Value) { self.value = value }
    }

    /// Keeps a value and returns its number.
    mutating func add(_ value: Value) -> Int {
        last += 1
        entries.append((last, Box(value)))
        return last
    }

    /// Returns the value of a number.
    func value(of handle: Int) -> Value? {
        for entry in entries where entry.handle == handle { return entry.box?.value }
        return nil
    }

    /// Returns a value and leaves its place empty until it is put back.
    mutating func take(_ handle: Int) -> Value? {
        for place in entries.indices where entries[place].handle == handle {
            let box = entries[place].box
            entries[place].box = nil
            return box?.value
        }
        return nil
    }

    /// Puts a value in the place of a number; nothing happens if there is none.
    mutating func replace(_ handle: Int, with value: Value) {
        for place in entries.indices where entries[place].handle == handle {
            entries[place].box = Box(value)
        }
    }

    /// Gives a value up.
    mutating func remove(_ handle: Int) {
        entries.removeAll { $0.handle == handle }
    }
}
