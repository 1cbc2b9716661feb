/// How wide letters are in the widest of the usual fonts, in thousandths of the font's size.
///
/// - Note: Source: the advances of DejaVu Sans and of Liberation Sans, the greater of the two.
extension GraphWords {
    /// Whether a scalar stands on, or joins, the one before it.
    static func isMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0300...0x036F, 0x0591...0x05BD, 0x064B...0x065F, 0x200B...0x200D, 0x20D0...0x20F0,
            0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF:
            true
        default: false
        }
    }

    /// Returns the advance of a scalar.
    static func advance(_ scalar: UInt32, _ isBold: Bool) -> Int {
        if scalar >= 32, scalar < 127 {
            let place = Int(scalar) - 32
            return Int(isBold ? bold[place] : regular[place])
        }
        switch scalar {
        case 0x2018, 0x2019, 0xB7: return 400
        case 0x201C, 0x201D: return 600
        case 0xC0...0x24F, 0x370...0x5FF: return isBold ? 960 : 860
        case 0xFDFA...0xFDFD, 0x12000...0x1254F, 0xA000...0xA4CF: return 4500
        case 0x1F000...0x1FFFF: return 1500
        default: return isMark(scalar) ? 0 : 1100
        }
    }

    private static let regular: [UInt16] = [
        318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637,
        637, 637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 685, 687, 723,
        771, 667, 611, 778, 752, 295, 500, 667, 558, 863, 749, 788, 667, 788, 723, 667, 611, 732,
        685, 989, 686, 667, 686, 391, 337, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635,
        634, 278, 278, 580, 278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592,
        525, 637, 337, 637, 838,
    ]

    private static let bold: [UInt16] = [
        349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696,
        696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 763, 734,
        831, 684, 684, 821, 837, 373, 557, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813,
        774, 1104, 771, 725, 726, 458, 366, 458, 838, 557, 500, 675, 716, 593, 716, 679, 436, 716,
        712, 343, 343, 666, 343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652,
        583, 712, 366, 712, 838,
    ]
}
