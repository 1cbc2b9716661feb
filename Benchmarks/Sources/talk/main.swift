import Dispatch
import Foundation
import SimBridge

// Usage: talk FILE
// Sends the messages of a file to a bridge, each after its length in four bytes, little endian, and
// prints the least time of ten rounds in milliseconds. Tests/Scripts/web_speed.mjs writes the file and compares.

guard let path = CommandLine.arguments.dropFirst().first,
    let data = FileManager.default.contents(atPath: path)
else { fatalError("talk needs a file of messages") }

var messages: [[UInt8]] = []
var rest = [UInt8](data)[...]
while rest.count >= 4 {
    let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    messages.append(Array(rest.dropFirst(4).prefix(length)))
    rest = rest.dropFirst(4 + length)
}

var best = Double.infinity
for _ in 0..<10 {
    var bridge = Bridge()
    let start = DispatchTime.now().uptimeNanoseconds
    for message in messages { _ = bridge.answer(message) }
    best = min(best, Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
}
print(best)
