/// How letters are compared: without case, umlauts written out, accents, ligatures and invisible signs dissolved.
///
/// `Büro`, `BUERO` and `Bu\u{308}ro` (as many PDFs spell it) fold to the same `buero`.
enum Folding {
    /// Stands for a placeholder of a redaction in folded text, so that no search can match one.
    static let hidden: Unicode.Scalar = "\u{FFFC}"

    /// Appends what `scalar` is compared as; nothing for invisible signs and accents.
    static func append(_ scalar: Unicode.Scalar, to folded: inout [Unicode.Scalar]) {
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

    /// Returns `text` folded, sign by sign.
    static func fold(_ text: String) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars { append(scalar, to: &folded) }
        return folded
    }

    /// Returns the folded words of `text`: runs of letters and digits.
    static func words(_ text: String) -> [String] {
        fold(text).split { !isWord($0) }.map(string)
    }

    static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
            : scalar.properties.isAlphabetic
    }

    static func isWord(_ scalar: Unicode.Scalar) -> Bool { isDigit(scalar) || isLetter(scalar) }

    /// Hyphens that join words, and the signs that PDFs leave where a word was broken at the end of a line.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || isSoftHyphen(scalar)
    }

    static func isSoftHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{AD}" || scalar == "\u{AC}" }

    /// Every dash that people put between two dates.
    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        isHyphen(scalar) || (0x2012...0x2015).contains(scalar.value) || scalar == "\u{2212}" || scalar == "→"
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
            || (!scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator)
    }

    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

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
            "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "ffi": "ﬃ", "ffl": "ﬄ", "st": "ﬅﬆ", "-": "\u{2010}\u{2011}",
            "–": "\u{2012}\u{2014}\u{2015}\u{2212}", "'": "‘’‚`´", "\"": "“”„«»", "+": "＋", "#": "＃",
        ]
        var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (folded, scalars) in rows {
            for scalar in scalars.unicodeScalars { table[scalar] = Array(folded.unicodeScalars) }
        }
        return table
    }()
}
