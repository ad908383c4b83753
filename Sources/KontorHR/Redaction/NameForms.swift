/// What becomes of a name in languages that decline it, in short forms and in signatures.
struct NameForms: Sendable {
    /// What a declined name begins with, and how it may go on.
    private struct Stem: Sendable {
        let part: String
        let text: String
        let endings: Set<String>
    }

    private let stems: [Stem]
    /// All first letters in a row: `gsom` for Gülşah Sibel Özge Müller.
    private let initialisms: Set<String>
    /// Names of one letter, folded: `y` for Ý.
    private let letters: Set<String>

    init(_ name: String, parts: [(part: String, skeleton: String)], isNoName: (String) -> Bool) {
        stems = parts.flatMap { part, skeleton in
            Self.stems(of: skeleton).map { Stem(part: part, text: $0.text, endings: $0.endings) }
        }
        let words = Folding.words(name).filter { !isNoName($0) }
        let all: [String] = words.compactMap(\.first).map(String.init)
        let known: [String] = parts.compactMap(\.part.first).map(String.init)
        initialisms = Self.initialisms(of: all).union(Self.initialisms(of: known))
        letters = Self.letters(of: name)
    }

    /// Returns the part of which a word's skeleton is a case: `ивановои` of Иванов.
    func part(declined word: String) -> String? {
        stems.first { $0.endings.contains(String(word.dropFirst($0.text.count))) && word.hasPrefix($0.text) }?.part
    }

    /// `GSOM`, `GSÖM`: as it is written, in capital letters.
    func isInitialism(_ written: String) -> Bool {
        guard (3...8).contains(written.count), !initialisms.isEmpty, written.allSatisfy({ $0.isUppercase }) else {
            return false
        }
        let text = written.compactMap { Folding.string(Folding.fold(String($0))).first }
        return initialisms.contains(String(text))
    }

    /// `Ý`, `O`: a name of one letter, as a word of its own.
    func isLetter(_ skeleton: String) -> Bool { letters.contains(skeleton) }

    /// `Gülşi` for Gülşah: how a part begins, with the ending of a pet name.
    static func isShort(_ word: String, of skeletons: [String]) -> Bool {
        guard (5...9).contains(word.count), let ending = petEndings.first(where: { word.hasSuffix($0) }) else {
            return false
        }
        let stem = word.dropLast(ending.count)
        return stem.count >= 4 && skeletons.contains { $0.hasPrefix(stem) && $0.count > stem.count }
    }
}

extension NameForms {
    /// First letters in a row, and with the last one first: none that offices write in capital letters anyway.
    private static func initialisms(of letters: [String]) -> Set<String> {
        guard letters.count >= 3, let last = letters.last else { return [] }
        let written = [letters.joined(), last + letters.dropLast().joined()]
        return Set(written.filter { !ProductNames.all.contains($0) && !abbreviations.contains($0) })
    }

    /// Names of one letter are whole words, of vowels where they have no sign of their own: `M` of Anna M. Petersen is
    /// none.
    private static func letters(of name: String) -> Set<String> {
        let words = name.split { $0 == " " || $0 == "," || $0 == "-" || $0 == "\u{A0}" }
        guard words.count > 1 else { return [] }
        return Set(
            words.enumerated().compactMap { index, word in
                guard word.count == 1, let letter = word.first, letter.isUppercase else { return nil }
                let isPlain = letter.isASCII
                let isAtEdge = index == 0 || index == words.count - 1
                guard !isPlain || (isAtEdge && "EOUY".contains(letter)) else { return nil }
                return Folding.skeleton(Folding.string(Folding.fold(String(word))))
            })
    }

    private static func stems(of skeleton: String) -> [(text: String, endings: Set<String>)] {
        guard let last = skeleton.unicodeScalars.last, skeleton.count >= 3 else { return [] }
        switch last.value {
        case 0x400...0x52F: return cyrillicStems(skeleton)
        case 0x370...0x3FF: return [(stem(skeleton, without: greek), Set(greek + [""]))].filter { $0.text.count >= 3 }
        case ..<0x80: return slavicStems(skeleton)
        default: return []
        }
    }

