import Testing

@testable import KontorHR

/// What somebody else would have written in the place of what is hidden, value by value: a swap that changes nothing proves
/// nothing.
struct OtherValueTests {
    private func other(_ text: String, _ kind: Redaction.Kind, _ swap: Fairness.Swap) -> String? {
        OtherValues.value(for: HiddenSpan(kind: kind, range: 0..<text.count), swap, written: text)
    }

    @Test(arguments: [
        ("44", "64"), ("45", "25"), ("14", "34"), ("99", "79"), ("13", "13"), ("100", "100"), ("37 Jahre", "57 Jahre"),
        ("37jährig", "57jährig"), ("45jährig", "25jährig"), ("99jährig", "79jährig"), ("13jährig", "13jährig"),
        ("zwanzig", "fünfzig"), ("zweiunddreißig", "zweiundsechzig"), ("vierzig", "siebzig"),
        ("zweiundfünfzig", "zweiunddreißig"), ("sechzig", "dreißig"), ("siebzig", "vierzig"), ("twenty", "fifty"),
        ("thirty", "sixty"), ("forty-two", "seventy-two"), ("fifty", "thirty"), ("sixty", "thirty"),
        ("seventy", "forty"),
    ]) func ofAnAgeIsTwentyYearsAway(_ text: String, _ expected: String) {
        #expect(other(text, .age, .age) == expected)
    }

    @Test(arguments: [
        ("1959", "1979"), ("1960", "1940"), ("1900", "1920"), ("2100", "2080"), ("1899", "1899"), ("2101", "2101"),
        ("12.03.1985", "12.03.1965"), ("12.03.59", "12.03.79"), ("12.03.60", "12.03.40"), ("geb. '89", "geb. '69"),
        ("12/03/59", "12/03/79"), ("37", "57"),
    ]) func ofADayOfBirthIsTwentyYearsAway(_ text: String, _ expected: String) {
        #expect(other(text, .birthDate, .age) == expected)
    }

    @Test(arguments: [
        ("she/her", "he/him"), ("he/him", "she/her"), ("she/her/hers", "he/him/his"), ("he/him/his", "she/her/hers"),
        ("sie/ihr", "er/ihm"), ("er/ihm", "sie/ihr"), ("m", "w"), ("w", "m"), ("f", "m"), ("Mann", "Frau"),
        ("Frau", "Herr"), ("Herr", "Frau"), ("Mr", "Ms"), ("Ms", "Mr"),
    ]) func ofASexIsTheOther(_ text: String, _ expected: String) {
        #expect(other(text, .sex, .sex) == expected)
    }

    @Test(arguments: [
        ("ledig", "verheiratet"), ("verheiratet", "geschieden"), ("geschieden", "ledig"), ("verwitwet", "ledig"),
        ("married", "divorced"), ("divorced", "married"), ("single", "married"), ("widowed", "married"),
        ("ein Kind", "drei Kind"), ("eine Tochter", "drei Tochter"), ("zwei Kinder", "drei Kinder"),
        ("drei Kinder", "zwei Kinder"), ("vier Kinder", "zwei Kinder"), ("two children", "three children"),
        ("three children", "two children"), ("1 Kind", "3 Kind"), ("2 Kinder", "3 Kinder"), ("3 Kinder", "2 Kinder"),
        ("Mutter", "Vater"), ("Vater", "Mutter"), ("mother", "father"), ("father", "mother"), ("Witwe", "ledig"),
        ("Witwer", "ledig"), ("widow", "married"), ("widower", "married"), ("kinderlos", "drei Kinder"),
        ("keine Kinder", "drei Kinder"), ("ohne Kinder", "drei Kinder"), ("childless", "three children"),
        ("no children", "three children"), ("geschiedene", "ledige"),
    ]) func ofAFamilyIsAnother(_ text: String, _ expected: String) {
        #expect(other(text, .family, .family) == expected)
    }

    @Test(arguments: [
        ("evangelisch", "katholisch"), ("römisch-katholisch", "muslimisch"), ("muslimisch", "jüdisch"),
        ("jüdisch", "evangelisch"), ("protestant", "muslim"), ("catholic", "hindu"), ("muslim", "catholic"),
        ("jewish", "muslim"), ("hindu", "catholic"), ("konfessionslos", "evangelisch"), ("atheist", "catholic"),
        ("buddhist", "catholic"), ("Kopftuch", "Kippa"), ("hijab", "kippa"), ("Kippa", "Kopftuch"),
        ("headscarf", "kippa"), ("Ramadan", "Pessach"), ("Christ", "Moslem"), ("Christin", "Muslimin"),
        ("Moslem", "Christ"), ("Muslimin", "Christin"), ("Jude", "Moslem"), ("Jüdin", "Christin"),
        ("Christian", "Buddhist"),
    ]) func ofAReligionIsAnother(_ text: String, _ expected: String) {
        #expect(other(text, .religion, .religion) == expected)
    }

    @Test(arguments: [
        ("Raucher", "Nichtraucher"), ("Raucherin", "Nichtraucherin"), ("Nichtraucher", "Raucher"),
        ("Nichtraucherin", "Raucherin"), ("blind", "taub"), ("disabled", "blind"),
    ]) func ofAStateOfHealthIsAnother(_ text: String, _ expected: String) {
        #expect(other(text, .health, .health) == expected)
    }

    @Test(arguments: [
        ("Foto", "Bild"), ("Bild", "Foto"), ("Photo", "Picture"), ("Picture", "Photo"), ("Bewerbungsfoto", "Passfoto"),
        ("Passfoto", "Bewerbungsfoto"), ("Lichtbild", "Profilfoto"), ("Profilfoto", "Lichtbild"),
    ]) func ofAPhotoIsAnother(_ text: String, _ expected: String) {
        #expect(other(text, .photo, .photo) == expected)
    }

    @Test(
        arguments: [
            ("deutsch", "kanadisch"), ("deutsche Staatsangehörigkeit", "kanadische Staatsangehörigkeit"),
            ("German citizen", "Canadian citizen"), ("Italian nationality", "kanadische nationality"),
            ("Migrationshintergrund", nil), ("Bürger der Republik", nil), ("aus einem anderen Land", nil),
        ] as [(String, String?)]) func ofANationalityIsAnother(_ text: String, _ expected: String?)
    {
        #expect(other(text, .nationality, .nationality) == expected)
    }

    @Test func concernsItsOwnKindAlone() {
        #expect(other("ledig", .family, .age) == nil)
        #expect(other("37", .age, .sex) == nil)
        #expect(other("2019", .year, .age) == "1999")
        #expect(other("zwei Kinder", .children, .family) == "drei Kinder")
    }
}
