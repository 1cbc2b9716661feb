import SimEngine

enum ExportStatements {
    static func make(
        _ names: [String], _ arguments: Arguments
    ) throws(Failure) -> Export {
        throw .problem("not built yet")
    }
}
