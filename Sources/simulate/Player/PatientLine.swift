import SimEngine

/// Who the patient is, in a line.
enum PatientLine {
    /// Returns the name and the age as far as they are told.
    static func of(_ scenario: Scenario) -> String? {
        let age = scenario.patient.age.map { "\($0) years old" }
        let parts = [scenario.string(scenario.patient.name), age].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
