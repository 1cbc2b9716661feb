import SimEngine

enum ExportVerify {
    static func run(_ file: String, _ arguments: Arguments) throws(Failure) -> ExitStatus {
        throw .problem("not built yet")
    }
}
