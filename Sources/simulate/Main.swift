#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The program: hands its words to a command and ends with the command's status.
@main
enum Main {
    static func main() {
        Heap.prepare()
        Signals.ignoreFailedWrites()
        exit(Program.run(Array(CommandLine.arguments.dropFirst())).code)
    }
}
