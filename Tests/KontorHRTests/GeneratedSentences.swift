@testable import KontorHR

/// Sentences that tell something of the person: templates, times the words of each kind, times where they stand in a
/// text.
struct GeneratedSentence {
    let text: String
    /// Folded words that must not be seen.
    let secrets: [String]

    /// A template has `@` where the word stands, and after `|` its other words that must go, too.
    private static func made(_ templates: [String], _ words: [String]) -> [GeneratedSentence] {
        templates.flatMap { template in
            let parts = template.split(separator: "|", maxSplits: 1)
            return words.map { word in
                GeneratedSentence(
                    text: String(parts[0]).replacing("@", with: word),
                    secrets: Folding.words(word).filter { !articles.contains($0) }
                        + (parts.count > 1 ? Folding.words(String(parts[1])) : []))
            }
        }
    }

    private static let articles: Set<String> = [
        "ein", "eine", "a", "an", "der", "dem", "den", "the", "von", "of", "und", "and", "in",
    ]

    static let all: [GeneratedSentence] =
        made(
            ["Ich bin @", "Ich bin jetzt @", "Bin @", "als @ arbeite ich gern", "weil ich @ bin"],
            [
                "Frau", "Mann", "Mutter", "Witwe", "Türkin", "Syrer", "Nigerianerin", "Afghane", "Muslimin", "Christ",
                "Rentner",
            ])
        + made(
            ["Ich bin @", "ich bin auch @"],
            ["eine Frau", "ein Mann", "eine gläubige Muslimin", "eine engagierte Mutter"])
        + made(
            [
                "Ich bin gebürtige @|gebuertige", "Als gebürtiger @ komme ich gut an|gebuertiger",
                "Ich bin stolzer @|stolzer",
            ],
            ["Syrerin", "Türke", "Ukrainer", "Polin", "Ghanaer"])
        + made(
            ["@ und ich ziehen um", "Ich lebe mit @ hier", "@ ist schon groß", "Das Rad gehört @"],
            [
                "meinem Mann", "meine Tochter", "meiner Frau", "Mein Sohn", "meine zwei Kinder", "unsere Söhne",
                "meinen beiden Töchtern", "meine Schwiegermutter", "mein verstorbener Mann", "meinem Lebensgefährten",
            ])
        + made(
            ["@", "Ich bin @", "Als @ bin ich geduldig"],
            [
                "Mutter von zwei Kindern", "Vater zweier Söhne", "Mutter eines Sohnes", "zweifache Mutter",
                "Vater dreier Töchter",
            ])
        + made(
            ["@", "Ich bin @", "verträglich und @"],
            [
                "Raucherin", "Nichtraucher", "homosexuell", "schwul", "lesbisch", "queer", "Witwer", "Witwe",
                "Rentnerin",
                "schwanger", "Ü50", "kinderlos",
            ])
        + made(["Ich trage @", "Ich komme mit @", "@ trage ich immer"], ["Kopftuch", "Hijab", "Kippa"])
        + made(
            ["Ich bin @", "ich bin @ Jahre alt", "Bin @", "Ich bin schon @"],
            ["52", "34", "zweiundfünfzig"])
        + made(["mit @ Jahren weiß ich viel", "Alter @", "im Alter von @ Jahren", "Jahrgang @"], ["52", "61", "68"])
        + made(["Ich bin Baujahr @", "ich, Baujahr @"], ["68", "1968"])
        + made(["Ich bin Mitte @", "Anfang @"], ["50", "fünfzig"])
        + made(
            [
                "aus @ geflüchtet|gefluechtet", "Ich komme aus @", "Ich stamme aus @", "in @ aufgewachsen",
                "aufgewachsen in @",
            ],
            ["Syrien", "Nigeria", "Anatolien", "Polen", "der Türkei", "dem Iran", "Aleppo"])
        + made(
            ["@ Herkunft|herkunft", "Ich habe @ Wurzeln|wurzeln"], ["türkische", "syrische", "polnische", "kurdische"])
        + made(
            [
                "ich bete", "ich bete fünfmal am Tag|fuenfmal", "Im Ramadan faste ich|ramadan",
                "Ich bin bekennender Christ|christ",
            ], [""])
        + made(
            ["Ich hatte @", "Wegen @ war ich zu Hause", "2019 @", "Nach meiner Zeit mit @ bin ich fit", "Ich habe @"],
            ["Depression", "Burnout", "HIV", "Krebs", "Migräne", "Multiple Sklerose"])
        + made(
            ["IBAN @", "Konto: @"],
            [
                "DE89 3704 0044 0532 0130 00", "DE89370400440532013000", "GB29 NWBK 6016 1331 9268 19",
                "TR33 0006 1005 1978 6457 8413 26",
            ])
        + made(["Größe: @", "Ich bin @ groß", "Körpergröße @"], ["1,78 m", "178 cm", "1.78m"])
        + made(["Gewicht: @", "Gewicht @", "Ich wiege @"], ["82 kg", "82kg"])
        + english

