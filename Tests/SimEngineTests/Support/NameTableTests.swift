import Testing

@testable import SimEngine

@Suite("A name table numbers names")
struct NameTableTests {
    @Test("from 0 in order of first meeting")
    func numbers() {
        var table = NameTable()
        #expect(table.intern("sedate") == 0)
        #expect(table.intern("inject") == 1)
        #expect(table.intern("sedate") == 0)
        #expect(table.count == 2)
        #expect(table.name(1) == "inject")
    }

    @Test("whether they come as strings, slices or buffers")
    func takesAnyBytes() {
        var table = NameTable()
        let bytes = Array("[dilator]".utf8)
        let number = table.intern("dilator")
        #expect(table.intern(bytes[1..<8]) == number)
        #expect(bytes[1..<8].withUnsafeBufferPointer { table.intern($0) } == number)
        #expect(table.find(bytes[1..<8]) == number)
        #expect(Array(table.bytes(number)) == Array(bytes[1..<8]))
    }

    @Test("what is not there is not found and not added")
    func findsNothing() {
        var table = NameTable(capacity: 0)
        #expect(table.find("a") == nil)
        _ = table.intern("a")
        #expect(table.find("b") == nil)
        #expect(table.find("") == nil)
        #expect(table.count == 1)
    }

    @Test("the empty name is a name, and so is one with a zero byte")
    func takesOddNames() {
        var table = NameTable()
        let names: [[UInt8]] = [[], [0], [0, 0], [255], Array("é".utf8)]
        for (number, name) in names.enumerated() {
            #expect(table.intern(name[...]) == Int32(number))
        }
        for (number, name) in names.enumerated() {
            #expect(table.find(name[...]) == Int32(number))
        }
    }

    @Test("names of every length that differ in one byte are different")
    func tellsLengthsApart() {
        var table = NameTable()
        for length in 0..<40 {
            let name = [UInt8](repeating: UInt8(ascii: "n"), count: length)
            let number = table.intern(name[...])
            for index in 0..<length {
                var other = name
                other[index] = UInt8(ascii: "m")
                #expect(table.intern(other[...]) != number)
            }
            #expect(table.find(name[...]) == number)
        }
        #expect(table.count == 40 + 39 * 40 / 2)
    }

    @Test("a hundred thousand names keep their numbers while the table grows")
    func grows() {
        var table = NameTable()
        for number in 0..<100_000 { _ = table.intern("state_\(number)") }
        #expect(table.count == 100_000)
        let isKept = (0..<100_000).allSatisfy { table.find("state_\($0)") == Int32($0) }
        #expect(isKept)
        #expect(table.name(99_999) == "state_99999")
    }
}
