/// Who the patient is, in a line.
public enum PatientLine {
    /// Returns the name and the age as far as they are told.
    public static func of(_ scenario: Scenario, _ variant: Variant) -> String? {
        let age = scenario.patient.age.map { "\($0) years old" }
        let name = scenario.patient.name.map { scenario.filled($0, variant) }
        let parts = [name, age].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
