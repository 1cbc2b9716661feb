/// A bank as GIFT, the text format of Moodle that other systems read too.
public enum GIFTBank {
    /// Writes a bank.
    public static func export(_ bank: QuestionBank) -> Export {
        let simplifier = Simplifier(bank)
        var writer = GIFTWriter(notes: simplifier.notes)
        writer.out.append("// " + GIFTText.line(bank.title) + "\n\n")
        writer.out.append("$CATEGORY: " + GIFTText.line(MoodleBank.category(bank)) + "\n\n")
        for question in simplifier.questions { writer.write(question) }
        if !simplifier.questions.isEmpty {
            writer.notes.add("points are not carried: every question is worth 1 mark there")
        }
        return Export(bytes: writer.out.bytes, notes: writer.notes.sentences)
    }
}

/// Texts as GIFT has them.
enum GIFTText {
    /// Returns HTML on one line, without any character that means something in GIFT.
    static func html(_ html: String) -> String { escaped(html) }

    /// Returns words without Markdown on one line, without any character that means something.
    static func plain(_ words: String) -> String { escaped(Markdown.plain(words)) }

    /// Returns words on one line, where nothing has to be escaped.
    static func line(_ words: String) -> String {
        var out = ByteWriter()
        append(words, to: &out) { byte, out in out.append(byte) }
        return out.string
    }

    private static func escaped(_ text: String) -> String {
        var out = ByteWriter()
        append(text, to: &out) { byte, out in
            switch byte {
            case UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: ":"), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            default: out.append(byte)
            }
        }
        return out.string
    }

    /// Writes a text byte by byte; line breaks become spaces, other control characters U+FFFD.
    private static func append(
        _ text: String, to out: inout ByteWriter, _ write: (UInt8, inout ByteWriter) -> Void
    ) {
        for byte in text.utf8 {
            if byte == 0x0A || byte == 0x0D || byte == 0x09 {
                out.append(UInt8(ascii: " "))
            } else if byte < 0x20 || byte == 0x7F {
                out.append("\u{FFFD}")
            } else {
                write(byte, &out)
            }
        }
    }
}
