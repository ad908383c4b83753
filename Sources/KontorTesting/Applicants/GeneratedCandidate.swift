internal import KontorCore

/// Candidates made from names of ten languages, with a CV that spells each name in every way in which people do.
package struct GeneratedCandidate: Sendable {
    package let name: String
    /// The name's parts that must not be seen, folded.
    package let parts: [String]
    package let text: String
    /// Words of the work, the town and the employers, which must stay.
    package let kept: [String]
    /// What must go, with the kind that hides it.
    package let secrets: [String]

    private typealias Names = (given: [String], family: [String], joins: [String])

    private static let languages: [Names] = [
        (
            ["Anna", "Jürgen", "Käthe", "Hans-Peter", "Sönke"],
            ["Petersen", "Müller", "Weißgerber", "Schröder", "Großkopf"], ["", "von ", "Dr. "]
        ),
        (["Mehmet", "Ayşe", "Özgür", "Gülşen", "Çağrı"], ["Yıldırım", "Özdemir", "Şahin", "Çelik", "Öztürk"], [""]),
        (
            ["Łukasz", "Agnieszka", "Małgorzata", "Zbigniew", "Wojciech"],
            ["Wiśniewski", "Kowalczyk", "Dąbrowska", "Wójcik", "Szymański"], [""]
        ),
        (
            ["Thị Minh", "Văn Hùng", "Ngọc Ánh", "Quang", "Bảo Trâm"], ["Nguyễn", "Trần", "Phạm", "Hoàng", "Đặng"], [""]
        ),
        (
            ["Mohammed", "Fatima", "Youssef", "Khadija", "Abdelkarim"],
            ["Al-Masri", "Ben Haddou", "El Fassi", "Haddad", "Ibn Khaled"], [""]
        ),
        (
            ["María José", "Joaquín", "Begoña", "Íñigo", "Concepción"],
            ["García Márquez", "Núñez Ortega", "Rodríguez Peña", "Ibáñez Soler", "Castaño Vidal"], ["", "de la "]
        ),
        (
            ["Jean-Pierre", "Françoise", "Anne-Cécile", "Étienne", "Hélène"],
            ["Lefèvre", "D'Aubigné", "Beaumont-Girard", "Chevallier", "Delacroix"], ["", "de "]
        ),
        (
            ["Sanne", "Willem", "Maartje", "Joost", "Femke"],
            ["Dijkstra", "Hoogland", "Vermeulen", "Bosch-Kuipers", "Zijlstra"], ["van der ", "van ", "de "]
        ),
        (
            ["Chukwuemeka", "Ngozi", "Olúwáṣeun", "Adébáyọ̀", "Ifeoma"],
            ["Okonkwo", "Adéyẹmí", "Nwachukwu", "Balogun", "Ezeigbo"], [""]
        ),
        (["Xiaoming", "Lihua", "Guang-Yu", "Meiling", "Zhiwei"], ["Wang", "Zhang", "Ouyang", "Huang", "Zhao"], [""]),
    ]

    /// Five hundred, each another combination of name, joint and secrets.
    package static let all: [GeneratedCandidate] = languages.flatMap { names in
        (0..<50).map { number in
            let given = names.given[number % 5]
            let family = names.family[(number / 5 + number) % 5]
            let joint = names.joins[number / 25 % names.joins.count]
            return GeneratedCandidate(given: given, joint: joint, family: family, number: number)
        }
    }

    private init(given: String, joint: String, family: String, number: Int) {
        let isTitle = joint == "Dr. "
        name = isTitle ? "Dr. \(given) \(family)" : "\(given) \(joint)\(family)"
        let given = given.split(separator: " ").map(String.init)
        let family = family.split(separator: " ").map(String.init)
        parts = Self.words((given + family).joined(separator: " ")).filter {
            $0.count > 1 && !["al", "ben", "el", "ibn"].contains($0)
        }
        let first = given[0]
        let last = family.joined(separator: " ")
        let plain = { (text: String) in Self.words(text).joined() }
        let bare = { (text: String) in
            plain(String(text.map { ["ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U"][$0] ?? $0 }))
        }
        let (flat, surname) = (plain(given.joined()), plain(family.joined()))
        let (givenHead, familyHead) = (first.split(separator: "-")[0], family[0].split(separator: "-")[0])
        var forms: [String] = []
        forms += ["Lebenslauf \(name)", "\(last), \(first)", name.uppercased(), "\(last) \(first)"]
        forms += ["\(first)s Referenzen", "bei \(family.last ?? "")s", "\(first)'s reference"]
        forms += ["\(first.prefix(1)). \(last)", "\(first.prefix(1)).\(last.prefix(1))."]
        forms += ["\(flat).\(surname)@example.org", "https://example.net/\(flat)-\(surname)"]
        forms += [
            "Nutzer: \(plain(first).prefix(1))\(surname)\(80 + number % 20)",
            "\(flat)_\(surname)_19\(70 + number % 30)",
        ]
        forms += ["Lebenslauf_\(flat)_\(surname).pdf", "Lebenslauf\(givenHead)\(familyHead)2026.pdf"]
        forms += ["\(plain(first)) \(surname)", "\(flat)\(surname)", "\(surname)\(flat)"]
        forms += ["\(bare(first)) \(bare(last)) hat das Zeugnis", "gez. \(bare(family.last ?? "").uppercased())"]
        let chosen = (0..<3).map { Self.details[(number * 3 + $0 * 7) % Self.details.count] }
        secrets = chosen.map(\.secret)
        kept = Self.work.flatMap { Self.words($0) }.filter { $0.count >= 4 }
        var lines = [forms[0]] + chosen.filter(\.isHead).map(\.line) + ["20095 Hamburg", "", "Berufserfahrung"]
        lines += Self.work + ["", "Sprachen", "Englisch B2"] + chosen.filter { !$0.isHead }.map(\.line)
        text = (lines + ["", "Anlagen"] + forms).joined(separator: "\n")
    }

    private static func words(_ text: String) -> [String] {
        FoldedText.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static let work = [
        "03/2018 - 06/2021 Bürokraft, Hansen Logistik GmbH",
        "Rechnungsprüfung, Ablage und Telefonzentrale mit Microsoft Excel",
        "07/2021 - heute Sachbearbeitung Einkauf, Elbkontor AG", "Bestellungen in SAP, Buchhaltung mit DATEV",
    ]

    /// A line, the word of it that must not be seen, and whether it stands at the head.
    private static let details: [(line: String, secret: String, isHead: Bool)] = [
        ("verheiratet, deutsch", "deutsch", true), ("verheiratet, türkisch", "verheiratet", true),
        ("34 years old, German, married", "german", true), ("34 years old, Nigerian", "34", true),
        ("Aufenthaltstitel: unbefristet", "unbefristet", true), ("Muttersprache: Türkisch", "muttersprache", false),
        ("Ehrenamt in der Moscheegemeinde", "moscheegemeinde", false),
        ("Mitglied der Jungen Union", "junge union", false),
        ("Mitglied bei ver.di", "ver.di", false), ("Wheelchair user", "wheelchair", true),
        ("sie war sehr fleißig", "sie war", false), ("Seit 2018 leitete er das Team", "leitete er", false),
        ("SV-Nummer 65 120361 O 003", "120361", true), ("65120361O003", "65120361", true),
        ("Straße des 17. Juni 135, 10623 Berlin", "juni", true), ("Am Markt 3", "markt", true),
        ("Unter den Linden 77, 10117 Berlin", "linden", true), ("Platz der Republik 1", "republik", true),
        ("Geschlecht: weiblich", "weiblich", true), ("geboren am 12.03.1961 in Ankara", "ankara", true),
        ("Konfession: evangelisch", "evangelisch", true), ("Schwerbehindert, GdB 50", "schwerbehindert", true),
        ("zwei Kinder", "kinder", true), ("Niederlassungserlaubnis vorhanden", "niederlassungserlaubnis", true),
        ("English: native speaker", "native", false), ("Tel. 0171 2345678", "2345678", true),
        ("Messdiener in St. Marien", "messdiener", false), ("Herr", "herr", true),
    ]
}
