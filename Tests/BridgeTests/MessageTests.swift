import SimEngine
import Testing

@testable import SimBridge