    private static let english: [GeneratedSentence] =
        made(
            ["I am @", "I'm @", "I am still @", "As @ I work well"],
            [
                "a woman", "a man", "a mother", "a widow", "a Nigerian", "a Muslim", "a Christian", "a Syrian",
                "a pensioner",
                "a hard-working woman",
            ])
        + made(["I am @", "I'm proudly @"], ["Turkish", "Nigerian", "gay", "disabled", "Syrian"].filter { $0 != "" })
        + made(
            ["@ and I moved", "I live with @ here", "@ has grown up"],
            ["My husband", "my wife", "my two daughters", "Our son", "my late husband", "my partner", "my kids"])
        + made(["@", "I am a @", "A proud @"], ["mother of two", "father of three", "mother of two children"])
        + made(["@", "I am a @"], ["smoker", "non-smoker", "widower", "lesbian"])
        + made(["I wear a @"], ["headscarf", "hijab", "kippah", "turban"])
        + made(
            ["I am @", "I'm @", "I am @ years old", "aged @", "age @", "at the age of @", "I am now @"],
            ["52", "34", "61"])
        + made(["I am @"], ["fifty-two"])
        + made(
            [
                "I come from @", "I grew up in @", "native of @|native", "I fled from @|fled", "I am originally from @",
                "raised in @",
            ],
            ["Nigeria", "Syria", "the Lebanon", "Saudi Arabia", "Ankara"])
        + made(["of @ descent|descent", "I have @ roots|roots"], ["Turkish", "Syrian", "Nigerian"])
        + made(
            [
                "I pray five times|five", "I pray|pray", "During Ramadan I fast|ramadan", "I do not smoke|smoke",
                "I am pregnant|pregnant",
            ], [""])
        + made(["I had @", "After @ I am well", "2019 @"], ["depression", "burnout", "cancer", "a stroke", "HIV"])
        + made(["Height: @", "I am @ tall", "I am @"], ["178 cm", "1.78 m"])
        + made(["Weight: @", "I weigh @"], ["82 kg"])
}

extension GeneratedSentence {
    /// Where a sentence stands, and the words of the work around it, which stay.
    static let places: [(what: String, write: @Sendable (String) -> String)] = [
        ("alone", { "Kenntnisse: SAP\n\n\($0)\n\nMicrosoft Excel" }),
        ("with a point", { "\($0).\nSAP und Excel" }),
        ("in a paragraph", { "Gern buche ich in SAP. \($0). Pivot in Excel kann ich." }),
        ("at the end", { "Ich buche in SAP und Excel. \($0)" }),
        ("before a comma", { "SAP kenne ich. \($0), Excel auch." }),
        ("in capital letters", { "SAP\n\($0.uppercased())\nEXCEL" }),
        ("capital letters in a paragraph", { "ICH BUCHE IN SAP. \($0.uppercased()). ICH KANN EXCEL." }),
        ("umlauts written out", { "SAP. \(spelled($0)). Excel kann ich." }),
        ("broken by a line", { "Zu SAP: \(broken($0)). Excel kann ich." }),
    ]

    private static func spelled(_ text: String) -> String {
        [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ü", "Ue"), ("ß", "ss")].reduce(text) {
            $0.replacing($1.0, with: $1.1)
        }
    }

    /// A line break in the place of the last space before the last word but one, where a sentence has so many.
    private static func broken(_ text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        guard words.count > 2, words[0].lowercased() == "ich" || words[0] == "I" else { return text }
        return words[0...1].joined(separator: " ") + "\n" + words[2...].joined(separator: " ")
    }
}
