internal import Foundation

/// How words are compared where people look for them: without case, umlauts written out, accents, ligatures and invisible
/// signs dissolved.
///
/// `Büro`, `BUERO` and `Bu\u{308}ro` (as many PDFs spell it) fold to the same `buero`. Both sides of every comparison
/// are folded here: a database's own `LOWER` knows other letters than Swift does. Keys are told apart more finely (`key`).
extension FoldedText {
    /// Returns the words as they are compared.
    package static func fold(_ text: String) -> String { folded(text, spelledOut: true) }

    /// Returns the text as those search for it who have no umlauts at hand: `Büro` as `buro`.
    package static func withoutUmlauts(_ text: String) -> String { folded(text, spelledOut: false) }

    /// Returns the texts as they are searched in: with umlauts written out, and without them where that differs.
    ///
    /// Whoever types an umlaut means it; whoever types none finds both.
    package static func searchable(_ texts: [String]) -> String {
        let text = texts.joined(separator: "\n")
        let (spelledOut, plain) = (fold(text), withoutUmlauts(text))
        return spelledOut == plain ? spelledOut : spelledOut + "\n" + plain
    }

    /// Whether two texts are the same words.
    package static func same(_ left: String, _ right: String) -> Bool { left == right || fold(left) == fold(right) }

    /// Appends what `scalar` is compared as; nothing for invisible signs and accents.
    package static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
        if scalar.isASCII {
            switch scalar {
            case "A"..."Z": folded.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case "\t": folded.append(" ")
            default: folded.append(scalar)
            }
        } else if scalar == "\u{308}", let last = folded.last {
            if last == "a" || last == "o" || last == "u" { folded.append("e") }
        } else if isInvisible(scalar) {
            return
        } else if let known = table[scalar] {
            folded.append(contentsOf: known)
        } else if scalar.properties.generalCategory == .spaceSeparator {
            folded.append(" ")
        } else {
            folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    /// Ends with the work at hand: a text may be as long as a file.
    private static func folded(_ text: String, spelledOut: Bool) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(decoding: text.utf8.map(folded), as: UTF8.self) }
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars.untilStopped(each: 16) {
            if scalar.isASCII {
                append(scalar, to: &folded)
            } else if !spelledOut, let vowel = vowels[scalar] {
                folded += vowel
            } else if !spelledOut, scalar == "\u{308}" {
                continue
            } else if table[scalar] == nil, scalar.value < 0x2000 || scalar.properties.changesWhenNFKCCaseFolded {
                // What the table does not name, Unicode's compatibility decomposition dissolves: `ạ`, `Ａ`, `㎏`.
                for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
                    append(part, to: &folded)
                }
            } else {
                append(scalar, to: &folded)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: folded)
        return String(view)
    }

    /// A sign of ASCII as `append` folds it.
    private static func folded(_ ascii: UInt8) -> UInt8 {
        switch ascii {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): ascii | 0x20
        case UInt8(ascii: "\t"): UInt8(ascii: " ")
        default: ascii
        }
    }

    private static let vowels: [Unicode.Scalar: [Unicode.Scalar]] = [
        "ä": ["a"], "Ä": ["a"], "ö": ["o"], "Ö": ["o"], "ü": ["u"], "Ü": ["u"], "ø": ["o"], "Ø": ["o"],
    ]

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
        default: false
        }
    }

    private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
        let rows: KeyValuePairs = [
            "ae": "äÄæÆ", "oe": "öÖœŒøØ", "ue": "üÜ", "ss": "ßẞ", "a": "àáâãåāăąÀÁÂÃÅĀĂĄ", "c": "çćĉċčÇĆĈĊČ",
            "d": "ďđðĎĐÐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "g": "ĝğġģĜĞĠĢ", "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "k": "ķĶ",
            "l": "ĺļľłĹĻĽŁ", "n": "ñńņňÑŃŅŇ", "o": "òóôõōŏőÒÓÔÕŌŎŐ", "r": "ŕŗřŔŖŘ", "s": "śŝşšșŚŜŞŠȘſ",
            "t": "ţťțŢŤȚ", "th": "þÞ", "u": "ùúûũūŭůűųÙÚÛŨŪŬŮŰŲ", "w": "ŵŴ", "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ",
            "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ", "ffl": "ﬄ", "st": "ﬅﬆ", "σ": "ςΣ",
            "-": "\u{2010}\u{2011}", "–": "\u{2012}\u{2014}\u{2015}\u{2212}", "'": "‘’‚`´", "\"": "“”„«»", "+": "＋",
            "#": "＃",
        ]
        // Vietnamese, Igbo, Yoruba, Pinyin, Azerbaijani.
        let further: KeyValuePairs = [
            "a": "ạảấầẩẫậắằẳẵặǎẠẢẤẦẨẪẬẮẰẲẴẶǍ", "e": "ẹẻẽếềểễệəẸẺẼẾỀỂỄỆƏ", "i": "ỉịǐỈỊǏ",
            "o": "ọỏốồổỗộơớờởỡợǒỌỎỐỒỔỖỘƠỚỜỞỠỢǑ", "u": "ụủưứừửữựǔǖǘǚǜỤỦƯỨỪỬỮỰǓ", "y": "ỳỵỷỹỲỴỶỸ", "n": "ǹṅǸṄ", "s": "ṣṢ",
            "d": "ḍḌ", "h": "ḥḤ", "t": "ṭṬ",
        ]
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (folded, scalars) in Array(rows) + Array(further) {
            for scalar in scalars.unicodeScalars { table[scalar] = Array(folded.unicodeScalars) }
        }
        return table
    }()
}
