@testable import KontorHR

/// Personal details in the short forms of forms and heads of CVs: each kind in its templates, times its values.
struct GeneratedDetail {
    let text: String
    /// What must not be seen, as it is written.
    let secrets: [String]
    let swap: Fairness.Swap

    /// A template has `@` where the value stands, and after `#` what else must go.
    private static func made(_ swap: Fairness.Swap, _ templates: [String], _ values: [String]) -> [GeneratedDetail] {
        templates.flatMap { template in
            let parts = template.split(separator: "#").map(String.init)
            return values.map { value in
                GeneratedDetail(
                    text: parts[0].replacing("@", with: value), secrets: [value] + parts.dropFirst(), swap: swap)
            }
        }
    }

    /// How a day is written, with a year, a month or a day in words.
    private static let days = [
        "12.03.1979", "12. März 1989", "12.III.1979", "12. Mrz. 1989", "zwölften März 1979", "1979-03-12",
        "12th of March 1989", "12 March 1979", "March 12, 1979", "March 12th '79", "12-MAR-1979", "12/03/1979",
        "03/28/1979", "12 03 1979", "12. März '79",
    ]
    private static let years = ["1989", "'89"]

    static let births =
        made(
            .age,
            [
                "geboren am @", "Geboren bin ich am @ in Aleppo#Aleppo", "geb. @", "geb. am @", "born @", "born on @",
                "Geburtsdatum: @", "Geburtsdatum | @",
                "Geburt: @", "GebDat @", "Geb.-Datum: @", "Birth: @", "DOB @",
                "Ich wurde am @ in Danzig geboren#Danzig",
                "∗ @", "★ @", "🎂 @", "*@, Danzig#Danzig", "* @", "geb. @ (Aleppo)#Aleppo", "b. @",
                "Geburtsdatum / -ort | @ in Stettin#Stettin", "Geburtstag/-ort | @ | Stettin#Stettin",
                "Ort und Datum der Geburt: Aleppo, @#Aleppo", "Date and place of birth: @, Aleppo#Aleppo",
            ], days)
        + made(.age, ["geb. @", "born in @", "Ich bin @ in Danzig geboren#Danzig", "YOB @", "Geburtsjahr @"], years)
        + made(
            .age,
            [
                "@ | Hamburg | deutsch | ledig#deutsch#ledig", "20095 Hamburg | @ | deutsch#deutsch", "@ · ledig#ledig",
                "@\nGeburtsdatum", "Hamburg | w | @#| w |",
            ], ["12.03.1979", "12. März 1989", "1979-03-12"])

    static let ages =
        made(
            .age,
            [
                "Anna (@)", "Anna Petersen (@)", "Anna Petersen, @", "Anna Petersen, @, Hamburg",
                "Anna Petersen | @ | Kiel",
                "(@ Jahre)", "Ich (@) suche Arbeit", "Ich (@ Jahre) suche Arbeit", "@ yrs old", "@yo", "@ y.o.",
                "@ J., ledig#ledig", "F, @#F,", "w/@", "@, w", "I turned @", "I just turned @ and moved", "ich wurde @",
                "Im Mai werde ich @", "@ Jahre alt", "@ years of age", "@ years young", "im @. Lebensjahr", "Alter | @",
                "Alter\t@", "mit meinen @ Jahren", "mit @ Jahren", "Despite my @ years", "Age: @", "Alter (Jahre): @",
                "Mein @. Geburtstag", "my @th birthday", "@jährig",
            ], ["37", "58"])
        + made(.age, ["trotz meiner @ Jahre", "Trotz @ Jahren bin ich fit"], ["58", "61"])
        + made(.age, ["@ Jahre alt", "mit @ Jahren", "mit meinen @ Jahren"], ["siebenunddreißig", "achtundfünfzig"])
        + made(.age, ["@ years old", "aged @"], ["thirty-seven", "fifty-eight"])
        + made(.age, ["Einschulung @", "eingeschult @", "Schulentlassung @", "Abitur @", "Started school @"], ["1995"])

    static let sexes =
        ["w", "m"].flatMap { letter in
            [
                ("Hamburg | \(letter) | 12.03.1979", "| \(letter) |"), ("\(letter), ledig", "\(letter),"),
                ("verheiratet, \(letter)", ", \(letter)"), ("Anna Petersen (\(letter))", "(\(letter))"),
                ("m/w/d: \(letter)", ": \(letter)"), ("ledig (\(letter))", "(\(letter))"),
            ].map { GeneratedDetail(text: $0.0, secrets: [$0.1], swap: .sex) }
        }
        + made(.sex, ["@. Petersen", "@. Meier war zufrieden", "bei @. Meier"], ["Fr", "Hr", "Frl"])
        + made(
            .sex, ["@", "2018 @ im Verein", "als @"],
            [
                "Kapitänin", "Pfadfinderin", "Rettungssanitäterin", "Floristikerin", "Cellistin", "Praktikantin",
                "Biologin",
            ])

    static let origins =
        made(
            .nationality,
            [
                "I'm an accountant from @", "I am a nurse from @", "POB: @", "2015 Flucht nach Deutschland aus @",
                "Ort der Geburt: @", "Flucht aus @",
            ], ["Syria", "Aleppo", "Nigeria"])
        + made(
            .nationality, ["@ national#national", "I am a @ national#national", "@-born#born"], ["Polish", "Nigerian"])
        + made(
            .nationality,
            [
                "als Sohn @ Einwanderer#Einwanderer", "Kind @ Eltern#Eltern", "Tochter @ Gastarbeiter#Gastarbeiter",
            ], ["türkischer", "syrischer"])
        + made(.nationality, ["Tochter eines @", "Sohn eines @"], ["Syrers", "Türken"])
        + made(.nationality, ["child of @ parents#parents", "son of @ immigrants#immigrants"], ["Polish", "Nigerian"])
        + made(
            .nationality, ["In Deutschland seit @", "Ich lebe in Deutschland seit @", "Seit @ in Deutschland"], ["2015"]
        )
        + made(.nationality, ["I am @"], ["Black"])
        + made(.nationality, ["@, Excel", "Hamburg | @", "@"], ["Ukrainerin", "Syrer", "Türkin", "Nigerianer"])
        + made(.nationality, ["Sohn eines @ Gastarbeiters#Gastarbeiters"], ["türkischen"])

    static let families =
        made(.family, ["@ (12)", "@ (12 Jahre)", "@, 12 Jahre"], ["Tochter", "Sohn"])
        + made(.family, ["@., 2 Kd.#2 Kd"], ["verh", "led", "gesch"])

    static let all = births + ages + sexes + origins + families

    /// Where a detail stands at the head of a CV or letter, with the words of the work around it.
    static let places: [(what: String, write: @Sendable (String) -> String)] = [
        ("alone", { "SAP Excel\n\($0)\n" }),
        ("under a heading", { "Lebenslauf\nAnna Petersen\n\($0)\n\nKenntnisse\nSAP, Excel" }),
        ("among the details", { "Berufserfahrung\n2018 - 2020 SAP\n\nPersönliche Daten\n\($0)\n\nKenntnisse\nExcel" }),
        ("without headings", { "\($0)\n20095 Hamburg\n\nSAP und Excel" }),
    ]
}
