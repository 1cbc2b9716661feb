#if arch(wasm32)
/// The bridge of this instance: all that is kept between calls.
nonisolated(unsafe) var bridge = Bridge()

/// Gives room for a message.
@_expose(wasm, "sim_alloc")
@_cdecl("sim_alloc")
public func simAlloc(_ length: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer.allocate(byteCount: max(length, 1), alignment: 16)
}

/// Gives the room of a message or a reply back.
@_expose(wasm, "sim_free")
@_cdecl("sim_free")
public func simFree(_ pointer: UnsafeMutableRawPointer) { pointer.deallocate() }

/// Answers a message: four bytes of length, little endian, and then the reply.
@_expose(wasm, "sim_call")
@_cdecl("sim_call")
public func simCall(_ pointer: UnsafeRawPointer, _ length: Int) -> UnsafeMutableRawPointer {
    handed(bridge.answer([UInt8](UnsafeRawBufferPointer(start: pointer, count: length))))
}

/// Puts a reply where the page can read it.
func handed(_ reply: [UInt8]) -> UnsafeMutableRawPointer {
    let room = simAlloc(reply.count + 4)
    room.storeBytes(of: UInt32(reply.count).littleEndian, as: UInt32.self)
    reply.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        (room + 4).copyMemory(from: start, byteCount: bytes.count)
    }
    return room
}
#endif
