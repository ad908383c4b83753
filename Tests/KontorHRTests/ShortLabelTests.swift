import Testing

@testable import KontorHR

/// Every declared label hides its value however it is shortened.
@Suite struct ShortLabelTests {
    private static let value = "Qwxyz"

    /// A label as forms shorten it.
    private static func short(_ words: [String]) -> [String] {
        func cut(_ length: Int) -> [String] { words.map { $0.count > length ? $0.prefix(length) + "." : $0 } }
        var forms = words.contains { $0.count > 3 } ? [cut(3).joined(separator: " ")] : []
        if words.contains(where: { $0.count > 6 }) { forms.append(cut(6).joined(separator: " ")) }
        if words.count > 1 {
            forms.append(words.map { $0.prefix(1) + "." }.joined())
            forms.append(words.map { String($0.prefix(1)) }.joined(separator: "."))
            forms.append(cut(3).joined(separator: "-"))
        } else if words[0].count >= 10 {
            let first = words[0].prefix(3) + "."
            forms += [first + "-" + words[0].suffix(4), first + words[0].suffix(5).prefix(3) + "."]
        } else if words[0].count == 3 {
            forms.append(words[0].map { "\($0)" }.joined(separator: "."))
        }
        return forms
    }

    static let lines: [String] = PersonalLabels.declared.flatMap { label in
        short(label.words).flatMap { form in [form + ": ", form.capitalized + ":", form.uppercased() + ":  "] }
    }

    @Test func hideTheirValue() {
        #expect(PersonalLabels.declared.count > 80)
        let left = Self.lines.filter { Redaction("\($0)\(Self.value)\nExcel", name: "").text.contains(Self.value) }
        #expect(left == [], "\(left.count) of \(Self.lines.count)")
    }

    @Test(arguments: [
        ("D.O.B. 12-Mar-1990", "1990"), ("D.O.B: 4th of July 1968", "1968"), ("Geb.-Dat.: 3.3.90", "3.3.90"),
        ("Fam.-St.: led.", "led"), ("Staatsang.: türkisch", "türkisch"), ("Nat.: vietnamesisch", "vietnamesisch"),
        ("Passport No. AB1234567", "AB1234567"), ("Alter\n55 Jahre", "55"), ("Herkunft\nTürkei", "Türkei"),
        ("Kinder\n2", "2"), ("Aged fifty-eight", "fifty"), ("Height: 5'7\"", "7"), ("Größe 5'11\"", "11"),
        ("I am 5'11\" tall", "11"), ("5'11\"", "11"), ("Weight: 12 st", "12"), ("Weight: 165 lbs", "165"),
        ("Robin Sommer    162 cm", "162"), ("Height: 5 ft 7 in", "7"), ("Heimatland: Türkei", "Türkei"),
        ("Meine Heimat ist Vietnam.", "Vietnam"), ("Hautfarbe: schwarz", "schwarz"), ("Deutsch-Türkin", "Türkin"),
        ("Transfrau", "Transfrau"), ("Kopftuchträgerin", "Kopftuch"), ("Gehbehinderung", "Geh"),
        ("Krebspatientin", "Krebs"), ("Hörgerät", "Hör"), ("krankheitsbedingte Pause 2018", "krank"),
        ("Blutgruppe: A", ": A"), ("seit 2010 trocken", "trocken"), ("Zeugin Jehovas", "Jehova"),
        ("Religiös: Alevitin", "Alevitin"), ("Bewerbung Anna Petersen (36, ledig)", "36"),
    ])
    func hides(_ line: String, _ secret: String) {
        let text = Redaction(line + "\nExcel", name: "Anna Petersen").text
        #expect(!text.contains(secret) && text.hasSuffix("\nExcel"), "\(text)")
    }

    @Test(arguments: [
        "Ich bin Kundin Schweizer Banken gewohnt", "Stroke order", "Tel.: 5 Teams", "Abt.: Einkauf", "Pos.: Leitung",
        "Hörgeräteakustik", "Krebsforschung", "Verkehrsbehinderung melden", "deutsch-französische Verträge",
        "Team (36, Excel)", "12 st. Anhänger", "Dipl.-Ing. Bau", "z.B. Excel", "i.d.R. Word",
        "Betreuung bei Gehbehinderung",
    ])
    func leaves(_ line: String) {
        #expect(Redaction("Excel\n\nBerufserfahrung\n" + line, name: "").text.hasSuffix(line))
    }
}
