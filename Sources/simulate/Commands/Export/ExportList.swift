import SimEngine

/// `simulate export --list`: the formats, what each carries and what it loses.
enum ExportList {
    /// Prints them.
    static func print(_ arguments: Arguments) throws(Failure) -> ExitStatus {
        if let extra = arguments.operands.first {
            throw .usage(.tooMany(extra, of: .export))
        }
        if arguments.has("--json") {
            try Output.data.write(json + [0x0A])
        } else {
            try Output.data.write(text)
        }
        return .done
    }

    private static var text: String {
        var lines: [String] = []
        for source in [ExportFormat.Source.scenario, .attempts] {
            if !lines.isEmpty { lines.append("") }
            lines.append(source == .scenario ? "From a case:" : "From attempts:")
            for format in ExportFormat.allCases where format.source == source {
                lines.append("")
                lines.append("  \(format.name) (.\(format.fileExtension))")
                lines.append("    carries: \(format.carries)")
                lines.append("    loses:   \(format.loses)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginArray()
        for format in ExportFormat.allCases {
            writer.beginObject()
            writer.key("format")
            writer.string(format.name)
            writer.key("from")
            writer.string(format.source == .scenario ? "case" : "attempts")
            writer.key("extension")
            writer.string(format.fileExtension)
            writer.key("carries")
            writer.string(format.carries)
            writer.key("loses")
            writer.string(format.loses)
            writer.endObject()
        }
        writer.endArray()
        return writer.bytes
    }
}