    private static func cyrillicStems(_ word: String) -> [(text: String, endings: Set<String>)] {
        let stem = stem(
            word, without: ["ии", "ыи", "ои", "ая", "яя", "а", "я", "о", "е", "и", "і", "ь", "ы", "у", "ю"])
        guard stem.count >= 3 else {
            return [(stem, ["", "а", "я", "у", "ю", "ом", "ем", "е", "ы", "и", "ои", "еи", "ь"])]
        }
        var stems = [(stem, cyrillic)]
        // Павел, Павла
        let letters = Array(stem)
        if letters.count >= 4, "ео".contains(letters[letters.count - 2]) {
            stems.append((String(letters.dropLast(2) + letters.suffix(1)), cyrillic.subtracting([""])))
        }
        return stems
    }

    /// Slavic family names in Latin letters: Ivanov and Ivanova, Kowalski and Kowalskiej, Novák and Nováková.
    private static func slavicStems(_ word: String) -> [(text: String, endings: Set<String>)] {
        guard word.count >= 5 else { return [] }
        for ending in ["sk", "ck"] {
            for last in ["ii", "ij", "iy", "yj", "aja", "aya", "aia", "i", "y", "a", "ij"]
            where word.hasSuffix(ending + last) {
                return [(String(word.dropLast(last.count)), adjectives)]
            }
        }
        var stems: [(String, Set<String>)] = []
        let base = word.hasSuffix("a") ? String(word.dropLast()) : word
        if ["ov", "ev", "yov", "iv", "in", "yn"].contains(where: { base.hasSuffix($0) }), base.count >= 5 {
            stems.append(
                (base, ["", "a", "oi", "oy", "oj", "ou", "u", "y", "ym", "ymi", "im", "ykh", "ich", "e", "em"]))
        }
        if word.hasSuffix("ova"), word.count >= 6 {
            stems.append((String(word.dropLast(3)), ["", "ova", "ove", "ovou", "ovej", "a", "ovi", "em"]))
        } else if let last = word.last, !"aeiou".contains(last) {
            stems.append((word, ["ova", "ove", "ovou", "ovej"]))
        }
        return stems
    }

    private static func stem(_ word: String, without endings: [String]) -> String {
        for ending in endings where word.hasSuffix(ending) && word.count > ending.count + 1 {
            return String(word.dropLast(ending.count))
        }
        return word
    }

    private static let greek = [
        "ουσ", "οσ", "ησ", "ασ", "υσ", "ισ", "ου", "οι", "ων", "εσ", "α", "η", "ο", "ε", "ι", "υ", "ω",
    ]
    private static let cyrillic = Set(
        """
        а я у ю ы и і е о ь ом ем ым им ои еи ою ею ов ев ова ева ову еву овои евои их ых ами ями ыми ими ам ям ах ях
        ого его ому ему ии ыи ая яя ую юю ье ья ью ові еві ин ина ину єм ємо ію ії
        """.split(whereSeparator: \.isWhitespace).map(String.init) + [""])
    private static let adjectives = Set(
        """
        i y a ii ij iy yj aja aya aia iego ego iemu emu iej iei ej ei im ym ich ych ie e oi oj oy ou eho imi ymi aa
        uju uyu ogo omu
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let petEndings = ["chen", "lein", "cigim", "cik", "cim", "ie", "li", "i", "y"]
    /// What offices write in capital letters, whoever's initials they are too.
    private static let abbreviations = Set(
        """
        sap crm erp edv cad cam cnc sps php sql css xml csv pdf api aws ihk hwk din iso vob hgb bgb agg dsgvo gdpr kmu
        ceo cfo cto coo usa eu uk ddr brd vba mba bwl vwl gmbh ohg kfz lkw pkw hr pr seo sea cms dms wms html json
        java ifrs gaap bwa elster elo rag tuv tuev nato uno who aok bkk tk dak dhl ups dpd ard zdf ndr wdr mdr swr sae
        gis bim hvac mes plm pmo pmp csm itil soa ssl tcp vpn lan wan ram rom cpu gpu usb sms eda eds ads ess mss sem
        sla kpi okr faq
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
