/// A bank as a content package of QTI: a manifest, a test, and a file for each question.
public enum QTIBank {
    /// Writes a bank.
    public static func export(_ bank: QuestionBank, _ version: QTIVersion) -> Export {
        var notes = bank.notes
        var zip = ZipArchive()
        var items: [(frame: QuestionFrame, identifier: String, path: String, bytes: [UInt8])] = []
        for question in bank.questions {
            if case .ordering(let ordering) = question.form, ordering.scoring == .edit,
                !ordering.isLayered
            {
                notes.add(
                    "an order with mistakes may earn less there, since steps that may stand "
                        + "either way round are counted by layers", question.frame.name)
            }
            let identifier = UniqueNames.sound(bank.id) + "-" + question.frame.id
            let bytes = item(question).document(
                version, identifier: identifier, language: bank.language)
            items.append(
                (question.frame, identifier, "items/" + question.frame.id + ".xml", bytes))
        }
        let package = QTIPackage(
            version: version, bank: bank, items: items.map { ($0.frame, $0.identifier, $0.path) })
        zip.add("imsmanifest.xml", package.manifest)
        zip.add(QTIPackage.testPath, package.test)
        for item in items { zip.add(item.path, item.bytes) }
        return Export(bytes: zip.bytes, notes: notes.sentences)
    }

    /// Returns a question as an item.
    static func item(_ question: Question) -> QTIItem {
        let frame = question.frame
        return switch question.form {
        case .single(let options): .single(frame, options)
        case .multiple(let multiple): .multiple(frame, multiple)
        case .ordering(let ordering): .ordering(frame, ordering)
        case .numeric(let numeric): .numeric(frame, numeric)
        case .matrix(let matrix): .matrix(frame, matrix)
        case .cloze(let cloze): .cloze(frame, cloze)
        case .highlight(let highlight): .highlight(frame, highlight)
        case .bowtie(let parts): .bowtie(frame, parts)
        case .essay: .essay(frame)
        }
    }
}
