/// `simulate export`.
extension CommandTable {
    static let export = CommandEntry(
        example: "simulate export scorm12 botox-vaginismus -o botox-vaginismus.zip",
        form: "simulate export FORMAT CASE|ATTEMPTS... -o OUT [options]",
        about: """
            Makes a package that a course system launches and grades, a bank of a case's questions, \
            or statements and grades from saved attempts. simulate export --list tells the formats, \
            simulate export --verify FILE reads a package back.
            """,
        options: [
            OptionEntry(name: "-o", value: "OUT", help: "write the export to this file"),
            OptionEntry(name: "--force", value: nil, help: "replace the file if it exists"),
            OptionEntry(
                name: "--list", value: nil, help: "list the formats: what each carries and loses"),
            OptionEntry(
                name: "--verify", value: "FILE",
                help: "read a package back and tell what course systems would trip over"),
            OptionEntry(
                name: "--mode", value: "practice|exam",
                help: "of packages: practice shows feedback and is never graded [exam]"),
            OptionEntry(
                name: "--completion-only", value: nil,
                help: "of packages: report that the case was played through, and no score"),
            OptionEntry(
                name: "--seed", value: "N",
                help: "of questions: the variant whose values stand in the texts [0]"),
            OptionEntry(
                name: "--matching", value: nil,
                help: "of moodle-xml: ordering as matching, for Moodle before 4.4"),
            OptionEntry(
                name: "--policy", value: "first|highest|last|average",
                help: "of grades: which of a learner's attempts counts [highest]"),
            OptionEntry(
                name: "--decisions", value: nil, help: "of grades-csv: a row for every decision"),
            OptionEntry(
                name: "--roster", value: "FILE",
                help: "of grades: the CSV file that names the learner behind each pseudonym"),
            OptionEntry(
                name: "--at", value: "TIME",
                help: "of ags: the time of the scores [when the latest attempt began]"),
            OptionEntry(
                name: "--homepage", value: "URL",
                help: "of xapi: the address under which the pseudonyms are unique "
                    + "[https://simulate.invalid/local]"),
            OptionEntry(
                name: "--endpoint", value: "URL",
                help: "of xapi: send the statements to this learning record store; one line of "
                    + "standard input has the credentials, user:password or Bearer TOKEN"),
            OptionEntry(
                name: "--case", value: "CASE", help: "of attempts: take those at this case only"),
            changed, json, scenarios,
        ])
}
