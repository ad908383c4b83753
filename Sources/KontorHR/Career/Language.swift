/// A language by its ISO 639-1 code, such as `de`.
package struct Language: Hashable, Sendable {
    package let code: String

    /// Reads a code or a German or English name: `de`, `Deutsch`, `German`; nil for a language that is not listed.
    package init?(_ text: String) {
        let word = Folding.words(text).joined(separator: " ")
        guard let code = Self.rows.first(where: { $0.code == word || $0.names.contains(word) })?.code else {
            return nil
        }
        self.code = code
    }

    init(code: String) { self.code = code }

    /// The English name, for sentences.
    package var name: String {
        Self.rows.first { $0.code == code }.map { $0.names[0].prefix(1).uppercased() + $0.names[0].dropFirst() } ?? code
    }

    /// Returns the languages that a word names: `englischkenntnisse` names English.
    static func named(_ word: String) -> Language? {
        if let row = byName[word] { return Language(code: row) }
        for ending in ["kenntnisse", "kenntnissen", "sprachig", "sprachkenntnisse", "e", "en", "es", "er", "em"]
        where word.hasSuffix(ending) {
            if let code = byName[String(word.dropLast(ending.count))] { return Language(code: code) }
        }
        return nil
    }

    /// Whether a word is a language's name itself, and not made from one: `deutsch`, and not `deutsche`.
    static func isName(_ word: String) -> Bool { byName[word] != nil }

    private static let byName: [String: String] = {
        var byName: [String: String] = [:]
        for row in rows {
            for name in row.names { byName[name] = row.code }
        }
        return byName
    }()

    private struct Row: Sendable {
        let code: String
        let names: [String]
    }

    /// Read from a text: the same as a literal takes the compiler half a minute.
    private static let rows: [Row] = listed.split(separator: "\n").map { line in
        let words = line.split(separator: " ").map(String.init)
        return Row(code: words[0], names: Array(words.dropFirst()))
    }

    private static let listed = """
        de german deutsch
        en english englisch
        fr french franzoesisch
        es spanish spanisch
        it italian italienisch
        pt portuguese portugiesisch
        nl dutch niederlaendisch hollaendisch
        pl polish polnisch
        cs czech tschechisch
        sk slovak slowakisch
        hu hungarian ungarisch
        ro romanian rumaenisch
        bg bulgarian bulgarisch
        el greek griechisch
        tr turkish tuerkisch
        ru russian russisch
        uk ukrainian ukrainisch
        sr serbian serbisch
        hr croatian kroatisch
        bs bosnian bosnisch
        sl slovenian slowenisch
        sq albanian albanisch
        mk macedonian mazedonisch
        da danish daenisch
        sv swedish schwedisch
        no norwegian norwegisch
        fi finnish finnisch
        et estonian estnisch
        lv latvian lettisch
        lt lithuanian litauisch
        ar arabic arabisch
        fa persian persisch farsi dari
        ku kurdish kurdisch kurmandschi
        ps pashto paschtu
        ur urdu
        hi hindi
        pa punjabi
        bn bengali bengalisch
        ta tamil tamilisch
        te telugu
        ml malayalam
        zh chinese chinesisch mandarin
        ja japanese japanisch
        ko korean koreanisch
        vi vietnamese vietnamesisch
        th thai thailaendisch
        id indonesian indonesisch
        he hebrew hebraeisch
        am amharic amharisch
        ti tigrinya
        so somali
        sw swahili suaheli
        ig igbo
        yo yoruba
        ha hausa
        af afrikaans
        ca catalan katalanisch
        ka georgian georgisch
        hy armenian armenisch
        tl tagalog filipino
        la latin latein
        lb luxembourgish luxemburgisch
        """
}
